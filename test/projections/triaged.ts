import { cleanTriage, pasts, people } from '../people';

/** A past of four events, with something personal in three of them. */
export const triaged = [
  ...pasts.acknowledged,
  { name: 'triage', body: { ...cleanTriage, track: 'undecided', note: 'Eerst bellen.' }, by: people.hanna },
] as const;

/** Where a dossier can stand (stand). What is not listed among the ends is under way. */
export const stages = [
  'new',
  'submitted',
  'acknowledged',
  'triaged',
  'in-mediation',
  'mediated',
  'under-investigation',
  'investigated',
  'advised',
  'referred',
  'forwarded',
  'handed-over',
  'declined',
  'discontinued',
  'withdrawn',
  'closed',
  'merged',
] as const;
export type Stage = (typeof stages)[number];

/** The first look: nothing is decided yet. */
export const early = ['acknowledged', 'triaged'] as const satisfies readonly Stage[];

/** Under way: from the acknowledgement to the advice. */
export const open = [
  'acknowledged',
  'triaged',
  'in-mediation',
  'mediated',
  'under-investigation',
  'investigated',
  'advised',
] as const satisfies readonly Stage[];

/** The ends; a dossier leaves them only by being reopened, returned, continued or un-merged. */
export const ended = [
  'referred',
  'forwarded',
  'handed-over',
  'declined',
  'discontinued',
  'withdrawn',
  'closed',
  'merged',
] as const satisfies readonly Stage[];

export const isOpen = (stage: Stage): boolean => (open as readonly Stage[]).includes(stage);
export const isEnded = (stage: Stage): boolean => (ended as readonly Stage[]).includes(stage);

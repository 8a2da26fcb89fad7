import type { Stage } from '../../../src/complaint/stages';
import type { Municipality } from '../../../src/complaint/words';
import { municipalities } from '../../text/municipalities';
import { words } from '../../text/staff-words';

export const pageSize = 25;
export const sorts = ['newest', 'oldest', 'first-contact'] as const;
export type Sort = (typeof sorts)[number];
/** Every stage that a dossier can be in, by name: `new` is before there is one. */
export const stagesOffered = (Object.entries(words.stage) as [Stage, string][]).filter(([stage]) => stage !== 'new');
const stages = stagesOffered.map(([stage]) => stage);

/** What the worklist shows: all of it stands in the address, so that it survives reload, back and sharing. */
export interface WorklistSearch {
  fase?: Stage;
  gemeente?: Municipality;
  sorteer?: Exclude<Sort, 'newest'>;
  pagina?: number;
}

const oneOf = <T extends string>(value: unknown, list: readonly T[]): T | undefined => list.find((item) => item === value);

/** What can be understood of an address; the rest is dropped. Defaults are left out, so that one view has one address. */
export function readSearch(raw: Record<string, unknown>): WorklistSearch {
  const fase = oneOf(raw.fase, stages);
  const gemeente = oneOf(raw.gemeente, Object.keys(municipalities) as Municipality[]);
  const sorteer = oneOf(raw.sorteer, ['oldest', 'first-contact'] as const);
  const pagina = Number(raw.pagina);
  return {
    ...(fase && { fase }),
    ...(gemeente && { gemeente }),
    ...(sorteer && { sorteer }),
    ...(Number.isSafeInteger(pagina) && pagina > 1 && { pagina }),
  };
}

const serverSort = { newest: '-arrived', oldest: 'arrived', 'first-contact': 'firstContactBy' } satisfies Record<Sort, string>;

/** The same question as the API wants it. */
export function worklistPath({ fase, gemeente, sorteer, pagina = 1 }: WorklistSearch): string {
  const query = new URLSearchParams({
    sort: serverSort[sorteer ?? 'newest'],
    limit: String(pageSize),
    offset: String((pagina - 1) * pageSize),
  });
  if (fase) query.set('stage', fase);
  if (gemeente) query.set('municipality', gemeente);
  return `/v1/complaints?${query}`;
}

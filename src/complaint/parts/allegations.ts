import type { LocalDate } from '../../law/local-date';
import type { GroundApplied, Inform, Judgement } from '../facts';
import type { Fold } from '../fold';
import type { ComplaintKind } from '../words';

/** The allegations (klachtonderdelen): what exactly is complained about, piece by piece. */
export interface AllegationFacts {
  'allegation-added': { allegationId: string } & AllegationWords;
  'allegation-changed': { allegationId: string } & Partial<AllegationWords>;
  classified: { allegationId: string; kinds: ComplaintKind[]; subjects: string[]; listVersion: string };
  'allegation-split': { allegationId: string; into: ({ allegationId: string } & AllegationWords)[] };
  'allegations-merged': { allegationIds: string[]; into: { allegationId: string } & AllegationWords };
  'allegation-ended': { allegationId: string; how: AllegationEnd; grounds: GroundApplied[]; target?: string; informs: Inform[] };
  'allegation-restored': { allegationId: string; reason: 'new-fact' | 'mistake' };
}
export const allegationEnds = ['declined', 'discontinued', 'withdrawn', 'referred', 'forwarded', 'handed-over', 'settled'] as const;
export type AllegationEnd = (typeof allegationEnds)[number];
interface AllegationWords {
  kinds: ComplaintKind[];
  subjects: string[];
  body?: string;
  unit?: string;
  happened: { from?: LocalDate; to?: LocalDate };
}

export interface AllegationPersonal {
  'allegation-added': { wording: string };
  'allegation-changed': { wording?: string };
  'allegation-split': { wordings: string[] };
  'allegations-merged': { wording: string };
  'allegation-ended': { reasons: string[]; texts: Record<string, string>[]; target?: string };
  'allegation-restored': { reasons: string };
}

export interface Allegation {
  readonly kinds: readonly ComplaintKind[];
  readonly subjects: readonly string[];
  readonly body?: string;
  readonly happened: { readonly from?: LocalDate; readonly to?: LocalDate };
  readonly open: boolean;
  /** How it ended by itself; merged and split ones end as `replaced`. */
  readonly ended?: AllegationEnd | 'replaced';
  readonly judgement?: Judgement;
  /** Settled in mediation or by an intervention. */
  readonly settled?: boolean;
}

export interface Allegations {
  readonly allegations: Readonly<Record<string, Allegation>>;
}

export const noAllegations: Allegations = { allegations: {} };

/** The ids of the allegations that still go on. */
export function openAllegations({ allegations }: Allegations): string[] {
  return Object.entries(allegations).flatMap(([id, { open }]) => (open ? [id] : []));
}

const change = ({ allegations }: Allegations, id: string, changes: Partial<Allegation>): Allegations['allegations'] => {
  const allegation = allegations[id];
  return allegation ? { ...allegations, [id]: { ...allegation, ...changes } } : allegations;
};
const replaced = { open: false, ended: 'replaced' } as const;

export const allegations: Fold<AllegationFacts> = {
  'allegation-added': ({ allegations }, { allegationId, ...words }) => ({
    allegations: { ...allegations, [allegationId]: { ...words, open: true } },
  }),
  'allegation-changed': (complaint, { allegationId, ...words }) => ({ allegations: change(complaint, allegationId, words) }),
  classified: (complaint, { allegationId, kinds, subjects }) => ({ allegations: change(complaint, allegationId, { kinds, subjects }) }),
  'allegation-split': (complaint, { allegationId, into }) => ({
    allegations: {
      ...change(complaint, allegationId, replaced),
      ...Object.fromEntries(into.map(({ allegationId: id, ...words }) => [id, { ...words, open: true }])),
    },
  }),
  'allegations-merged': ({ allegations }, { allegationIds, into: { allegationId, ...words } }) => ({
    allegations: {
      ...allegationIds.reduce((all, id) => change({ allegations: all }, id, replaced), allegations),
      [allegationId]: { ...words, open: true },
    },
  }),
  'allegation-ended': (complaint, { allegationId, how }) => ({ allegations: change(complaint, allegationId, { open: false, ended: how }) }),
  'allegation-restored': (complaint, { allegationId }) => ({
    allegations: change(complaint, allegationId, { open: true, ended: undefined }),
  }),
};

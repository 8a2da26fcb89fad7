import type { LocalDate } from '../../law/local-date';
import type { Inform } from '../facts';
import type { Fold } from '../fold';

/** Solving it together: the intervention (tussenkomst) and the mediation (bemiddeling). Awb 9:23 onder l. */
export interface MediationFacts {
  intervened: {
    contactedOn: LocalDate;
    body?: string;
    means: 'phone' | 'e-mail' | 'letter' | 'meeting';
    solved: boolean;
    informs: Inform[];
  };
  'mediation-offered': { offeredOn: LocalDate; to: MediationSide[]; informs: Inform[] };
  'mediation-consented': { side: MediationSide; on: LocalDate };
  'mediation-refused': { side: MediationSide; on: LocalDate };
  'mediation-opened': { openedOn: LocalDate; informs: Inform[] };
  'session-recorded': { heldOn: LocalDate; present: MediationSide[]; result: 'agreement' | 'continues' | 'failed' };
  mediated: {
    kind: 'mediation' | 'intervention';
    heldOn: LocalDate;
    settled: { allegationId: string; settled: boolean }[];
    met: boolean;
    informs: Inform[];
  };
}
export const mediationSides = ['complainant', 'body'] as const;
export type MediationSide = (typeof mediationSides)[number];

export interface MediationPersonal {
  intervened: { whatTheyDid: string };
  'mediation-offered': { text: string };
  'mediation-consented': { note?: string };
  'mediation-refused': { reason?: string };
  'session-recorded': { who: string; record: string };
  mediated: { agreement: string; whatTheyDo?: string };
}

export interface Mediation {
  readonly intervened: boolean;
  readonly mediationOffered: boolean;
  /** How it was settled, or tried: what the closing rests on. */
  readonly mediatedBy?: 'mediation' | 'intervention';
  readonly consents: Readonly<Partial<Record<MediationSide, boolean>>>;
}

export const noMediation: Mediation = { intervened: false, mediationOffered: false, consents: {} };

export const mediation: Fold<MediationFacts> = {
  intervened: () => ({ intervened: true }),
  'mediation-offered': () => ({ mediationOffered: true, consents: {} }),
  'mediation-consented': ({ consents }, { side }) => ({ consents: { ...consents, [side]: true } }),
  'mediation-refused': ({ consents }, { side }) => ({ consents: { ...consents, [side]: false } }),
  'mediation-opened': () => ({ stage: 'in-mediation', proposal: undefined }),
  'session-recorded': () => ({}),
  mediated: ({ allegations }, { kind, settled }) => ({
    stage: 'mediated',
    mediatedBy: kind,
    allegations: {
      ...allegations,
      ...Object.fromEntries(
        settled.flatMap(({ allegationId, settled }) => {
          const allegation = allegations[allegationId];
          return allegation ? [[allegationId, { ...allegation, settled }]] : [];
        }),
      ),
    },
  }),
};

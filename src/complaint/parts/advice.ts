import type { LocalDate } from '../../law/local-date';
import type { Inform, Judgement, Told } from '../facts';
import type { Fold } from '../fold';

/** The report (rapport), its judgements and recommendations, and what became of them. Awb 9:27, 9:36. */
export interface AdviceFacts {
  'report-proposed': { proposalId: string; documentId?: string; judgements: Judgement[] };
  'report-reviewed': { proposalId: string; verdict: 'approved' | 'returned' };
  advised: {
    proposalId: string;
    adoptedOn: LocalDate;
    judgements: Judgement[];
    recommendations: { recommendationId: string; addressee: string; replyOn: LocalDate }[];
    informs: Inform[];
    told: Told[];
  };
  'recommendation-replied': { recommendationId: string; repliedOn: LocalDate; reply: 'followed' | 'partly' | 'not' };
  'recommendation-appraised': { recommendationId: string; appraisal: 'satisfied' | 'partly' | 'not-satisfied'; informs: Inform[] };
}

export interface AdvicePersonal {
  'report-proposed': { report: string };
  'report-reviewed': { remarks: string };
  advised: { reasons: string[]; recommendations: string[] };
  'recommendation-replied': { reasons?: string };
  'recommendation-appraised': { reasons: string };
}

export interface Proposal {
  readonly proposalId: string;
  /** Who wrote it: never the one who reviews or adopts it. */
  readonly by: string;
  readonly judgements: readonly Judgement[];
  readonly verdict?: 'approved' | 'returned';
}

export interface Advice {
  readonly proposal?: Proposal;
  readonly recommendations: Readonly<
    Record<string, { readonly addressee: string; readonly replyOn: LocalDate; readonly replied: boolean; readonly appraised: boolean }>
  >;
}

export const noAdvice: Advice = { recommendations: {} };

export const advice: Fold<AdviceFacts> = {
  'report-proposed': (_, { proposalId, judgements }, { actor }) => ({ proposal: { proposalId, by: actor.id, judgements } }),
  'report-reviewed': ({ proposal }, { proposalId, verdict }) =>
    proposal?.proposalId === proposalId ? { proposal: { ...proposal, verdict } } : {},
  advised: ({ allegations, recommendations, told }, facts) => ({
    stage: 'advised',
    told: [...told, ...facts.told],
    allegations: {
      ...allegations,
      ...Object.fromEntries(
        facts.judgements.flatMap((judgement) => {
          const allegation = allegations[judgement.allegationId];
          return allegation ? [[judgement.allegationId, { ...allegation, judgement }]] : [];
        }),
      ),
    },
    recommendations: {
      ...recommendations,
      ...Object.fromEntries(
        facts.recommendations.map(({ recommendationId, ...rest }) => [recommendationId, { ...rest, replied: false, appraised: false }]),
      ),
    },
  }),
  'recommendation-replied': ({ recommendations }, { recommendationId }) => {
    const recommendation = recommendations[recommendationId];
    return recommendation ? { recommendations: { ...recommendations, [recommendationId]: { ...recommendation, replied: true } } } : {};
  },
  'recommendation-appraised': ({ recommendations }, { recommendationId }) => {
    const recommendation = recommendations[recommendationId];
    return recommendation ? { recommendations: { ...recommendations, [recommendationId]: { ...recommendation, appraised: true } } } : {};
  },
};

import type { LocalDate } from '../../law/local-date';
import type { Addressee, Inform, Told } from '../facts';
import type { Fold } from '../fold';

/** Finding out what happened (onderzoek), hearing both sides. Awb 9:30–9:35. */
export interface InvestigationFacts {
  'investigation-opened': { openedOn: LocalDate; allegationIds: string[]; informs: Inform[] };
  asked: {
    questionId: string;
    to: Addressee;
    kind: QuestionKind;
    allegationIds: string[];
    askedOn: LocalDate;
    dueOn: LocalDate;
    informs: Inform[];
    told: Told[];
  };
  reminded: { questionId: string; remindedOn: LocalDate; level: number };
  answered: { questionId: string; answerId: string; answeredOn: LocalDate; by: Addressee; documentIds: string[] };
  'delay-asked': { questionId: string; until: LocalDate; by: Addressee };
  'delay-decided': { questionId: string; granted: boolean; dueOn: LocalDate; told: Told[] };
  'secrecy-claimed': { questionId: string; claim: SecrecyClaim; by: Addressee };
  'secrecy-decided': { questionId: string; justified: boolean };
  heard: { hearingId: string; kind: 'hearing' | 'phone' | 'visit' | 'expert'; heldOn: LocalDate; who: Addressee[] };
  'findings-sent': { sentOn: LocalDate; dueOn: LocalDate; to: Addressee[]; informs: Inform[]; told: Told[] };
  commented: { commentId: string; by: Addressee; receivedOn: LocalDate };
  investigated: { allegations: { allegationId: string; evidence: string[] }[] };
  'investigation-resumed': { reason: 'comments' | 'new-fact' | 'incomplete' };
}
export const secrecyClaims = ['refuse', 'ombudsman-only'] as const;
export type SecrecyClaim = (typeof secrecyClaims)[number];
export const questionKinds = ['position', 'documents', 'information', 'reaction'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface InvestigationPersonal {
  'investigation-opened': { wordings: string[]; plan: string };
  asked: { question: string };
  answered: { answer: string };
  'delay-asked': { reason: string };
  'delay-decided': { reasons?: string };
  'secrecy-claimed': { reasons: string };
  'secrecy-decided': { reasons: string };
  heard: { record: string };
  'findings-sent': { findings: string };
  commented: { text: string };
  investigated: { findings: string[] };
  'investigation-resumed': { reasons: string };
}

export interface Question {
  readonly to: Addressee;
  readonly kind: QuestionKind;
  readonly dueOn: LocalDate;
  readonly answered: boolean;
  readonly reminders: number;
  readonly delayAsked?: LocalDate;
  readonly secrecy?: 'claimed' | 'justified' | 'not-justified';
  readonly claim?: SecrecyClaim;
}

/** Whether an answer is still owed: a refusal that is justified ends the duty. Awb 9:31 lid 6. */
export function owed({ answered, secrecy, claim }: Question): boolean {
  return !answered && !(secrecy === 'justified' && claim === 'refuse');
}

export interface Investigation {
  readonly questions: Readonly<Record<string, Question>>;
  readonly findingsSent?: { readonly dueOn: LocalDate; readonly to: readonly Addressee[] };
}

export const noInvestigation: Investigation = { questions: {} };

const change = ({ questions }: Investigation, id: string, changes: Partial<Question>): Investigation['questions'] => {
  const question = questions[id];
  return question ? { ...questions, [id]: { ...question, ...changes } } : questions;
};

export const investigation: Fold<InvestigationFacts> = {
  'investigation-opened': () => ({ stage: 'under-investigation', findingsSent: undefined, proposal: undefined }),
  asked: ({ questions, told }, { questionId, to, kind, dueOn, told: more }) => ({
    questions: { ...questions, [questionId]: { to, kind, dueOn, answered: false, reminders: 0 } },
    told: [...told, ...more],
  }),
  reminded: (complaint, { questionId, level }) => ({ questions: change(complaint, questionId, { reminders: level }) }),
  answered: (complaint, { questionId }) => ({ questions: change(complaint, questionId, { answered: true }) }),
  'delay-asked': (complaint, { questionId, until }) => ({ questions: change(complaint, questionId, { delayAsked: until }) }),
  'delay-decided': (complaint, { questionId, dueOn, told }) => ({
    questions: change(complaint, questionId, { delayAsked: undefined, dueOn }),
    told: [...complaint.told, ...told],
  }),
  'secrecy-claimed': (complaint, { questionId, claim }) => ({ questions: change(complaint, questionId, { secrecy: 'claimed', claim }) }),
  'secrecy-decided': (complaint, { questionId, justified }) => ({
    questions: change(complaint, questionId, { secrecy: justified ? 'justified' : 'not-justified' }),
  }),
  heard: () => ({}),
  'findings-sent': ({ told }, { dueOn, to, told: more }) => ({ findingsSent: { dueOn, to }, told: [...told, ...more] }),
  commented: () => ({}),
  investigated: () => ({ stage: 'investigated', proposal: undefined }),
  'investigation-resumed': () => ({ stage: 'under-investigation', proposal: undefined }),
};

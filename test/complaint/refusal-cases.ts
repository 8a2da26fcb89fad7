import type { CommandName } from '../../src/complaint/life-cycle';
import type { RefusalCode } from '../../src/complaint/refusal';
import { grounds } from '../../src/law/grounds';

/** An event as a case looks back on it. */
export interface Past {
  readonly type: string;
  readonly eventId: string;
  readonly facts: object;
}

/** What a case can name: what has happened in the dossier so far, and the day it is. */
export class Sofar {
  constructor(
    readonly events: readonly Past[],
    readonly today: string,
  ) {}

  event(type: string): Past {
    const found = this.events.findLast((event) => event.type === type);
    if (!found) throw new Error(`no ${type} yet`);
    return found;
  }

  fact(type: string, name: string): string {
    return String(Reflect.get(this.event(type).facts, name));
  }

  get complainant(): string {
    return this.fact('submitted', 'complainant');
  }

  get representative(): string {
    return this.fact('submitted', 'representative');
  }

  /** Every allegation there has been, oldest first. */
  get allegations(): string[] {
    return this.events.flatMap(({ type, facts }) => {
      if (type === 'submitted' || type === 'own-initiative-started')
        return (Reflect.get(facts, 'allegations') as { allegationId: string }[]).map(({ allegationId }) => allegationId);
      return type === 'allegation-added' ? [String(Reflect.get(facts, 'allegationId'))] : [];
    });
  }

  get allegation(): string {
    return this.allegations[0] ?? '';
  }
}

export type By = 'intake' | 'handler' | 'otherHandler' | 'ombudsman' | 'auditor' | 'body' | 'complainant' | 'system';
export interface Do {
  readonly name: CommandName;
  readonly by: By;
  readonly body: object | ((sofar: Sofar) => object);
}

/** One way to meet a refusal: how the dossier begins, what happened, and what is refused. */
export interface RefusalCase {
  readonly begin?: 'own-initiative' | object;
  readonly given?: readonly Do[];
  readonly when: Do;
  /** Why it is met at the doors by a test of its own. */
  readonly notAtTheDoors?: string;
}

const nobody = '00000000-0000-4000-8000-0000000000ff';
const handler = (name: CommandName, body: Do['body']): Do => ({ name, by: 'handler', body });
const text = 'Zo is het besproken.';

/** All facts that a ground wants, of the right kind. */
export function factsFor(code: string): Record<string, string | boolean> {
  const row = grounds.find((ground) => ground.code === code);
  const value = ({ kind, choices }: NonNullable<typeof row>['facts'][number]) =>
    kind === 'date' ? '2026-01-05' : kind === 'boolean' ? false : kind === 'choice' ? (Object.keys(choices ?? {})[0] ?? '') : text;
  return Object.fromEntries((row?.facts ?? []).filter(({ required }) => required).map((fact) => [fact.name, value(fact)]));
}

const ground = (code: string, allegationId: string) => ({ allegationId, ground: code, facts: factsFor(code), reasons: text });
const triaged = handler('triage', {
  rightAddress: true,
  enoughInformation: true,
  findings: [],
  candidates: [],
  track: 'undecided',
  conflictChecked: { staff: nobody, clear: true },
});
const another = handler('add-allegation', { kinds: ['slowness'], subjects: [], happened: {}, wording: 'Het duurt te lang.' });
const referred = handler('refer', { target: 'amsterdam', sent: ['complaint'], explanation: text, ground: 'OMB-23-H' });
const intervened = handler('intervene', { means: 'phone', solved: true, whatTheyDid: text });
const mediated = (kind: string) =>
  handler('mediate', ({ today, allegation }) => ({
    kind,
    heldOn: today,
    settled: [{ allegationId: allegation, settled: true }],
    met: true,
    agreement: text,
  }));
const asked = handler('ask', { to: { body: 'amsterdam' }, kind: 'position', allegationIds: [], question: text });
const opened = handler('open-investigation', ({ allegation }) => ({ wordings: [{ allegationId: allegation, wording: text }], plan: text }));
const investigated = [
  triaged,
  opened,
  handler('send-findings', { findings: text }),
  handler('investigate', ({ allegation }) => ({ allegations: [{ allegationId: allegation, findings: text, evidence: [] }] })),
];
const judged = (judgement: string, norm?: string) => (sofar: Sofar) => ({
  judgements: [{ allegationId: sofar.allegation, judgement, ...(norm ? { norm } : {}) }],
});
const proposal = (judgement: string, norm?: string) =>
  handler('propose-report', (sofar) => ({ ...judged(judgement, norm)(sofar), report: text }));
const proposalId = (sofar: Sofar) => sofar.fact('report-proposed', 'proposalId');
const reviewed: Do = {
  name: 'review-report',
  by: 'otherHandler',
  body: (sofar) => ({ proposalId: proposalId(sofar), verdict: 'approved', remarks: text }),
};
const advise = (judgement: string): Do => ({
  name: 'advise',
  by: 'ombudsman',
  body: (sofar) => ({
    proposalId: proposalId(sofar),
    ...judged(judgement)(sofar),
    reasons: [text],
    recommendations: [{ addressee: 'amsterdam', text }],
  }),
});
const advised = [...investigated, proposal('no-judgement'), reviewed, advise('no-judgement')];
const recommendation = (sofar: Sofar) =>
  (Reflect.get(sofar.event('advised').facts, 'recommendations') as { recommendationId: string }[])[0]?.recommendationId;
const target = handler('set-target', { term: 'TARGET_TRIAGE_1W' });
const targetId = (sofar: Sofar) => ({ targetId: sofar.fact('target-set', 'targetId') });
const contact = (more: object) =>
  handler('record-contact', (sofar) => ({
    with: { party: sofar.complainant },
    direction: 'outgoing',
    means: 'phone',
    reached: true,
    record: text,
    ...more,
  }));
const correct = (event: string, more: object) =>
  handler('correct', (sofar) => ({
    event: event === nobody ? nobody : sofar.event(event).eventId,
    changes: [],
    reason: 'typing-error',
    reasons: text,
    ...more,
  }));

/** Every refusal of the domain, provoked. */
export const refusalCases: Record<RefusalCode, RefusalCase> = {
  'wrong-role': { when: { ...triaged, by: 'auditor' } },
  'wrong-stage': {
    when: handler('record-session', ({ today }) => ({ heldOn: today, present: [], result: 'continues', who: text, record: text })),
  },
  'in-the-future': { when: contact({ heldOn: '2099-01-01' }) },
  'receipt-is-ours-to-record': {
    when: { name: 'supplement', by: 'complainant', body: { channel: 'form', receivedOn: '2026-11-01', text } },
    notAtTheDoors: 'een burger vult niet aan; de indiening heeft haar eigen test',
  },
  'receipt-date-missing': { given: [referred], when: handler('return', { channel: 'letter', answer: 'none-in-time', firstLine: {} }) },
  'period-reversed': {
    when: handler('add-allegation', { kinds: ['other'], subjects: [], happened: { from: '2026-02-02', to: '2026-02-01' }, wording: text }),
  },
  'mail-without-address': { when: handler('submit', {}), notAtTheDoors: 'een indiening heeft haar eigen deur, en haar eigen test' },
  'unknown-allegation': { when: handler('classify', { allegationId: nobody, kinds: ['other'], subjects: [] }) },
  'not-impartial': {
    given: [handler('declare-conflict', { staff: nobody, reason: text })],
    when: handler('assign', { team: 'noord', handler: nobody }),
  },
  'admission-reason-missing': {
    when: handler('triage', ({ allegation }) => ({
      ...triaged.body,
      track: 'investigation',
      findings: [{ allegationId: allegation, ground: 'OMB-23-H', finding: 'holds' }],
    })),
  },
  'before-receipt': { when: contact({ heldOn: '2020-01-01' }) },
  'not-ahead': { when: handler('wait', { for: 'body', wakeOn: '2020-01-01', note: text }) },
  'outside-calendar': { when: handler('wait', { for: 'body', wakeOn: '2101-01-01', note: text }) },
  'unknown-party': { when: contact({ with: { party: nobody } }) },
  'allegation-ended': {
    given: [
      another,
      handler('end-allegation', ({ allegation }) => ({ allegationId: allegation, how: 'withdrawn', grounds: [], reasons: text })),
    ],
    when: handler('change-allegation', ({ allegation }) => ({ allegationId: allegation, wording: text })),
  },
  'no-complainant': { begin: 'own-initiative', when: handler('withdraw', {}) },
  'ground-facts': { when: handler('decline', ({ allegation }) => ({ grounds: [{ ...ground('OMB-22-D', allegation), facts: {} }] })) },
  'no-chance-to-repair': { when: handler('decline', ({ allegation }) => ({ grounds: [ground('OMB-23-A', allegation)] })) },
  'target-unnamed': { when: { ...referred, body: { ...referred.body, target: 'other' } } },
  'contact-of-another-way': {
    given: [another],
    when: handler('end-allegation', ({ allegation }) => ({
      allegationId: allegation,
      how: 'forwarded',
      grounds: [],
      target: 'huurcommissie',
      reasons: text,
    })),
  },
  'last-allegation': {
    when: handler('end-allegation', ({ allegation }) => ({ allegationId: allegation, how: 'withdrawn', grounds: [], reasons: text })),
  },
  'allegation-goes-on': {
    when: handler('restore-allegation', ({ allegation }) => ({ allegationId: allegation, reason: 'mistake', reasons: text })),
  },
  'answer-date-missing': {
    given: [referred],
    when: handler('return', ({ today }) => ({ channel: 'letter', receivedOn: today, answer: 'given', firstLine: {} })),
  },
  'stage-not-been': { given: [referred], when: handler('reopen', { to: 'advised', reason: 'mistake', reasons: text }) },
  'not-yours': { when: handler('withdraw', { by: nobody }) },
  'outcome-does-not-fit': {
    given: [triaged, intervened, mediated('intervention')],
    when: handler('close', { outcome: 'report', explanation: text }),
  },
  'party-unnamed': { when: handler('add-party', { role: 'witness' }) },
  'authorisation-of-representative-only': {
    when: handler('record-authorisation', ({ complainant }) => ({ partyId: complainant, state: 'given' })),
  },
  'complainant-stays': { when: handler('remove-party', ({ complainant }) => ({ partyId: complainant, reason: 'no-longer-involved' })) },
  'name-not-asked': { when: handler('decide-name-request', { decision: 'granted', reason: text }) },
  'delay-without-consent': { when: handler('record-first-line', { firstLine: { agreedUntil: '2027-01-01' } }) },
  'mediation-not-offered': { given: [triaged], when: handler('consent-to-mediation', { side: 'complainant' }) },
  'other-side': {
    given: [triaged, handler('offer-mediation', { text })],
    when: { name: 'consent-to-mediation', by: 'body', body: { side: 'complainant' } },
  },
  'consent-missing': { given: [triaged], when: handler('open-mediation', {}) },
  'no-intervention': { given: [triaged], when: mediated('intervention') },
  'mediation-not-open': { given: [triaged], when: mediated('mediation') },
  'allegation-not-judged': {
    given: [another],
    when: handler('decline', ({ allegation }) => ({ grounds: [ground('OMB-22-D', allegation)] })),
  },
  'unknown-question': { when: handler('remind', { questionId: nobody }) },
  'question-answered': {
    given: [asked, handler('answer', (sofar) => ({ questionId: sofar.fact('asked', 'questionId'), documentIds: [], answer: text }))],
    when: {
      name: 'ask-delay',
      by: 'body',
      body: (sofar) => ({ questionId: sofar.fact('asked', 'questionId'), until: '2099-01-01', reason: text }),
    },
  },
  'not-due': { given: [asked], when: handler('remind', (sofar) => ({ questionId: sofar.fact('asked', 'questionId') })) },
  'delay-not-later': {
    given: [asked],
    when: {
      name: 'ask-delay',
      by: 'body',
      body: (sofar) => ({ questionId: sofar.fact('asked', 'questionId'), until: sofar.fact('asked', 'dueOn'), reason: text }),
    },
  },
  'delay-not-asked': {
    given: [asked],
    when: handler('decide-delay', (sofar) => ({ questionId: sofar.fact('asked', 'questionId'), granted: true })),
  },
  'secrecy-not-claimed': {
    given: [asked],
    when: handler('decide-secrecy', (sofar) => ({ questionId: sofar.fact('asked', 'questionId'), justified: true, reasons: text })),
  },
  'name-undecided': { begin: { nameWithheld: true }, when: asked },
  'findings-not-sent': { given: [triaged, opened], when: investigated[3]! },
  'norm-missing': { given: investigated, when: proposal('not-proper') },
  'norm-without-breach': { given: investigated, when: proposal('proper', 'voortvarendheid') },
  'proposal-void': { given: investigated, when: { ...reviewed, body: { proposalId: nobody, verdict: 'approved', remarks: text } } },
  'proposal-not-approved': { given: [...investigated, proposal('no-judgement')], when: advise('no-judgement') },
  'own-proposal': { given: [...investigated, proposal('no-judgement')], when: { ...reviewed, by: 'handler' } },
  'other-than-proposed': { given: [...investigated, proposal('no-judgement'), reviewed], when: advise('proper') },
  'unknown-recommendation': { given: advised, when: handler('reply-to-recommendation', { recommendationId: nobody, reply: 'followed' }) },
  'reasons-missing': {
    given: advised,
    when: handler('reply-to-recommendation', (sofar) => ({ recommendationId: recommendation(sofar), reply: 'not' })),
  },
  'not-replied': {
    given: advised,
    when: handler('appraise-recommendation', (sofar) => ({
      recommendationId: recommendation(sofar),
      appraisal: 'satisfied',
      reasons: text,
    })),
  },
  'unknown-target': { when: handler('pause-target', { targetId: nobody, reason: 'other', note: text }) },
  'target-without-day': { when: handler('set-target', { term: 'TARGET_SET' }) },
  'target-passed': {
    given: [target],
    when: handler('pause-target', (sofar) => ({ ...targetId(sofar), reason: 'other', note: text })),
    notAtTheDoors: 'er moet een week voorbijgaan; het heeft zijn eigen test',
  },
  'target-not-paused': { given: [target], when: handler('resume-target', targetId) },
  'merge-needs-one': { when: handler('merge-dossier', {}) },
  'has-absorbed': {
    given: [{ name: 'merge-dossier', by: 'system', body: { from: '26-K73C-T1Z' } }],
    when: handler('merge-dossier', { into: '26-M37B-9Z5' }),
    notAtTheDoors: 'het gaat over twee dossiers, en heeft zijn eigen test',
  },
  'not-merged': { when: handler('unmerge-dossier', {}) },
  'unknown-event': { when: correct(nobody, { changes: [{ path: '/facts/municipality', from: 'amsterdam', to: 'diemen' }] }) },
  'not-voidable': { when: correct('acknowledged', { void: true }) },
  'not-correctable': { when: correct('acknowledged', { changes: [{ path: '/facts/how', from: 'mail-queued', to: 'on-screen' }] }) },
  'not-as-it-stands': { when: correct('submitted', { changes: [{ path: '/facts/municipality', from: 'almere', to: 'diemen' }] }) },
  'nothing-to-correct': { when: correct('submitted', {}) },
  'not-a-contact': { when: contact({ reached: false }) },
  'unknown-task': { when: handler('do-task', { taskId: nobody }) },
  'unknown-hold': { when: handler('lift-hold', { holdId: nobody, reason: text }) },
  'about-us-stays-confidential': {
    begin: { aboutUs: true },
    when: { ...handler('mark-confidential', { on: false, readers: [], reason: text }), by: 'ombudsman' },
    notAtTheDoors: 'iemand moet het eerst van de leidinggevende krijgen, en dat heeft zijn eigen test',
  },
  barred: {
    given: [
      handler('triage', ({ allegation }) => ({
        ...triaged.body,
        findings: [{ allegationId: allegation, ground: 'OMB-22-A', finding: 'holds' }],
      })),
    ],
    when: opened,
  },
  'start-not-recorded': {
    when: handler('triage', ({ allegation }) => ({
      ...triaged.body,
      findings: [{ allegationId: allegation, ground: 'OMB-24-1-B1', finding: 'holds' }],
    })),
  },
  'not-authorised': {
    begin: { representative: { name: 'Samir', phone: '020 765 4321', channel: 'phone', authorisation: 'asked' } },
    when: handler('withdraw', (sofar) => ({ by: sofar.fact('submitted', 'representative') })),
  },
  'receipt-days-differ': {
    given: [referred],
    when: handler('return', {
      channel: 'e-mail',
      receivedOn: '2026-11-19',
      receivedAt: '2026-11-18T09:00:00.000Z',
      answer: 'none-in-time',
      firstLine: {},
    }),
  },
};

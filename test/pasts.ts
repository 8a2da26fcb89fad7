import type { Actor } from '../src/complaint/actor';
import type { CommandName } from '../src/complaint/life-cycle';
import type { Stage } from '../src/complaint/stages';
import { fakeId, type Past } from './given';
import { cleanTriage, people, submission } from './people';

/** The ids that the commands of these pasts give: each follows from the command's place. */
export const ids = {
  complainant: fakeId('1 party 0'),
  representative: fakeId('1 party 1'),
  personConcerned: fakeId('1 party 2'),
  allegation: fakeId('1 allegation 0'),
  proposal: fakeId('7 proposal 0'),
  recommendation: fakeId('9 recommendation 0'),
} as const;

/** The complainant and the representative of the dossier itself, as they act after the submission. */
export const complainant: Actor = { id: ids.complainant, role: 'complainant' };
export const representative: Actor = { id: ids.representative, role: 'representative' };

type Given = Past[number];
const by = (actor: Actor) => (name: CommandName, body: object) => ({ name, body, by: actor });
const hanna = by(people.hanna);

/** A submission with everybody there can be: a representative with an authorisation on paper, and a person concerned. */
export const withEverybody = {
  ...submission,
  representative: { name: 'Samir el Amrani', phone: '020 765 4321', channel: 'phone', relation: 'zoon', authorisation: 'on-paper' },
  personConcerned: { name: 'J. Jansen', function: 'baliemedewerker' },
} as const;

export const judged = (judgement: string, norm?: string) => [{ allegationId: ids.allegation, judgement, ...(norm ? { norm } : {}) }];
export const settled = (kind: 'mediation' | 'intervention', settled = true) => ({
  kind,
  heldOn: '2026-11-20',
  settled: [{ allegationId: ids.allegation, settled }],
  met: settled,
  agreement: 'De gemeente antwoordt binnen een week.',
});
export const grounds = (ground = 'OMB-23-B', facts: object = { reason: 'Kennelijk ongegrond.' }) => ({
  grounds: [{ allegationId: ids.allegation, ground, facts, reasons: 'Dat blijkt uit de stukken.' }],
});
export const away = { target: 'amsterdam', sent: ['complaint'], explanation: 'Klaag daar eerst.' } as const;
export const solvedByCall = { means: 'phone', solved: true, whatTheyDid: 'De brief is alsnog beantwoord.' } as const;
export const advice = (judgement = 'not-proper', norm: string | undefined = 'voortvarendheid') => ({
  proposalId: ids.proposal,
  judgements: judged(judgement, norm),
  reasons: ['De gemeente liet twee brieven liggen.'],
  recommendations: [{ addressee: 'amsterdam', text: 'Beantwoord brieven binnen zes weken.' }],
});

const submitted: Given[] = [by(people.intake)('submit', { ...withEverybody, channel: 'letter', receivedOn: '2026-11-13' })];
const acknowledged = [...submitted, by(people.system)('acknowledge', { how: 'mail-queued' })];
const triaged = [...acknowledged, hanna('triage', cleanTriage)];
const underInvestigation = [
  ...triaged,
  hanna('open-investigation', { wordings: [{ allegationId: ids.allegation, wording: 'Geen antwoord op twee brieven.' }], plan: 'Vragen.' }),
];
const findingsSent = [...underInvestigation, hanna('send-findings', { findings: 'Twee brieven bleven liggen.' })];
const investigated = [
  ...findingsSent,
  hanna('investigate', { allegations: [{ allegationId: ids.allegation, findings: 'Geen antwoord.', evidence: [] }] }),
];
const proposed = [
  ...investigated,
  hanna('propose-report', { judgements: judged('not-proper', 'voortvarendheid'), report: 'Het rapport.' }),
];
const approved = [...proposed, by(people.pieter)('review-report', { proposalId: ids.proposal, verdict: 'approved', remarks: 'Akkoord.' })];
const advised = [...approved, by(people.ombudsman)('advise', advice())];
const offered = [...triaged, hanna('offer-mediation', { text: 'Wilt u praten?' })];
const consented = [
  ...offered,
  by(complainant)('consent-to-mediation', { side: 'complainant' }),
  by(people.body)('consent-to-mediation', { side: 'body' }),
];
const inMediation = [...consented, hanna('open-mediation', {})];
const mediated = [...inMediation, hanna('mediate', settled('mediation'))];

/** A past for every stage a dossier can stand in, reached the usual way. */
export const pastOf: Record<Stage, readonly Given[]> = {
  new: [],
  submitted,
  acknowledged,
  triaged,
  'in-mediation': inMediation,
  mediated,
  'under-investigation': underInvestigation,
  investigated,
  advised,
  referred: [...acknowledged, hanna('refer', { ...away, ground: 'OMB-23-H' })],
  forwarded: [...acknowledged, hanna('forward', { ...away, target: 'nationale-ombudsman' })],
  'handed-over': [...acknowledged, hanna('hand-over', { ...away, papersBack: false })],
  declined: [...triaged, hanna('decline', grounds())],
  discontinued: [...underInvestigation, hanna('discontinue', grounds())],
  withdrawn: [...underInvestigation, by(complainant)('withdraw', {})],
  closed: [...advised, hanna('close', { outcome: 'report', explanation: 'Afgerond.' })],
  merged: [...triaged, hanna('merge-dossier', { into: '26-K73C-T1Z' })],
};

/** Pasts on the way from one stage to the next. */
export const halfway = { offered, consented, findingsSent, proposed, approved } as const;

/** A dossier of the ombudsman's own motion. */
export const ownInitiative: readonly Given[] = [
  by(people.ombudsman)('start-own-initiative', {
    subject: 'Wachttijden aan het loket',
    reason: 'Veel klachten in korte tijd.',
    bodies: ['amsterdam', 'almere'],
    kinds: ['slowness'],
    happened: { from: '2026-01-01' },
    ledToBy: ['26-K73C-T1Z'],
  }),
];

import type { CommandName } from '../../../src/complaint/life-cycle';
import { away, complainant, grounds, ids, ownInitiative, pastOf, withEverybody } from '../../pasts';
import { cleanTriage, people } from '../../people';
import { row, type RowCase, text, two } from './row';

const { hanna, intake, ombudsman, system } = people;
const ended = {
  name: 'end-allegation',
  body: { allegationId: ids.allegation, how: 'withdrawn', grounds: [], reasons: text },
  by: hanna,
} as const;
const allegationId = ids.allegation;

/** How a complaint comes in, is looked at, sent elsewhere, ended and taken up again. */
export const beginningAndEnd = {
  submit: row(
    'everyone may ask in writing that conduct is investigated, by another if they wish (Awb 9:18 lid 1, 9:28, 2:1)',
    [],
    intake,
    { ...withEverybody, channel: 'letter', receivedOn: '2026-11-13' },
    {
      events: [
        ['submitted', { receivedOn: '2026-11-13', channel: 'letter', complainant: ids.complainant, representative: ids.representative }],
        ['party-added', { role: 'complainant' }],
        ['party-added', { role: 'representative', authorisation: 'on-paper' }],
        ['party-added', { role: 'person-concerned' }],
      ],
      stage: 'submitted',
    },
  ),
  'start-own-initiative': row(
    'the ombudsman may investigate of his own motion, with nobody who complains (Awb 9:26)',
    [],
    ombudsman,
    ownInitiative[0]!.body,
    {
      events: [['own-initiative-started', { bodies: ['amsterdam', 'almere'], ledToBy: ['26-K73C-T1Z'] }]],
      stage: 'triaged',
      informs: ['O20'],
    },
  ),
  acknowledge: row(
    'the receipt is confirmed, with the day of first contact that is promised (M32)',
    pastOf.submitted,
    system,
    { how: 'letter-queued' },
    {
      events: [['acknowledged', { how: 'letter-queued' }]],
      stage: 'acknowledged',
      informs: ['O1'],
      told: { OMB_FIRST_CONTACT_14D: '2026-11-27' },
    },
  ),
  triage: row(
    'whether the request is admissible is looked at ground by ground (Awb 9:22, 9:23, 9:24), by somebody impartial (Awb 9:29)',
    pastOf.acknowledged,
    hanna,
    { ...cleanTriage, findings: [{ allegationId, ground: 'OMB-23-B', finding: 'does-not-hold' }] },
    {
      events: [['triaged', { findings: [{ allegationId, ground: 'OMB-23-B', finding: 'does-not-hold' }], track: 'investigation' }]],
      stage: 'triaged',
    },
  ),
  refer: row(
    'who did not complain to the municipality first is told where to go (Awb 9:20 lid 1)',
    pastOf.acknowledged,
    intake,
    { ...away, ground: 'OMB-23-H' },
    { events: [['referred', { target: away.target, ground: 'OMB-23-H' }]], stage: 'referred', informs: ['O3'] },
  ),
  forward: row(
    'a request for which another ombudsman is competent is sent on, with the day of receipt noted (Awb 9:18 lid 2)',
    pastOf.acknowledged,
    intake,
    { ...away, target: 'nationale-ombudsman' },
    {
      events: [['forwarded', { target: 'nationale-ombudsman', receiptDateNoted: '2026-11-13', result: { code: '13.1.4' } }]],
      stage: 'forwarded',
      informs: ['O5'],
    },
  ),
  'hand-over': row(
    'where objection or appeal is open the request goes to who decides on that, unless the requester wants the papers back (Awb 9:19)',
    pastOf.acknowledged,
    intake,
    { ...away, papersBack: false },
    { events: [['handed-over', { papersBack: false, result: { code: '13.1.4' } }]], stage: 'handed-over', informs: ['O4'] },
  ),
  decline: row(
    'no investigation is begun on a ground that is named, with reasons (Awb 9:23, 9:25 lid 1)',
    pastOf.triaged,
    hanna,
    grounds(),
    { events: [['declined', { grounds: [{ allegationId, ground: 'OMB-23-B' }] }]], stage: 'declined', informs: ['O6'] },
  ),
  return: row(
    'who comes back with the answer of the municipality goes on under the same number, with a day of receipt of its own (Awb 9:24)',
    pastOf.referred,
    intake,
    { receivedOn: '2026-11-20', channel: 'letter', answer: 'given', firstLine: { answeredOn: '2026-11-18' } },
    {
      events: [['returned', { receivedOn: '2026-11-20', answer: 'given', firstLine: { answeredOn: '2026-11-18' } }]],
      stage: 'acknowledged',
      told: { OMB_FIRST_CONTACT_14D: '2026-12-04' },
    },
  ),
  'end-allegation': row(
    'what cannot be investigated ends while the rest goes on, and the requester is told why (Awb 9:22 onder c, 9:25)',
    two,
    hanna,
    { allegationId, how: 'withdrawn', grounds: [], reasons: text },
    { events: [['allegation-ended', { allegationId, how: 'withdrawn' }]], stage: 'triaged', informs: ['O18'] },
  ),
  'restore-allegation': row(
    'on a new fact an allegation that had ended goes on (Awb 9:23 onder i)',
    [...two, ended],
    hanna,
    { allegationId, reason: 'new-fact', reasons: text },
    { events: [['allegation-restored', { allegationId, reason: 'new-fact' }]], stage: 'triaged' },
  ),
  discontinue: row(
    'an investigation that is not continued is told to requester, body and person concerned (Awb 9:25 lid 2)',
    pastOf['under-investigation'],
    hanna,
    grounds(),
    {
      events: [['discontinued', { closedOn: '2026-11-20', result: { list: 'selectielijst-2020', code: '13.2' } }]],
      stage: 'discontinued',
      informs: ['O12'],
    },
  ),
  withdraw: row(
    'who complained may withdraw (Awb 9:26)',
    pastOf['under-investigation'],
    complainant,
    {},
    { events: [['withdrawn', { closedOn: '2026-11-20', result: { code: '13.2' } }]], stage: 'withdrawn', informs: ['O18'] },
  ),
  'continue-of-own-motion': row(
    'after a withdrawal the ombudsman may go on of his own motion, where the dossier stood (Awb 9:26)',
    pastOf.withdrawn,
    ombudsman,
    { reasons: text },
    { events: [['own-motion-continued', { to: 'under-investigation' }]], stage: 'under-investigation', informs: ['O20'] },
  ),
  close: row(
    'a dossier is closed with a result of the selection list, which decides how long it is kept (Archiefwet 1995 art. 5)',
    pastOf.advised,
    hanna,
    { outcome: 'report', explanation: text },
    {
      events: [['closed', { outcome: 'report', result: { list: 'selectielijst-2020', code: '13.1.2' } }]],
      stage: 'closed',
      informs: ['O17'],
    },
  ),
  'merge-dossier': row(
    'two dossiers that are one matter become one, and the requester is told',
    pastOf.triaged,
    hanna,
    { into: '26-K73C-T1Z' },
    {
      events: [['dossier-merged', { into: '26-K73C-T1Z', stageBefore: 'triaged', ending: { result: { code: 'merged' } } }]],
      stage: 'merged',
      informs: ['O17'],
    },
  ),
  'unmerge-dossier': row(
    'what was merged by mistake goes on where it stood',
    pastOf.merged,
    hanna,
    {},
    { events: [['dossier-unmerged', { into: '26-K73C-T1Z', reason: 'mistake' }]], stage: 'triaged' },
  ),
  reopen: row(
    'on a new fact a dossier is taken up again (Awb 9:23 onder i)',
    pastOf.closed,
    hanna,
    { to: 'under-investigation', reason: 'new-fact', reasons: text },
    {
      events: [['reopened', { to: 'under-investigation', reason: 'new-fact' }]],
      stage: 'under-investigation',
      informs: ['O19'],
      told: { OMB_FIRST_CONTACT_14D: '2026-12-04' },
    },
  ),
  'request-reopening': row(
    'who complained may ask to take it up again; whether that happens is for the office (Awb 9:23 onder i)',
    pastOf.closed,
    complainant,
    { reasons: text },
    { events: [['reopening-requested', { by: ids.complainant }]], stage: 'closed' },
  ),
} as const satisfies Partial<Record<CommandName, RowCase>>;

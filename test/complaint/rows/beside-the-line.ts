import type { CommandName } from '../../../src/complaint/life-cycle';
import { fakeId, type Past } from '../../given';
import { complainant, ids, pastOf } from '../../pasts';
import { people } from '../../people';
import { row, type RowCase, text } from './row';

const { hanna, intake, manager, ombudsman, pieter } = people;
const past = pastOf.triaged;
const after = (name: CommandName, body: object, by: Past[number]['by'] = hanna): Past => [...past, { name, body, by }];
const here = (...events: RowCase['then']['events']) => ({ events, stage: 'triaged' as const });
const task = fakeId('4 task 0');
const hold = fakeId('4 hold 0');
const other = '26-K73C-T1Z';
const taskAdded = after('add-task', { text });
const assigned = after('assign', { team: 'noord', handler: hanna.id });
const wished = after('request-name-withholding', {}, complainant);

/** What happens beside the line: the stage stays. */
export const besideTheLine = {
  assign: row(
    'a manager gives the dossier to a handler who is impartial (Awb 9:29)',
    past,
    manager,
    { team: 'noord', handler: hanna.id },
    here(['assigned', { team: 'noord', handler: hanna.id }]),
  ),
  release: row(
    'a handler gives the dossier back',
    assigned,
    hanna,
    { reason: 'absence' },
    here(['released', { from: hanna.id, reason: 'absence' }]),
  ),
  transfer: row(
    'the dossier goes to a colleague, with what must be known',
    assigned,
    manager,
    { team: 'zuid', handler: pieter.id, reason: 'departure', note: text },
    here(['transferred', { team: 'zuid', handler: pieter.id, from: hanna.id, reason: 'departure' }]),
  ),
  'declare-conflict': row(
    'who is involved does not handle the complaint (Awb 9:29)',
    assigned,
    hanna,
    { staff: hanna.id, reason: text },
    here(['conflict-declared', { staff: hanna.id, bySelf: true }], ['released', { from: hanna.id, reason: 'conflict' }]),
  ),
  'lift-conflict': row(
    'only the ombudsman says that somebody is no longer involved (Awb 9:29)',
    after('declare-conflict', { staff: pieter.id, reason: text }),
    ombudsman,
    { staff: pieter.id, reason: text },
    here(['conflict-lifted', { staff: pieter.id }]),
  ),
  'record-contact': row(
    'a contact is kept: with whom, by whom, which way, and that they were reached (M32)',
    past,
    hanna,
    { with: { party: ids.complainant }, direction: 'outgoing', means: 'phone', reached: true, heldOn: '2026-11-19', record: text },
    here(['contact-recorded', { with: ids.complainant, by: hanna.id, direction: 'outgoing', reached: true, heldOn: '2026-11-19' }]),
  ),
  'attempt-contact': row(
    'who was not reached was tried, and the promise runs on (M32)',
    past,
    hanna,
    { with: { party: ids.complainant }, means: 'phone', triedOn: '2026-11-19' },
    here(['contact-attempted', { with: ids.complainant, means: 'phone', triedOn: '2026-11-19' }]),
  ),
  'write-note': row(
    'a note is for colleagues',
    past,
    hanna,
    { text, visibility: 'team' },
    here(['note-written', { noteId: fakeId('4 note 0'), visibility: 'team' }]),
  ),
  'add-party': row(
    'somebody belongs to the dossier',
    past,
    intake,
    { role: 'witness', name: 'W. Bos' },
    here(['party-added', { partyId: fakeId('4 party 0'), role: 'witness' }]),
  ),
  'change-party': row(
    'everybody may have their own data put right (Avg 16)',
    past,
    complainant,
    { partyId: ids.complainant, town: 'Diemen' },
    here(['party-changed', { partyId: ids.complainant }]),
  ),
  'remove-party': row(
    'somebody does not belong to the dossier after all',
    past,
    intake,
    { partyId: ids.personConcerned, reason: 'added-by-mistake' },
    here(['party-removed', { partyId: ids.personConcerned, reason: 'added-by-mistake' }]),
  ),
  'record-authorisation': row(
    'of who speaks for another an authorisation may be asked (Awb 2:1 lid 2)',
    past,
    intake,
    { partyId: ids.representative, state: 'given', receivedOn: '2026-11-19' },
    here(['authorisation-recorded', { partyId: ids.representative, state: 'given', receivedOn: '2026-11-19' }]),
  ),
  'request-name-withholding': row(
    'who complains may ask not to be named to the municipality',
    past,
    complainant,
    {},
    here(['name-withholding-requested', { partyId: ids.complainant }]),
  ),
  'drop-name-request': row(
    'the name may be known after all',
    wished,
    complainant,
    {},
    here(['name-request-dropped', { partyId: ids.complainant }]),
  ),
  'object-to-sharing': row(
    'who complains may object to sharing with the municipality (Avg 21)',
    past,
    complainant,
    { scope: 'all', documentIds: [], reason: text },
    here(['sharing-objected', { partyId: ids.complainant, scope: 'all' }]),
  ),
  'decide-name-request': row(
    'whether the name stays unknown is decided before anything is shared',
    wished,
    hanna,
    { decision: 'granted', reason: text },
    here(['name-request-decided', { partyId: ids.complainant, decision: 'granted' }]),
  ),
  'add-task': row(
    'there is something to do, by somebody, before a day',
    past,
    hanna,
    { text, dueOn: '2026-12-04', assignee: pieter.id },
    here(['task-added', { taskId: task, dueOn: '2026-12-04', assignee: pieter.id }]),
  ),
  'do-task': row('it is done', taskAdded, hanna, { taskId: task }, here(['task-done', { taskId: task }])),
  'drop-task': row('it is no longer needed', taskAdded, hanna, { taskId: task, reason: text }, here(['task-dropped', { taskId: task }])),
  'mark-urgent': row(
    'a complaint that cannot wait is marked, with a reason',
    past,
    intake,
    { on: true, reason: text },
    here(['urgency-marked', { on: true }]),
  ),
  'mark-confidential': row(
    'the dossier is for those named only (Awb 2:5, 9:29)',
    past,
    hanna,
    { on: true, readers: [pieter.id], reason: text },
    here(['confidentiality-marked', { on: true, readers: [pieter.id] }]),
  ),
  'link-dossier': row(
    'two dossiers belong together, and nothing is copied',
    past,
    intake,
    { other, relation: 'related' },
    here(['dossier-linked', { other, relation: 'related' }]),
  ),
  'unlink-dossier': row(
    'two dossiers do not belong together after all',
    after('link-dossier', { other, relation: 'related' }),
    intake,
    { other },
    here(['dossier-unlinked', { other }]),
  ),
  'place-hold': row(
    'while a request under the Woo is pending nothing is destroyed (Woo 4.1a, Archiefwet 1995 art. 3)',
    past,
    intake,
    { ground: 'woo', reason: text },
    here(['hold-placed', { holdId: hold, ground: 'woo' }]),
  ),
  'lift-hold': row(
    'what was pending is over (Woo 4.1a)',
    after('place-hold', { ground: 'woo', reason: text }),
    intake,
    { holdId: hold, reason: text },
    here(['hold-lifted', { holdId: hold }]),
  ),
  correct: row(
    'what was recorded wrongly is put right and stays visible; the promised day follows the receipt (Avg 16, M32)',
    past,
    hanna,
    {
      event: fakeId('event 0'),
      changes: [{ path: '/facts/receivedOn', from: '2026-11-13', to: '2026-11-12' }],
      reason: 'wrong-date',
      reasons: text,
    },
    here(['corrected', { event: fakeId('event 0'), changes: [{ path: '/receivedOn', from: '2026-11-13', to: '2026-11-12' }] }]),
  ),
} as const satisfies Partial<Record<CommandName, RowCase>>;

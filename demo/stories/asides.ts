import type { Dossier, Story } from '../dossier';
import type { Facts } from '../../src/complaint/events';
import { localDate } from '../../src/law/local-date';
import { invent } from '../people';
import { tasks } from '../words/phrases';
import { allegationAsides } from './asides-allegations';
import { peopleAsides } from './asides-people';

/** What happens beside the line in a dossier that was looked at and is under way: work, waiting, second thoughts. */
export const asides: readonly ((d: Dossier) => Story)[] = [
  function* taskDropped(d) {
    yield d.after(0, 2).give('add-task', d.handler, { text: d.random.pick(tasks) });
    const { taskId } = d.last('task-added').facts;
    yield d.after(1, 6).give('drop-task', d.colleague, { taskId, reason: 'Niet meer nodig; de gemeente heeft het zelf gestuurd.' });
  },
  function* targetPaused(d) {
    yield d.after(0, 2).give('set-target', d.handler, { term: 'TARGET_SET', dueOn: localDate(d.day + d.random.between(40, 70)) });
    const { targetId } = d.last('target-set').facts;
    yield d
      .after(2, 6)
      .give('pause-target', d.handler, { targetId, reason: 'waiting-for-complainant', note: 'Verzoeker is drie weken met vakantie.' });
    yield d.after(8, 15).give('resume-target', d.handler, { targetId });
  },
  function* targetOfTheHouse(d) {
    yield d.after(0, 1).give('set-target', d.handler, { term: 'TARGET_TRIAGE_1W' });
  },
  function* waitsUntil(d) {
    yield d
      .after(0, 2)
      .give('wait', d.handler, { for: 'body', wakeOn: localDate(d.day + 10), note: 'De gemeente belt volgende week terug.' });
    d.after(9, 12);
  },
  function* waitsLess(d) {
    yield d
      .after(0, 2)
      .give('wait', d.handler, { for: 'third-party', wakeOn: localDate(d.day + 21), note: 'De woningcorporatie zoekt het uit.' });
    const { waitId } = d.last('waiting-begun').facts;
    yield d.after(2, 8).give('wake', d.handler, { waitId });
  },
  function* urgent(d) {
    yield d.after(0, 1).give('mark-urgent', d.handler, { on: true, reason: 'Verzoeker dreigt uit huis te worden gezet.' });
    yield d.after(3, 9).give('mark-urgent', d.handler, { on: false, reason: 'De ontruiming is uitgesteld.' });
  },
  function* held(d) {
    yield d.after(0, 3).give('place-hold', d.random.chance(0.5) ? d.handler : d.staff.administrator, {
      ground: 'woo',
      reason: 'Er loopt een verzoek om openbaarmaking.',
    });
    const { holdId } = d.last('hold-placed').facts;
    yield d.after(10, 25).give('lift-hold', d.staff.administrator, { holdId, reason: 'Op het verzoek is beslist.' });
  },
  function* transferred(d) {
    const to = d.colleague;
    if (to.role !== 'handler') return;
    const reason = d.random.pick(['absence', 'departure', 'workload', 'expertise'] as const);
    yield d.after(0, 3).give('transfer', d.random.chance(0.5) ? d.handler : d.staff.manager, {
      team: d.team,
      handler: to.id,
      reason,
      note: 'De laatste brief van de gemeente is nog niet beantwoord.',
    });
    d.handler = to;
  },
  function* released(d) {
    yield d.after(0, 2).give('release', d.handler, { reason: 'returned' });
    yield d.after(1, 3).give('assign', d.staff.manager, { team: d.team, handler: d.handler.id });
  },
  function* conflictOfAColleague(d) {
    const staff = d.colleague.id;
    yield d.after(0, 2).give('declare-conflict', d.handler, { staff, reason: 'Woont naast verzoeker.' });
    if (d.random.chance(0.6))
      yield d.after(4, 12).give('lift-conflict', d.staff.ombudsman, { staff, reason: 'De collega is verhuisd en kende verzoeker niet.' });
  },
  function* conflictOfTheHandler(d) {
    const to = d.colleague;
    if (to.role !== 'handler') return;
    yield d
      .after(0, 2)
      .give('declare-conflict', d.handler, { staff: d.handler.id, reason: 'Verzoeker blijkt een oud-collega van mij te zijn.' });
    yield d.after(0, 1).give('assign', d.staff.manager, { team: d.team, handler: to.id });
    d.handler = to;
  },
  function* confidential(d) {
    yield d.after(0, 2).give('mark-confidential', d.handler, { on: true, readers: [d.handler.id], reason: 'Geheim adres.' });
    yield d.after(8, 20).give('mark-confidential', d.handler, { on: false, readers: [], reason: 'De bescherming is niet meer nodig.' });
  },
  function* linked(d) {
    const other = d.office.alike(d.of.theme, d.of.index).at(-1);
    if (!other) return;
    yield d.after(0, 2).give('link-dossier', d.handler, { other, relation: 'related', note: 'Zelfde afdeling, zelfde week.' });
    if (d.random.chance(0.6)) yield d.after(2, 9).give('unlink-dossier', d.handler, { other });
  },
  function* askedOfTheRequester(d) {
    yield d.after(0, 3).give('ask', d.handler, {
      to: d.requester,
      kind: 'information',
      allegationIds: d.open,
      question: 'Met wie heeft u bij de gemeente gesproken, en wanneer?',
    });
    const { questionId } = d.last('asked').facts;
    yield d.after(2, 16).give('answer', d.random.chance(0.5) ? d.complainant : d.handler, {
      questionId,
      documentIds: [],
      answer: 'Ik sprak met iemand van het klantcontactcentrum, op een maandag.',
    });
  },
  function* voidNote(d) {
    yield d.after(0, 2).give('write-note', d.handler, { text: 'Hoort bij een ander dossier.', visibility: 'team' });
    const { eventId } = d.last('note-written');
    yield d.after(6, 12).give('correct', d.handler, {
      event: eventId,
      changes: [],
      void: true,
      reason: 'wrong-dossier',
      reasons: 'Notitie stond in het verkeerde dossier.',
    });
  },
  function* wrongDate(d) {
    const { eventId, facts } = d.last('submitted');
    const from = facts.allegations[0]?.happened.from;
    if (!from || isSetRight(d, eventId)) return;
    const to = localDate(Math.round(Date.parse(from) / 86_400_000) - 30);
    yield d.after(7, 14).give('correct', d.handler, {
      event: eventId,
      changes: [{ path: '/facts/allegations/0/happened/from', from, to }],
      reason: 'typing-error',
      reasons: 'De maand was verkeerd overgenomen.',
    });
  },
  function* stampedEarlier(d) {
    const { eventId, facts } = d.last('submitted');
    if ((facts.channel !== 'letter' && facts.channel !== 'counter') || isSetRight(d, eventId)) return;
    const to = localDate(Math.round(Date.parse(facts.receivedOn) / 86_400_000) - 3);
    yield d.after(7, 12).give('correct', d.handler, {
      event: eventId,
      changes: [{ path: '/facts/receivedOn', from: facts.receivedOn, to }],
      reason: 'wrong-date',
      reasons: 'Op de envelop staat een eerdere poststempel van onze balie.',
    });
  },
  function* wrongNumber(d) {
    const phone = invent(d.random, d.of.municipality).phone;
    const { eventId } = d.events.find(({ type }) => type === 'party-added') ?? d.last('submitted');
    const { phone: from } = d.of.person;
    yield d.after(7, 12).give('correct', d.handler, {
      event: eventId,
      changes: [{ path: '/personal/phone', from, to: phone }],
      reason: 'typing-error',
      reasons: 'Twee cijfers verwisseld.',
    });
  },
  ...peopleAsides,
  ...allegationAsides,
];

/** Something of that event was corrected before; what stands there now is no longer what it said. */
function isSetRight({ events }: Dossier, eventId: string): boolean {
  return events.some(({ type, facts }) => type === 'corrected' && (facts as Facts['corrected']).event === eventId);
}

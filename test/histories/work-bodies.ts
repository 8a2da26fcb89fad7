import { eventAsItStands } from '../../src/complaint/complaint';
import { datesOf } from '../../src/complaint/dates';
import { contactMeans } from '../../src/complaint/parts/contact';
import { voidable } from '../../src/complaint/parts/correcting';
import { awaited } from '../../src/complaint/parts/time';
import { holdGrounds } from '../../src/complaint/parts/work';
import { dayOf, type LocalDate, localDate } from '../../src/law/local-date';
import type { Draw } from './draw';
import type { Body, Scene } from './scene';
import { before, future, idOf, nobody, number, numberOf, past, staff, text, to } from './scene';

const teamAndHandler = (draw: Draw) => ({ team: draw.pick(['noord', 'zuid']), ...draw.maybe(() => ({ handler: staff(draw) }), 70) });
const taskId = (draw: Draw, { complaint: { tasks } }: Scene) => ({ taskId: idOf(draw, Object.keys(tasks)) });
const targetId = (draw: Draw, { complaint: { targets } }: Scene, paused: boolean) => {
  const fitting = Object.entries(targets).flatMap(([id, { pausedFrom }]) => ((pausedFrom !== undefined) === paused ? [id] : []));
  return { targetId: idOf(draw, fitting.length > 0 ? fitting : Object.keys(targets)) };
};
/** A date of the dossier as the clock sees it, mostly one that has passed. */
const due = (draw: Draw, { complaint, today }: Scene): { term: string; dueOn: LocalDate } => {
  const all = datesOf(complaint).map(({ term, endsOn }) => ({ term, dueOn: endsOn }));
  const passed = all.filter(({ dueOn }) => dueOn < today);
  const yesterday = { term: 'OMB_TERM_SET', dueOn: localDate(dayOf(today) - 1) };
  return draw.pick(passed.length > 0 && draw.chance(90) ? passed : [...all, yesterday]);
};

/** Whose it is, and who was spoken to. */
export const handling = {
  assign: teamAndHandler,
  release: (draw) => ({ reason: draw.pick(['returned', 'absence']) }),
  transfer: (draw) => ({
    ...teamAndHandler(draw),
    reason: draw.pick(['absence', 'departure', 'expertise', 'workload']),
    note: text(draw),
  }),
  'declare-conflict': (draw) => ({ staff: staff(draw), reason: text(draw) }),
  'lift-conflict': (draw, { complaint: { conflicted } }) => ({ staff: idOf(draw, conflicted), reason: text(draw) }),
  'record-contact': (draw, at) => ({
    with: to(draw, at),
    direction: draw.pick(['outgoing', 'incoming']),
    means: draw.pick(contactMeans),
    reached: draw.chance(95),
    ...draw.maybe(() => ({ heldOn: past(draw, at) })),
    record: text(draw),
  }),
  'attempt-contact': (draw, at) => ({
    with: to(draw, at),
    means: draw.pick(contactMeans),
    ...draw.maybe(() => ({ triedOn: past(draw, at), note: text(draw) })),
  }),
  'write-note': (draw) => ({ text: text(draw), visibility: draw.pick(['team', 'office']) }),
} satisfies Record<string, Body>;

/** Days of our own, and what the clock says. */
export const inTime = {
  'set-target': (draw, at) => ({
    term: draw.pick(['TARGET_TRIAGE_1W', 'TARGET_MEDIATION_8W', 'TARGET_INVESTIGATION_26W', 'TARGET_SET']),
    ...draw.maybe(() => ({ dueOn: future(draw, at) }), 80),
  }),
  'pause-target': (draw, at) => ({ ...targetId(draw, at, false), reason: draw.pick(['waiting-for-body', 'other']), note: text(draw) }),
  'resume-target': (draw, at) => targetId(draw, at, true),
  wait: (draw, at) => ({ for: draw.pick(awaited), wakeOn: future(draw, at), note: text(draw) }),
  wake: (draw, { complaint: { waits } }) => ({ waitId: idOf(draw, Object.keys(waits)) }),
  'warn-term': (draw, at) => ({ ...due(draw, at), rule: 'OMB_TERM_SET/1', kind: 'three-days-before' }),
  'miss-term': (draw, at) => ({ ...due(draw, at), rule: 'OMB_TERM_SET/1' }),
  'miss-promise': due,
  escalate: (draw, at) => ({ ...due(draw, at), level: 1 + draw.int(3) }),
} satisfies Record<string, Body>;

/** In and around a dossier. */
export const work = {
  'add-task': (draw, at) => ({ text: text(draw), ...draw.maybe(() => ({ dueOn: future(draw, at), assignee: staff(draw) })) }),
  'do-task': taskId,
  'drop-task': (draw, at) => ({ ...taskId(draw, at), reason: text(draw) }),
  'mark-urgent': (draw) => ({ on: draw.chance(50), reason: text(draw) }),
  'mark-confidential': (draw) => ({ on: draw.chance(60), readers: draw.some([nobody]), reason: text(draw) }),
  'link-dossier': (draw) => ({
    other: number(draw),
    relation: draw.pick(['related', 'same-matter', 'led-to']),
    ...draw.maybe(() => ({ note: text(draw) })),
  }),
  'unlink-dossier': (draw, { complaint: { links } }) => ({ other: numberOf(draw, links) }),
  'merge-dossier': (draw, { actor: { role } }) => (role === 'system' ? { from: number(draw) } : { into: number(draw) }),
  'unmerge-dossier': (draw, { actor: { role }, complaint: { absorbed } }) => (role === 'system' ? { from: numberOf(draw, absorbed) } : {}),
  'place-hold': (draw) => ({ ground: draw.pick(holdGrounds), reason: text(draw) }),
  'lift-hold': (draw, { complaint: { holds } }) => ({ holdId: idOf(draw, holds), reason: text(draw) }),
  correct: (draw, at) => correction(draw, at),
} satisfies Record<string, Body>;

const dated: Readonly<Record<string, string>> = {
  submitted: '/receivedOn',
  returned: '/receivedOn',
  'first-line-recorded': '/firstLine/answeredOn',
  supplemented: '/receivedOn',
  'contact-recorded': '/heldOn',
  intervened: '/contactedOn',
  'mediation-consented': '/on',
  mediated: '/heldOn',
  answered: '/answeredOn',
  heard: '/heldOn',
  referred: '/sentOn',
};

/** Another day for something that has one, another channel, or an event that does not count at all. */
function correction(draw: Draw, at: Scene): object {
  const said = { reason: draw.pick(['typing-error', 'wrong-date', 'new-information', 'wrong-dossier']), reasons: text(draw) };
  const events = at.events.filter(({ type }) => Object.hasOwn(dated, type) || (voidable as readonly string[]).includes(type));
  const event = draw.pick(events.length > 0 ? events : at.events.length > 0 ? at.events : [undefined]);
  const standing = event && eventAsItStands(at.complaint, event.eventId);
  if (!standing || draw.chance(2)) return { event: nobody, changes: [], void: true, ...said };
  const { eventId, type } = standing;
  if ((voidable as readonly string[]).includes(type) && draw.chance(40)) return { event: eventId, changes: [], void: true, ...said };
  const path = dated[type] ?? '/receivedOn';
  const from = path
    .slice(1)
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], standing.facts);
  const day = { path: `/facts${path}`, ...(from === undefined ? {} : { from }), to: before(draw, at) };
  const channel =
    type === 'submitted' ? [{ path: '/facts/channel', from: standing.facts.channel, to: draw.pick(['letter', 'phone']) }] : [];
  return { event: eventId, changes: [draw.pick([day, ...channel])], ...said };
}

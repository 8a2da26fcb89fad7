import { localDate } from '../../src/law/local-date';
import type { Dossier, Story } from '../dossier';
import { attempts, bodyCalls, incoming, notes, tasks } from '../words/phrases';

const everyday: readonly ((d: Dossier) => Story)[] = [
  function* note(d) {
    yield d
      .after(0, 3)
      .give('write-note', d.handler, { text: d.random.pick(notes), visibility: d.random.pick(['team', 'office'] as const) });
  },
  function* callToTheBody(d) {
    if (d.random.chance(0.3))
      yield d.after(0, 2).give('attempt-contact', d.handler, { with: d.body, means: 'phone', note: d.random.pick(attempts) });
    yield d.after(0, 3).give('record-contact', d.handler, {
      with: d.body,
      direction: 'outgoing',
      means: d.random.pick(['phone', 'phone', 'e-mail'] as const),
      reached: true,
      record: d.random.pick(bodyCalls),
    });
  },
  function* callFromTheRequester(d) {
    yield d.after(1, 4).give('record-contact', d.random.chance(0.5) ? d.clerk : d.handler, {
      with: d.complaint.ownInitiative ? d.body : d.requester,
      direction: 'incoming',
      means: d.random.pick(['phone', 'phone', 'e-mail', 'counter'] as const),
      reached: true,
      record: d.random.pick(incoming),
    });
  },
  function* task(d) {
    const dueOn = localDate(d.after(0, 2).day + d.random.between(3, 14));
    yield d.give('add-task', d.handler, { text: d.random.pick(tasks), dueOn, assignee: d.handler.id });
    const { taskId } = d.last('task-added').facts;
    yield d.after(0, 8).give('do-task', d.handler, { taskId });
  },
];

/** The work of every day, in any dossier that is under way: so many pieces of it. */
export function* everydayWork(d: Dossier, least: number, most: number): Story {
  for (let left = d.random.between(least, most); left > 0; left--) yield* d.random.pick(everyday)(d);
}

import { readModels } from '../../projections/models';
import { projectBatch, targetsInUse } from '../../projections/project-batch';
import type { NewEvent } from '../../src/complaint/events';
import { submission } from '../people';
import { Log } from '../projections/log';
import { triaged } from '../projections/triaged';
import { checksums, readSides, upTo } from './read-side';

const [first, second] = ['26-K73C-T1Z', '26-M37B-9Z5'] as const;
const sides = readSides();

/** The complaint's text is set right, long after it came in. */
function setRight(log: Log, number: string) {
  const facts = { event: log.of(number)[0]!.eventId, changes: [{ path: '/text', sealed: true }], movesDates: [] };
  const personal = { reasons: 'Verkeerd overgenomen.', changes: [{ path: '/text', from: submission.text, to: 'Zo was het.' }] };
  return log.put(number, { type: 'corrected', facts, about: 'dossier', personal } as unknown as NewEvent);
}
const texts = `select content->>'text' as text from personal.dossier where complaint = $1 and subject = 'dossier' order by position desc limit 1`;

describe('what was set right (verbeterd)', () => {
  it('is in the tables with the very commit that readers wait for, whatever the process remembers', async () => {
    const log = new Log().add(first, triaged).add(second, triaged);
    const { views } = await sides.open(await sides.views(), log);
    const take = async (events: Log['events']) => {
      const { parked } = await projectBatch(views, await targetsInUse(views, readModels), events, { source: log });
      expect([parked, await views.query('select from parked')]).toEqual([0, []]);
    };
    await take(log.events.slice(0, 5));
    await take([...log.events.slice(5), setRight(log, first)]);
    expect(await views.query(texts, [first])).toEqual([{ text: 'Zo was het.' }]);
    expect(await views.query(texts, [second])).toEqual([{ text: submission.text }]);
    expect(await checksums(views)).toEqual(await sides.replayed(log));
  });

  it('is what a reader sees who waits for it, also after a restart', async () => {
    const url = await sides.views();
    const log = new Log().add(first, triaged);
    const before = await sides.start(url, log);
    await upTo(before, log);
    await sides.stop(before);
    const side = await sides.start(url, log);
    setRight(log, first);
    await upTo(side, log);
    expect(await side.views.query(texts, [first])).toEqual([{ text: 'Zo was het.' }]);
    expect(await side.views.query('select from parked')).toEqual([]);
  });

  it('frees a dossier that was set aside, when all of it can be read again', async () => {
    const log = new Log().add(first, triaged);
    const { views } = await sides.open(await sides.views(), log);
    const take = async (events: Log['events']) =>
      (await projectBatch(views, await targetsInUse(views, readModels), events, { source: log })).parked;
    const [, , last] = log.events;
    const broken = { ...last!, content: { broken: 'unreadable' } } as (typeof log.events)[number];
    expect(await take([...log.events.slice(0, 2), broken])).toBe(readModels.length);
    expect(await take([...log.events.slice(3), setRight(log, first)])).toBe(0);
    expect(await views.query('select from parked')).toEqual([]);
    expect(await checksums(views)).toEqual(await sides.replayed(log));
  });
});

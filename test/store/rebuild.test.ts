import { readModels } from '../../projections/models';
import { rebuild } from '../../projections/rebuild';
import { given } from '../given';
import { pasts } from '../people';
import { Log } from '../projections/log';
import { triaged } from '../projections/triaged';
import { checksums, eventually, readSides, upTo } from './read-side';

const [first, second, third] = ['26-K73C-T1Z', '26-M37B-9Z5', '27-316H-QRD'] as const;
const sides = readSides();

describe('a rebuild', () => {
  it('gives the same rows as those in use, and parks the same dossiers', async () => {
    const log = new Log().add(first, triaged).add(second, pasts.submitted);
    log.put(second, given(triaged).history[2]!, { type: 'beamed-up' });
    const side = await sides.start(await sides.views(), log);
    await upTo(side, log);
    const before = await checksums(side.views);
    for (const model of readModels) {
      expect(await rebuild(side.views, log, model)).toEqual({ events: 7, position: log.events.at(-1)!.position, parked: 1, same: true });
    }
    expect(await checksums(side.views)).toEqual(before);
    expect(await side.runner.unpark()).toHaveLength(readModels.length);
  });

  it('tells when the rows in use were not what the log says, and puts that right', async () => {
    const log = new Log().add(first, triaged);
    const side = await sides.start(await sides.views(), log);
    await upTo(side, log);
    await side.views.query(`update personal.worklist set name = 'Iemand anders'`);
    const [, worklist] = readModels;
    expect(await rebuild(side.views, log, worklist!)).toMatchObject({ same: false });
    expect(await checksums(side.views)).toEqual(await sides.replayed(log));
  });

  it('goes on while the runner projects, which goes on with the new tables', async () => {
    const log = new Log(20);
    for (let n = 0; n < 40; n++) log.add(`26-a-${n}`, triaged);
    const side = await sides.start(await sides.views(), log);
    // At most a hundred events ahead of the runner: a slow machine would never catch up.
    const isNear = () => side.progress.reached('timeline') + 1_000n >= log.events.at(-1)!.position;
    const writing = setInterval(() => isNear() && log.add(`26-b-${log.events.length}`, triaged), 20);
    try {
      for (const model of readModels) expect((await rebuild(side.views, log, model)).same).not.toBe(false);
    } finally {
      clearInterval(writing);
    }
    log.add(third, triaged);
    await upTo(side, log);
    expect(await checksums(side.views)).toEqual(await sides.replayed(log));
    const left: unknown[] = await side.views.query(`select from pg_tables where tablename like '%\\_\\_g%'`);
    expect(left).toEqual([]);
  });

  it('starts clean after one that was interrupted, and never touched what is in use', async () => {
    const log = new Log().add(first, triaged);
    const side = await sides.start(await sides.views(), log);
    await upTo(side, log);
    const before = await checksums(side.views);
    const [, worklist] = readModels;
    const away = Object.assign(new Log(2).add(first, triaged), {
      *follow() {
        yield log.events.slice(0, 2);
        throw new Error('away');
      },
    });
    await expect(rebuild(side.views, away as never, worklist!)).rejects.toThrow('away');
    expect(await checksums(side.views)).toEqual(before);
    expect(await rebuild(side.views, log, worklist!)).toMatchObject({ same: true });
  });

  it('is the way on after the log was cut', async () => {
    const url = await sides.views();
    const before = await sides.start(url, new Log().add(first, triaged));
    await eventually(() => before.progress.reached('timeline') > 0n, 'projected');
    await sides.stop(before);
    const restored = new Log().add(second, pasts.submitted);
    const side = await sides.start(url, restored);
    await eventually(() => side.runner.state().phase === 'refused', 'refused');
    for (const model of readModels) expect(await rebuild(side.views, restored, model)).toMatchObject({ same: undefined });
    await eventually(() => side.runner.state().phase === 'projecting', 'projecting again');
    expect(await checksums(side.views)).toEqual(await sides.replayed(restored));
  });
});

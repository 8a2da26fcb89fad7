import fc from 'fast-check';
import type { CommandName } from '../../src/complaint/life-cycle';
import { lifeCycle } from '../../src/complaint/life-cycle';
import { Life } from './play';
import { Expected, foldsAlike, isListedAlike, wasPromised, wasRefusedRightly } from './promises';
import { histories } from './step';

const full = process.env.WEDERHOOR_FULL === '1';
const runs = Number(process.env.WEDERHOOR_RUNS ?? (full ? 2_000 : 60));
const seed = Number(process.env.WEDERHOOR_SEED ?? Date.now() % 2 ** 31);
const accepted = Object.fromEntries(Object.keys(lifeCycle).map((name) => [name, 0])) as Record<CommandName, number>;
let tries = 0;

describe(`the life of a complaint in ${runs} histories of chance (WEDERHOOR_SEED=${seed})`, () => {
  it('goes as the process says, whatever is tried', () => {
    const lives = fc.property(histories(60), (steps) => {
      const life = new Life();
      const expected = new Expected();
      for (const step of steps) {
        const tried = life.take(step);
        tries += 1;
        if (tried.refused === undefined) {
          wasPromised(tried);
          if (tried.events.length > 0) {
            accepted[tried.name] += 1;
            expected.follow(tried);
          }
          expect(step.kind).not.toBe('unlisted');
        } else {
          wasRefusedRightly(tried);
        }
        expect(life.complaint.stage).toBe(expected.stage);
        expect(life.complaint.revision).toBe(life.events.length - 1);
      }
      isListedAlike(life.complaint);
      foldsAlike(life.complaint, life.events);
    });
    fc.assert(lives, { numRuns: runs, seed });
  }, 900_000);

  it('does every command of the table, so that none is promised untried', () => {
    const sum = Object.values(accepted).reduce((one, other) => one + other);
    const counts = Object.entries(accepted).map(([name, count]) => `${name} ${count}`);
    console.info(`WEDERHOOR_SEED=${seed}: ${tries} commands tried, ${sum} done: ${counts.join(', ')}`);
    const never = Object.keys(accepted).filter((name) => accepted[name as CommandName] === 0);
    expect(never.length).toBeLessThanOrEqual(full ? 0 : 25);
  });
});

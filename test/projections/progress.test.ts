import type { DataSource } from 'typeorm';
import { NotYet, Progress } from '../../projections/progress';

/** A table of checkpoints that says how often it was asked. */
function asked(position = 0n) {
  const table = { questions: 0, position, query: () => Promise.resolve([{ position: (table.questions++, table.position) }]) };
  return table;
}

const reading = (table: object, options: object = {}) => new Progress(table as DataSource, { patience: 5_000, ...options });

describe('a reader who waits for its own write', () => {
  it('is woken by what is announced, and does not ask the table for every batch that others wait for', async () => {
    const table = asked();
    const progress = reading(table);
    progress.begin('worklist', 1n);
    const waiting = Promise.all(Array.from({ length: 50 }, (_, n) => progress.waitFor('worklist', BigInt(n + 2))));
    for (let position = 2n; position <= 51n; position += 1n) {
      progress.announce({ positions: { worklist: position }, moved: [] });
      await new Promise(setImmediate);
    }
    await waiting;
    expect(table.questions).toBe(0);
  });

  it('asks the table together with the others when nothing was heard yet', async () => {
    const table = asked(9n);
    const progress = reading(table);
    await Promise.all(Array.from({ length: 20 }, () => progress.waitFor('worklist', 9n)));
    expect(table.questions).toBe(1);
  });

  it('asks by itself where an announcement was lost', async () => {
    const table = asked(1n);
    const progress = reading(table, { lookEvery: 20 });
    progress.begin('worklist', 1n);
    const waiting = progress.waitFor('worklist', 2n);
    table.position = 2n;
    await waiting;
    expect(table.questions).toBe(1);
  });

  it('hears after a while that it has not come so far', async () => {
    const progress = reading(asked(), { patience: 60, lookEvery: 20 });
    await expect(progress.waitFor('worklist', 2n)).rejects.toThrow(NotYet);
  });
});

import { Heads } from '../../../embedded/eventstore/heads';

describe('the heads that are remembered', () => {
  /** Names of so many letters, and how often they were looked up. */
  async function remembering(count: number, letters: number) {
    let lookedUp = 0;
    const heads = new Heads({ rows: () => ((lookedUp += 1), Promise.resolve([])) });
    const use = async (n: number) => heads.release(await heads.acquire(`${n}-`.padEnd(letters, 'x')));
    for (let n = 0; n < count; n += 1) await use(n);
    return { use, lookedUp: () => lookedUp };
  }

  it('are those used last, as many as their names leave room for', async () => {
    const { use, lookedUp } = await remembering(2_000, 10_000);
    expect(lookedUp()).toBe(2_000);
    await use(1_999);
    await use(1_999 - 700);
    expect(lookedUp()).toBe(2_000);
    await use(0);
    expect(lookedUp()).toBe(2_001);
  });

  it('are all of them while the names are short', async () => {
    const { use, lookedUp } = await remembering(2_000, 40);
    await use(0);
    expect(lookedUp()).toBe(2_000);
  });
});

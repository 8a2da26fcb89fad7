/** The first impression in figures, of the real product on its real durable servers: starts, memory, submissions a second, and how soon a
 *  submission is on the worklist: `npm run bench:smoke`.
 *
 *  Beside the submissions stand the same stores, driven bare in the same run: the least that anything must do for one submission, a committed
 *  key row, an append of its two events and an append of its acknowledgement, with the same bytes and the same kind of call, from one
 *  process without HTTP or Nest. The product's figure holds all it adds: HTTP, checks, encryption, reading sides. Rounds are interleaved,
 *  and each begins only when the product has done all that earlier ones gave it to do, so that neither pays for the other. Both are
 *  driven until they are warm first: a program that has just started runs at half its speed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { demoToken, settingOf, type Start, until } from '../start/family';
import { percentile, rate, rounds } from './eventstore/measure';
import { bareStores } from './smoke/bare-stores';
import { Visitor } from './smoke/visitor';
import { begin, most, newTree, printStarts, stop } from './tree';

const roundLasts = 1_500;
const warmUpLasts = 20_000;
const perSecond = 20;
const submissions = 300;
/** Those that come first and are not counted: nobody has asked for a worklist yet. */
const warming = 60;

/** Waits until nothing is left to do: all mail sent, so all is acknowledged and projected too. */
async function atRest(views: Pool): Promise<void> {
  const rested = await until(async () => {
    const { rows } = await views.query<{ left: string }>(
      `select count(*) filter (where stage = 'submitted') + (select count(*) from mail where state <> 'sent') as left from worklist`,
    );
    return rows[0]?.left === '0';
  }, 120);
  if (!rested) throw new Error('the product does not come to rest');
  await sleep(500);
}

async function throughput(visitor: Visitor, begun: Start, views: Pool): Promise<void> {
  const { number } = await visitor.submit();
  await atRest(views);
  const urls = { eventstore: settingOf(begun, 'WEDERHOOR_EVENTSTORE_URL'), keys: settingOf(begun, 'WEDERHOOR_KEYS_URL') };
  const bare = await bareStores({ ...urls, example: number });
  try {
    const through = async (clients: number) => {
      const submitted = await rate(clients, roundLasts, () => visitor.submit());
      await atRest(views);
      return submitted;
    };
    await rate(16, warmUpLasts, () => visitor.submit(false));
    await rate(16, warmUpLasts / 4, () => bare.submit());
    await through(16);
    for (const clients of [1, 16]) {
      const result = await rounds({ bare: () => rate(clients, roundLasts, () => bare.submit()), through: () => through(clients) });
      const part = result.through / result.bare;
      const verdict = clients === 1 ? '' : `   target 0.50   ${part >= 0.5 ? 'met' : 'MISSED'}`;
      const figures = `${result.through.toFixed(0).padStart(7)}/s  bare ${result.bare.toFixed(0)}/s  = ${part.toFixed(2)}`;
      process.stdout.write(`${`submissions, ${clients} at once`.padEnd(52)} ${figures}${verdict}\n`);
    }
  } finally {
    await bare.close();
  }
}

/** From the answer to a submission to the answer of a worklist that has it on its first page. */
async function toWorklist(visitor: Visitor, headers: Record<string, string>): Promise<number> {
  const { number, position } = await visitor.submit();
  const answered = performance.now();
  const { status, body } = await visitor.send('GET', `/v1/complaints?after=${position}&limit=100`, headers);
  const took = performance.now() - answered;
  if (status !== 200 || !body.includes(number)) throw new Error(`${number} is not on the worklist: ${status} ${body.slice(0, 200)}`);
  return took;
}

async function latency(visitor: Visitor, headers: Record<string, string>): Promise<void> {
  const began = performance.now();
  const under: Promise<number | Error>[] = [];
  for (let n = 0; n < warming + submissions; n += 1) {
    await sleep(Math.max(0, began + (n * 1_000) / perSecond - performance.now()));
    under.push(toWorklist(visitor, headers).catch((error: Error) => error));
  }
  const taken = (await Promise.all(under)).slice(warming).map((one) => {
    if (one instanceof Error) throw one;
    return one;
  });
  const what = `from submission to worklist at ${perSecond}/s`;
  process.stdout.write(`${`${what}, p50`.padEnd(52)} ${percentile(taken, 0.5).toFixed(0).padStart(7)} ms\n`);
  most(`${what}, p99`, percentile(taken, 0.99), 250, 'ms');
}

async function main(cwd: string): Promise<void> {
  if (process.env.BENCH_NO_STARTS === undefined) await printStarts(cwd);
  const { begun, address } = await begin(cwd);
  const views = new Pool({ connectionString: settingOf(begun, 'WEDERHOOR_VIEWS_URL') });
  const visitor = new Visitor(address);
  try {
    await throughput(visitor, begun, views);
    await latency(visitor, { authorization: `Bearer ${demoToken('intake', `${cwd}/data`, cwd)}` });
  } finally {
    visitor.close();
    await views.end();
    await stop(begun);
  }
}

const tree = newTree();
main(tree.cwd)
  .catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  })
  .finally(() => tree.remove());

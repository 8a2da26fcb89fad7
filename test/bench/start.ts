/** How long a start takes, from nothing and later, what the family weighs, and how fast it falls and recovers: `npm run bench:start`.
 *  The targets are times that a newcomer waits, so they are absolute; the yardstick beside them, the boot of a bare Node in the same run,
 *  tells how fast or busy the machine was. Each later figure is the median of three rounds. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClone } from '../start/clone';
import { alive, familyOf, type Process, start, type Start, until } from '../start/family';
import { removeData } from '../throw-away-postgres';

const node = [process.execPath, 'scripts/start.js'];
const folder = mkdtempSync(join(tmpdir(), 'wederhoor-bench-'));
chmodSync(folder, 0o711);
const cwd = join(folder, 'clone');

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;

async function begin(): Promise<{ begun: Start; took: number }> {
  let begun!: Start;
  const took = await timed(async () => {
    begun = start(node, {}, { cwd });
    if (!(await begun.ready)) throw new Error(`it did not start: ${begun.output()}`);
  });
  return { begun, took };
}

async function stop({ pid, exited }: Start): Promise<number> {
  return timed(async () => {
    process.kill(pid, 'SIGTERM');
    await exited;
  });
}

/** Memory in MB with what is shared divided among those who share it. */
function pss(family: Process[]): number {
  const kilobytes = family.map(({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

async function afterKillOf(
  pattern: RegExp,
  seen: (family: Process[], victim: Process, address: string) => Promise<unknown>,
): Promise<number> {
  const { begun } = await begin();
  const family = familyOf(begun.pid);
  const victim = family.find(({ command }) => pattern.test(command));
  if (!victim) throw new Error(`no process ${pattern} in the family`);
  const address = (await begun.ready) ?? '';
  const took = await timed(() => {
    process.kill(victim.pid, 'SIGKILL');
    return seen(family, victim, address);
  });
  if (alive(family).length > 0) await stop(begun);
  return took;
}

function row(what: string, milliseconds: number, limit: number): void {
  const verdict = milliseconds <= limit ? 'met' : 'MISSED';
  process.stdout.write(
    `${what.padEnd(52)} ${(milliseconds / 1000).toFixed(2).padStart(7)} s   target ${(limit / 1000).toFixed(1)} s   ${verdict}\n`,
  );
}

async function main(): Promise<void> {
  makeClone(cwd, { dist: false, real: [] });
  const bare: number[] = [];
  for (let round = 0; round < 3; round += 1) bare.push(await timed(() => spawnSync(process.execPath, ['-e', '0'])));
  process.stdout.write(`yardstick: a bare Node boots and ends in ${median(bare).toFixed(0)} ms\n`);

  const first = await begin();
  row('first start, with build, to ready', first.took, 20_000);
  await stop(first.begun);
  const later: number[] = [];
  const stops: number[] = [];
  const weights: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const { begun, took } = await begin();
    later.push(took);
    weights.push(pss(familyOf(begun.pid)));
    stops.push(await stop(begun));
  }
  row('later start to ready', median(later), 3_000);
  row('SIGTERM to all gone', median(stops), 5_000);
  const weight = median(weights);
  process.stdout.write(
    `${'memory after start, whole family'.padEnd(52)} ${weight.toFixed(0).padStart(7)} MB  target 600 MB  ${weight <= 600 ? 'met' : 'MISSED'}\n`,
  );

  for (const [name, pattern] of Object.entries({
    launcher: /scripts\/start\.js/,
    PostgreSQL: /\/bin\/postgres -D/,
    'event store': /eventstore\.js/,
    'identity provider': /identity\.js/,
  })) {
    row(`kill -9 of the ${name} to all gone`, await afterKillOf(pattern, (family) => until(() => alive(family).length === 0)), 5_000);
  }
  const back = await afterKillOf(/dist\/src\/main\.js/, async (_, victim, address) => {
    const answers = () =>
      fetch(`${address}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(() => alive([victim]).length === 0);
    await until(answers);
  });
  row('kill -9 of the app to up again', back, 2_000);
}

main()
  .catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  })
  .finally(() => {
    removeData(join(cwd, 'data', 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  });

import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClone } from '../start/clone';
import { appOf, familyOf, type Process, spareOf, start, type Start, until } from '../start/family';
import { removeData } from '../throw-away-postgres';
import { median } from './eventstore/measure';

export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** A copy of the product as it is right after the install: nothing built, no data. */
export function newTree(): { cwd: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-bench-'));
  chmodSync(folder, 0o711);
  const cwd = join(folder, 'clone');
  makeClone(cwd, { dist: false, real: [] });
  const remove = () => {
    removeData(join(cwd, 'data', 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  };
  return { cwd, remove };
}

export async function begin(cwd: string): Promise<{ begun: Start; address: string; took: number }> {
  let begun!: Start;
  let address: string | undefined;
  const took = await timed(async () => {
    begun = start([process.execPath, 'scripts/start.js'], {}, { cwd });
    address = await begun.ready;
  });
  if (!address) throw new Error(`it did not start: ${begun.output()}`);
  return { begun, address, took };
}

export async function stop({ pid, exited }: Start): Promise<number> {
  return timed(async () => {
    process.kill(pid, 'SIGTERM');
    await exited;
  });
}

/** From the death of the app, its spare one being there, to its answer that it can serve. */
async function backAgain({ address, begun }: { address: string; begun: Start }): Promise<number> {
  const ready = () =>
    fetch(`${address}/health/ready`)
      .then(({ ok }) => ok)
      .catch(() => false);
  const app = appOf(begun);
  if (!app) throw new Error('there is no app to kill');
  return timed(async () => {
    process.kill(app.pid, 'SIGKILL');
    await until(ready);
  });
}

/** Memory in MB with what is shared divided among those who share it. */
function pss(family: Process[]): number {
  const kilobytes = family.map(({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** Prints a figure beside the most it may be. */
export function most(what: string, figure: number, limit: number, unit: string, digits = 0): void {
  const verdict = figure <= limit ? 'met' : 'MISSED';
  process.stdout.write(
    `${what.padEnd(52)} ${figure.toFixed(digits).padStart(7)} ${unit.padEnd(2)}  target ${limit.toFixed(digits)} ${unit}   ${verdict}\n`,
  );
}

export const seconds = (what: string, milliseconds: number, limit: number): void => most(what, milliseconds / 1000, limit, 's', 2);

/** Starts it from nothing and three times more, and prints how long that took, what the family weighs, and how soon a killed app is back. */
export async function printStarts(cwd: string): Promise<void> {
  const first = await begin(cwd);
  seconds('first start, with build, to ready', first.took, 20);
  await stop(first.begun);
  const later: number[] = [];
  const stops: number[] = [];
  const weights: number[] = [];
  const returns: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const { address, begun, took } = await begin(cwd);
    later.push(took);
    await until(() => spareOf(begun));
    weights.push(pss(familyOf(begun.pid)));
    returns.push(await backAgain({ address, begun }));
    stops.push(await stop(begun));
  }
  seconds('later start to ready', median(later), 3);
  seconds('the app killed, to ready again', median(returns), 2);
  seconds('SIGTERM to all gone', median(stops), 5);
  most('memory after start, whole family (PSS)', median(weights), 600, 'MB');
}

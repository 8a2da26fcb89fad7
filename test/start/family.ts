import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');

/** A process as the system sees it. The time of its start tells it from a later one with the same number. */
export interface Process {
  pid: number;
  parent: number;
  began: string;
  command: string;
}

function read(pid: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return stat[0] === 'Z' ? undefined : { pid: Number(pid), parent: Number(stat[1]), began: stat[19] ?? '', command };
  } catch {
    return undefined;
  }
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => read(pid) ?? []);
}

/** A process and all that it and its children started. */
export function familyOf(pid: number): Process[] {
  const all = processes();
  const found = all.filter((process) => process.pid === pid);
  for (const member of found) found.push(...all.filter(({ parent }) => parent === member.pid));
  return found;
}

/** Those of them that still live; the dead that nobody buried do not count. */
export function alive(family: Process[]): Process[] {
  return family.filter(({ pid, began }) => read(String(pid))?.began === began);
}

/** Waits until it is so; the limit is only there so that a test ends. */
export async function until<Found>(ask: () => Found | Promise<Found>, seconds = 60): Promise<Found> {
  for (const last = Date.now() + seconds * 1000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = await ask();
    if (found || Date.now() > last) return found;
  }
}

export interface Start {
  child: ChildProcess;
  pid: number;
  output(): string;
  exited: Promise<number | NodeJS.Signals | null>;
  /** Settles with the app's address when it is ready, or with undefined when the start ended before. */
  ready: Promise<string | undefined>;
}

/** Runs a start command in a tree of the product, with these settings and none of our own; in a process group of its own, as a terminal does. */
export function start(
  command: string[],
  settings: Record<string, string>,
  { cwd = root, uid }: { cwd?: string; uid?: number } = {},
): Start {
  const [program = '', ...options] = command;
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(WEDERHOOR_|npm_|NODE_OPTIONS)/.test(name)));
  const child = spawn(program, options, {
    cwd,
    uid,
    gid: uid,
    env: { ...own, WEDERHOOR_PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)));
  const address = () => /^ready (\S+)/m.exec(output)?.[1];
  let over = false;
  void exited.then(() => (over = true));
  const ready = until(() => address() ?? (over ? 'over' : undefined), 200).then(() => address());
  return { child, pid: child.pid ?? 0, output: () => output, exited, ready };
}

const named =
  (name: string) =>
  ({ pid }: Start): Process | undefined =>
    familyOf(pid).find(({ command }) => command.startsWith(name));

/** The app of a family, without those who keep it up. */
export const appOf = named('wederhoor-app');

/** The one that takes its place when it dies. */
export const spareOf = named('wederhoor-spare');

/** A setting as the app of a family has it: the launcher leaves word of them in the data folder once all is up. */
export function settingOf({ pid }: Start, name: string): string {
  const own = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  const named = own.find((line) => line.startsWith('WEDERHOOR_DATA='))?.slice('WEDERHOOR_DATA='.length);
  const data = named ?? join(readlinkSync(`/proc/${pid}/cwd`), 'data');
  const { settings } = JSON.parse(readFileSync(join(data, 'servers.json'), 'utf8')) as { settings: Record<string, string> };
  return settings[name] ?? '';
}

/** A token of a demo account of the demo that runs on this data. */
export function demoToken(account: string, data: string, cwd = root): string {
  const options = { cwd, env: { ...process.env, WEDERHOOR_DATA: data }, encoding: 'utf8' } as const;
  return execFileSync(process.execPath, ['dist/scripts/demo-token.js', account], options).trim();
}

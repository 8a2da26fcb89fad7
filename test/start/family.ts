import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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

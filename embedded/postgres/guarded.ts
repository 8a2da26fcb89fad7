import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Account } from './account';

/** A child that cannot outlive us: how it ended, and how it is told to end. */
export interface Guarded {
  /** All of it is gone; the exit code, or null after a signal. */
  readonly exited: Promise<number | null>;
  /** Asks for an orderly end. */
  end(): void;
}

// The shell waits on a pipe that only we hold: it ends when we end, also by kill -9, and then stops the child.
// SIGINT is PostgreSQL's "fast": no new work, roll back what runs, checkpoint, end.
const guard = 'exec 3<&0; "$@" </dev/null 3<&- & p=$!; exec 2>/dev/null; read -r _ <&3; kill -INT $p; wait $p';

/** Starts a command behind the guard; every line of its stderr goes to `line`.
 *  `pid` tells its process once it is known, for the case that the guard itself is killed. */
export function startGuarded(
  command: string,
  options: string[],
  account: Account,
  line: (text: string) => void,
  pid: () => number | undefined,
): Guarded {
  // A process group of its own: Ctrl-C in the terminal must not reach it before the clients are done.
  const child = spawn('/bin/sh', ['-c', guard, 'sh', command, ...options], {
    ...account,
    cwd: '/',
    detached: true,
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  child.stdin.on('error', () => child.stdin.destroy());
  createInterface({ input: child.stderr }).on('line', line);
  // Only the command holds stderr after the start: its end is the command's end, and the guard may go.
  child.stderr.on('close', () => child.stdin.destroy());
  child.on('exit', () => {
    const left = pid();
    if (left !== undefined && !child.stderr.closed) killIfAlive(left, 'SIGINT');
  });
  const exited = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code));
  });
  return { exited, end: () => child.stdin.destroy() };
}

/** Sends a signal to a process that may have gone meanwhile. */
export function killIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

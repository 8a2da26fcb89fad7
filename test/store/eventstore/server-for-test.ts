import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import nodeOptions from '../../../scripts/start/node-options.json';

export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** Its log, a line each. */
  log: string[];
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts the event store as people do: as a process of its own. @throws what it said when it ends before it is ready */
export async function startProcess(postgres: string, more: string[] = [], port = 0): Promise<ServerProcess> {
  const script = join(__dirname, '../../../scripts/eventstore.js');
  const args = [...nodeOptions.eventstore, script, '--postgres', postgres, '--port', String(port), '--guard', ...more];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const log: string[] = [];
  child.stderr.on('data', (bytes: Buffer) => log.push(...bytes.toString().split('\n').filter(Boolean)));
  const ready = await Promise.race([once(child.stdout, 'data').then(([bytes]) => String(bytes)), exited.then(() => undefined)]);
  if (ready === undefined) throw new Error(log.join('\n'));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return { url: ready.replace('ready ', '').trim(), child, log, stop: () => end('SIGTERM'), kill: async () => void (await end('SIGKILL')) };
}

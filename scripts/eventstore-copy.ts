import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareStreams, copyStreams, type Progress } from '../embedded/eventstore/copy';
import type { End } from '../embedded/eventstore/line';
import { endOf } from './backup/ends';

/** Copies streams from one event store to another: `npm run eventstore:copy -- --from esdb://… --to esdb://… [--state <file>]`. Stopped halfway, it goes on
 *  from the state file. Ends by comparing both ends event by event. */
const { values: given } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    state: { type: 'string', default: 'eventstore-copy.json' },
    ca: { type: 'string' },
  },
});

function end(connection: string | undefined): End {
  if (!connection)
    throw new Error('Say from where to where: --from esdb://host:port?tls=false --to esdb://user:password@host:port?tls=true');
  return endOf(connection, undefined, given.ca);
}

async function main(): Promise<void> {
  const [from, to] = [end(given.from), end(given.to)];
  const known: Record<string, Progress> = existsSync(given.state)
    ? (JSON.parse(readFileSync(given.state, 'utf8')) as Record<string, Progress>)
    : {};
  const name = `${from.address} to ${to.address}`;
  let written = 0;
  const save = (progress: Progress): void => {
    known[name] = progress;
    writeFileSync(`${given.state}.new`, JSON.stringify(known));
    renameSync(`${given.state}.new`, given.state);
    written = performance.now();
  };
  const copied = await copyStreams(from, to, known[name] ?? { position: '0', events: 0 }, (progress) => {
    if (performance.now() - written > 500) save(progress);
  });
  save(copied);
  process.stdout.write(`${copied.events} events copied\n`);
  process.stdout.write(`${await compareStreams(from, to)} events compared: the same, in the same order\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

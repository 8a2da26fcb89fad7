import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ChannelCredentials, Metadata } from '@grpc/grpc-js';
import { copyStreams, compareStreams, type End, type Progress } from '../embedded/eventstore/copy';

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

function endOf(connection: string | undefined): End {
  if (!connection)
    throw new Error('Say from where to where: --from esdb://host:port?tls=false --to esdb://user:password@host:port?tls=true');
  const url = new URL(connection.replace(/^esdb:/, 'http:'));
  const metadata = new Metadata();
  if (url.username) {
    const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    metadata.set('authorization', `Basic ${Buffer.from(user).toString('base64')}`);
  }
  // The leader of a cluster is asked for: a follower may be behind.
  metadata.set('requires-leader', 'true');
  const authority = given.ca ? readFileSync(given.ca) : null;
  const credentials =
    url.searchParams.get('tls') === 'false' ? ChannelCredentials.createInsecure() : ChannelCredentials.createSsl(authority);
  return { address: url.host, credentials, metadata };
}

async function main(): Promise<void> {
  const [from, to] = [endOf(given.from), endOf(given.to)];
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

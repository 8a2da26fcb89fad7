import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Line } from '../embedded/eventstore/line';
import { BackupProblem } from '../src/backup/backup-problem';
import { type EventLine, makeBackup, type Source } from '../src/backup/make-backup';
import { asLine, endOf } from './backup/ends';
import { makeKeyPair, publicKeyIn } from './backup/offline-key';
import { fail, openServers, type Servers, teller } from './backup/servers';

const usage = `npm run backup -- --make-key <file>                          makes the key pair: <file> (private) and <file>.pub
npm run backup -- --to <folder> --key <file>.pub             makes a backup, or goes on with the one in the folder
npm run backup -- --to <folder> --key <file>.pub --every 60  and again every so many seconds, until it is stopped

The servers are those of the settings; in development those of the demo on WEDERHOOR_DATA, which may go on running.
Not in a backup: the master and append key files. Keep copies of them, and the private key, where no backup is.`;

const text = { type: 'string' } as const;

function sourceOf({ keys, views, store, documents }: Servers, line: Line): Source {
  const events = async function* (after: string): AsyncGenerator<EventLine> {
    for await (const event of line.after(after)) yield asLine(event);
  };
  return { keys, views, documents, events, lastPosition: () => store.lastPosition(), eventIdAt: (position) => store.eventIdAt(position) };
}

async function backUp(to: string, key: string): Promise<void> {
  const offline = publicKeyIn(key);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const servers = openServers();
  const { masterKeys, appendKeys, eventstoreUrl, eventstoreUser: user, eventstorePassword: password } = servers.config;
  const line = new Line(endOf(eventstoreUrl, { user, password }));
  try {
    const options = { folder: to, offline, masterKeys, appendKeys, now: () => new Date().toISOString(), progress: teller('events') };
    const { events, madeAt } = await makeBackup(sourceOf(servers, line), options);
    process.stdout.write(`${madeAt}  ${events} events and their keys in ${to}\n`);
  } finally {
    line.close();
    await servers.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { to: text, key: text, every: text, 'make-key': text, help: { type: 'boolean' } } });
  const { to, key, every, 'make-key': pair } = values;
  if (values.help) return void process.stdout.write(`${usage}\n`);
  if (pair) {
    makeKeyPair(pair);
    return void process.stdout.write(`${pair} opens backups: keep it away from them. ${pair}.pub makes them.\n`);
  }
  if (!to || !key) throw new BackupProblem(usage);
  const seconds = every === undefined ? undefined : Number(every);
  if (seconds !== undefined && !(seconds >= 1)) throw new BackupProblem(`--every takes a number of seconds, such as 60.\n${usage}`);
  for (;;) {
    await backUp(resolve(to), resolve(key));
    if (seconds === undefined) return;
    await sleep(seconds * 1_000);
  }
}

main().catch(fail);

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareWith, isCopied, writeStreams } from '../embedded/eventstore/copy';
import { type End, Line, type RawEvent } from '../embedded/eventstore/line';
import { BackupProblem } from '../src/backup/backup-problem';
import { EventCheck } from '../src/backup/check-events';
import { Backup, refuseUnlessEmpty } from '../src/backup/read-backup';
import { migrate } from '../src/database/migrate';
import { asRaw, endOf } from './backup/ends';
import { privateKeyIn } from './backup/offline-key';
import { fail, openServers, type Servers, teller } from './backup/servers';

const usage = `npm run restore -- --from <folder> --key <private key file>

Puts a backup back onto empty servers: those of the settings, in development those of the data folder WEDERHOOR_DATA.
First put the master and append key files back that were in use (in development <data>/keys/master and <data>/keys/append).
Everybody signs in again; what is shown is made anew from the events at the next start.`;

const text = { type: 'string' } as const;
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { from: text, key: text, help: { type: 'boolean' } } });
  if (values.help) return say(usage);
  if (!values.from || !values.key) throw new BackupProblem(usage);
  const offline = privateKeyIn(resolve(values.key));
  const servers = openServers();
  const { masterKeys, appendKeys, eventstoreUrl, eventstoreUser: user, eventstorePassword: password } = servers.config;
  try {
    const backup = await Backup.open(resolve(values.from), offline, masterKeys, appendKeys);
    await restore(backup, servers, endOf(eventstoreUrl, { user, password }));
  } finally {
    await servers.close();
  }
}

/** Keys before events, as they were made; then everything is read again. */
async function restore(backup: Backup, { config, keys, views, documents }: Servers, end: End): Promise<void> {
  await migrate('keys', config.keysUrl);
  await migrate('views', config.viewsUrl);
  await refuseUnlessEmpty({ keys, views }, await hasEvents(end));
  say(`${await backup.putTables({ keys, views })} keys put back`);
  const { rows } = await keys.query<{ id: string }>('select id from keys union select id from tombstones');
  const check = new EventCheck(config.appendKeys, new Set(rows.map(({ id }) => id)));
  const tell = teller('events');
  const { events } = await writeStreams(rawEvents(backup, check), end, { position: '0', events: 0 }, (progress) => tell(progress.events));
  const same = await compareWith(rawEvents(backup), end);
  say(`${events} events put back; ${same} of dossiers and others read again: the same, in the same order`);
  const files = await backup.putDocuments(documents);
  if (files > 0) say(`${files} documents put back`);
  const { unavailable, faults } = check;
  if (unavailable.size > 0)
    say(`${unavailable.size} dossiers are unavailable, for a key of theirs is missing: ${[...unavailable].join(', ')}`);
  if (faults.length > 0) throw new BackupProblem(`What was put back does not follow from itself: ${faults.slice(0, 20).join('; ')}`);
  say('Every dossier follows from its first event. What is shown is made anew at the next start.');
}

async function* rawEvents(backup: Backup, check?: EventCheck): AsyncGenerator<RawEvent> {
  for await (const event of backup.events()) {
    check?.take(event);
    yield asRaw(event);
  }
}

async function hasEvents(end: End): Promise<boolean> {
  const line = new Line(end);
  try {
    for await (const event of line.after('0')) if (isCopied(event)) return true;
    return false;
  } finally {
    line.close();
  }
}

main().catch(fail);

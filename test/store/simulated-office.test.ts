import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { accounts } from '../../demo/accounts';
import { fill } from '../../demo/fill';
import { idOfAccount } from '../../demo/office/staff';
import type { Simulated } from '../../demo/plan';
import { type Config, readConfig } from '../../src/config';
import { openPool } from '../../src/database/open-pool';
import { dayNumber } from '../../src/law/local-date';
import { createLogger } from '../../src/observe';
import { SubjectKeys } from '../../src/privacy/subject-keys';
import { EventStore } from '../../src/store/event-store';
import { ComplaintLog } from '../../src/store/follow';
import { type Servers, startServers } from '../servers';

jest.setTimeout(180_000);

const to = dayNumber(2026, 11, 26);
const small: Simulated = { dossiers: 12, from: to - 59, to, seed: '1' };
const issuer = 'http://127.0.0.1:4000';

/** Empty servers, and a folder with keys of their own. */
class Empty {
  readonly folder = mkdtempSync(join(tmpdir(), 'wederhoor-office-'));
  private constructor(readonly servers: Servers) {}

  static async start(): Promise<Empty> {
    return new Empty(await startServers());
  }

  config(): Config {
    const key = (name: string) => {
      writeFileSync(join(this.folder, name), `test ${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
      return join(this.folder, name);
    };
    return readConfig({
      WEDERHOOR_ENVIRONMENT: 'development',
      WEDERHOOR_CLOCK: 'simulated',
      WEDERHOOR_DATA: this.folder,
      WEDERHOOR_EVENTSTORE_URL: this.servers.eventstore,
      WEDERHOOR_VIEWS_URL: this.servers.views,
      WEDERHOOR_KEYS_URL: this.servers.keys,
      WEDERHOOR_OIDC_ISSUER: issuer,
      WEDERHOOR_OIDC_CLIENT_SECRET: 'hush',
      WEDERHOOR_MASTER_KEY_FILE: key('master'),
      WEDERHOOR_APPEND_KEY_FILE: key('append'),
      WEDERHOOR_SESSION_SECRET_FILE: key('session'),
    });
  }

  async rows<Row extends object>(database: 'views' | 'keys', sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.servers[database] });
    await client.connect();
    const { rows } = await client.query<Row>(sql);
    await client.end();
    return rows;
  }

  async stop(): Promise<void> {
    await this.servers.stop();
    rmSync(this.folder, { recursive: true });
  }
}

/** Every event of every dossier as it reads with its keys: all but position and what proves it. */
async function decrypted(of: Empty, config: Config): Promise<Record<string, unknown[]>> {
  const store = new EventStore({ url: config.eventstoreUrl, user: 'admin', password: 'changeit' });
  const pool = openPool(config.keysUrl, 'test', () => undefined);
  try {
    const log = new ComplaintLog(store, config.appendKeys, new SubjectKeys(pool, config.masterKeys, config.appendKeys));
    const numbers = await of.rows<{ number: string }>('views', 'select number from worklist order by number');
    const dossiers: Record<string, unknown[]> = {};
    for (const { number } of numbers)
      dossiers[number] = (await log.readDossier(number)).map(({ content, eventId }) => ({ eventId, ...content, receipt: undefined }));
    return dossiers;
  } finally {
    await store.close();
    await pool.end();
  }
}

interface Filled {
  readonly empty: Empty;
  readonly config: Config;
  readonly refused: readonly object[];
}

async function filled(simulated: Simulated): Promise<Filled> {
  const empty = await Empty.start();
  const config = empty.config();
  const { refused } = await fill(config, createLogger('silent'), simulated);
  return { empty, config, refused };
}

let one: Filled;
let other: Filled;
beforeAll(async () => {
  one = await filled(small);
  other = await filled(small);
});
afterAll(async () => {
  await one?.empty.stop();
  await other?.empty.stop();
});

describe('the simulated office', () => {
  it('ends without a refusal, and everything it did can be read', async () => {
    expect([one.refused, other.refused]).toEqual([[], []]);
    const [counts] = await one.empty.rows(
      'views',
      'select (select count(*)::int from worklist) as dossiers, (select count(*)::int from parked) as parked',
    );
    expect(counts).toEqual({ dossiers: small.dossiers, parked: 0 });
  });

  it('gives the same facts for the same seed, in whatever was sealed too', async () => {
    const facts = await decrypted(one.empty, one.config);
    expect(Object.values(facts).flat().length).toBeGreaterThan(50);
    expect(JSON.stringify(facts)).toContain('@example.nl');
    expect(await decrypted(other.empty, other.config)).toEqual(facts);
  });

  it('lives in its own time: each event bears the day on which it was done, in order, and the clock spoke', async () => {
    const events = Object.values(await decrypted(one.empty, one.config)).map(
      (dossier) => dossier as { event: { recordedAt: string; command: string } }[],
    );
    for (const dossier of events) {
      const times = dossier.map(({ event }) => event.recordedAt);
      expect(times).toEqual([...times].sort());
      expect(times[0]! >= '2026-09-28' && times.at(-1)! < '2026-11-27').toBe(true);
    }
    const commands = new Set(events.flat().map(({ event }) => event.command));
    expect([...commands]).toEqual(expect.arrayContaining(['acknowledge', 'warn-term']));
  });

  it('gives dossiers to people who can sign in, under the id their sign-in will have', async () => {
    const ids = await one.empty.rows<{ subject: string; id: string }>(
      'keys',
      `select subject, id from staff_sign_ins where issuer = '${issuer}'`,
    );
    const handler = accounts.find(({ account }) => account === 'behandelaar');
    expect(ids).toContainEqual({ subject: handler?.sub, id: idOfAccount('behandelaar') });
    const teams = await one.empty.rows<{ team: string | null }>('views', 'select distinct team from access');
    expect(teams.length).toBeGreaterThan(2);
  });

  it('knows everybody by name who handles something, whether they ever sign in or not', async () => {
    const known = await one.empty.rows<{ id: string; name: string; roles: string[] }>('keys', 'select id, name, roles from staff_sign_ins');
    const handlers = await one.empty.rows<{ handler: string }>('views', 'select distinct handler from access where handler is not null');
    expect(handlers.length).toBeGreaterThan(4);
    for (const { handler } of handlers)
      expect(known).toContainEqual({ id: handler, name: expect.stringMatching(/^\S+( \S+)+$/) as string, roles: ['handler'] });
  });

  it('does not fill what is not empty, nor where mail would reach a server', async () => {
    await expect(fill(one.config, createLogger('silent'), small)).rejects.toThrow('There are dossiers here already');
    const withMail = { ...one.config, smtpUrl: 'smtp://mail:25' };
    await expect(fill(withMail, createLogger('silent'), small)).rejects.toThrow('WEDERHOOR_SMTP_URL names a mail server');
    const real = { ...one.config, clock: 'real' } as Config;
    await expect(fill(real, createLogger('silent'), small)).rejects.toThrow('WEDERHOOR_CLOCK=simulated');
  });
});

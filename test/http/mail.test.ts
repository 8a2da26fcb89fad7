import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { VIEWS } from '../../src/database/database.module';
import { QueueMail } from '../../src/reactions/queue-mail';
import { Client, complaint, type Done } from './client';
import { startApp, type TestApp } from './start-app';

let app: TestApp;
beforeAll(async () => void (app = await startApp()), 120_000);
afterAll(() => app.stop());

/** Whole mails only: one that is still being written has another name. */
const caught = () =>
  readdirSync(join(app.data, 'mail'))
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(app.data, 'mail', name), 'utf8'));
const ledger = (number: string): Promise<{ event_id: string; state: string; attempts: number }[]> =>
  app.app.get<DataSource>(VIEWS).query('select event_id, state, attempts from mail where complaint = $1', [number]);

async function eventually<Value>(look: () => Promise<Value | undefined> | Value | undefined): Promise<Value> {
  for (let tries = 0; tries < 800; tries++, await sleep(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('it did not come');
}

describe('the mail that a complaint is acknowledged with', () => {
  it('goes out once to who gave an address, and stands in the ledger; whoever chose the phone gets none', async () => {
    const begin = async (more: object) =>
      (await Client.anonymous(app).post<Done & { receipt: string }>('/v1/complaints', complaint(more))).body;
    const byPhone = await begin({ complainant: { name: 'P. Bel', phone: '020-1234567', channel: 'phone' } });
    const byMail = await begin({});
    const mail = await eventually(() => caught().find((source) => source.includes(byMail.number)));
    expect(mail).toContain('To: a.de.vries@example.nl');
    expect(mail).toContain(byMail.receipt);
    const [row] = await eventually(async () => {
      const rows = await ledger(byMail.number);
      return rows[0]?.state === 'sent' ? rows : undefined;
    });
    expect(row).toMatchObject({ state: 'sent', attempts: 1 });
    expect(await ledger(byPhone.number)).toEqual([]);
    const page = await fetch(`${app.url}/dev/mail`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(byMail.number)]);
  });

  it('does not go out again when the log is followed again, nor three days late', async () => {
    const { number } = (await Client.anonymous(app).post('/v1/complaints', complaint())).body;
    await eventually(() => caught().find((source) => source.includes(number)));
    const [{ event_id: eventId } = { event_id: '' }] = await ledger(number);
    // Its job is over: what comes again is a new one.
    const jobs = (): Promise<object[]> => app.app.get<DataSource>(VIEWS).query('select id from graphile_worker.jobs');
    await eventually(async () => ((await jobs()).length === 0 ? true : undefined));
    const queue = app.app.get(QueueMail);
    const said = { number, eventId, position: 0n, created: new Date() };
    await queue.acknowledgements([said, said]);
    await queue.acknowledgements([
      { ...said, eventId: '00000000-0000-4000-8000-000000000001', created: new Date(Date.now() - 4 * 86_400_000) },
    ]);
    const next = (await Client.anonymous(app).post('/v1/complaints', complaint())).body;
    await eventually(() => caught().find((source) => source.includes(next.number)));
    expect(caught().filter((source) => source.includes(number))).toHaveLength(1);
    expect(await ledger(number)).toHaveLength(1);
  });
});

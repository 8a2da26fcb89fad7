import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Postgres } from '../../embedded/postgres';
import { migrate } from '../../src/database/migrate';
import { openPool } from '../../src/database/open-pool';
import { draftLasts, Drafts } from '../../src/drafts/drafts';
import { formatTicket, newTicket, parseTicket } from '../../src/drafts/ticket';
import { startThrowAwayPostgres } from '../throw-away-postgres';

const now = Date.parse('2026-11-21T10:00:00.000Z');
let postgres: Postgres;
let pool: Pool;
let drafts: Drafts;

beforeAll(async () => {
  postgres = await startThrowAwayPostgres(['views']);
  await migrate('views', postgres.url('views'));
  pool = openPool(postgres.url('views'), 'drafts test', () => undefined);
  drafts = new Drafts(pool);
});
afterAll(async () => {
  await pool.end();
  await postgres.stop();
});

describe('a draft (concept)', () => {
  it('comes back as it was typed', async () => {
    const ticket = newTicket();
    await drafts.change(ticket, now, () => ({ answers: { text: 'Één brief\r\n' } }));
    expect(await drafts.read(ticket, now)).toEqual({ answers: { text: 'Één brief\r\n' } });
  });

  it('stands sealed in the database', async () => {
    const ticket = newTicket();
    await drafts.change(ticket, now, () => ({ answers: { name: 'Maria van den Broek' } }));
    const { rows } = await pool.query<{ row: string }>('select row_to_json(drafts)::text as row from drafts where draft_id = $1', [
      ticket.draftId,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(Buffer.from('Maria').toString('hex'));
    expect(rows[0]?.row).not.toContain(ticket.key.toString('hex'));
  });

  it('is neither read nor overwritten with another key', async () => {
    const ticket = newTicket();
    await drafts.change(ticket, now, () => ({ answers: { text: 'van mij' } }));
    const thief = { ...newTicket(), draftId: ticket.draftId };
    expect(await drafts.read(thief, now)).toBeUndefined();
    await expect(drafts.change(thief, now, () => ({ answers: {} }))).rejects.toThrow('key');
    expect(await drafts.read(ticket, now)).toEqual({ answers: { text: 'van mij' } });
  });

  it('does not open in another row', async () => {
    const [mine, other] = [newTicket(), { ...newTicket(), draftId: randomUUID() }];
    await drafts.change(mine, now, () => ({ answers: { text: 'x' } }));
    const moved = { ...mine, draftId: other.draftId };
    await pool.query('insert into drafts select $2, sealed, expires_at from drafts where draft_id = $1', [mine.draftId, moved.draftId]);
    expect(await drafts.read(moved, now)).toBeUndefined();
  });

  it('loses neither of two changes at once', async () => {
    const ticket = newTicket();
    const add = (name: string) => drafts.change(ticket, now, ({ answers }) => ({ answers: { ...answers, [name]: 'ja' } }));
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(add));
    expect(Object.keys((await drafts.read(ticket, now))?.answers ?? {}).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is gone 14 days after the last change, a sent one after a day', async () => {
    const [unsent, sent] = [newTicket(), newTicket()];
    await drafts.change(unsent, now, () => ({ answers: {} }));
    await drafts.change(sent, now, () => ({
      answers: {},
      sent: { number: '26-K73C-T1Z', receipt: 'x', receivedAt: '2026-11-21T10:00:00.000Z', contactBy: '2026-12-05' },
    }));
    expect(await drafts.read(sent, now + draftLasts.sent)).toBeUndefined();
    expect(await drafts.read(unsent, now + draftLasts.unsent - 1)).toBeDefined();
    expect(await drafts.read(unsent, now + draftLasts.unsent)).toBeUndefined();
    await drafts.sweep(now + draftLasts.unsent);
    const { rows } = await pool.query('select 1 from drafts where draft_id in ($1, $2)', [unsent.draftId, sent.draftId]);
    expect(rows).toEqual([]);
  });
});

describe('a ticket', () => {
  it('survives the cookie', () => {
    const ticket = newTicket();
    expect(parseTicket(formatTicket(ticket))).toEqual(ticket);
  });
  it.each(['', 'x', `${randomUUID()}.short`, `${formatTicket(newTicket())}x`, `../etc/passwd.${'a'.repeat(43)}`])(
    'is nothing else: %s',
    (text) => {
      expect(parseTicket(text)).toBeUndefined();
    },
  );
});

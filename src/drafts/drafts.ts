import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { VIEWS_POOL } from '../database/database.module';
import { openDraft, sealDraft } from './seal-draft';
import type { Ticket } from './ticket';

/** What came of sending: what the confirmation shows, for a day. */
export interface Sent {
  readonly number: string;
  readonly receipt: string;
  readonly receivedAt: string;
  readonly contactBy: string;
}

/** An unfinished form (concept): the answers as typed, and once sent what came of it. */
export interface Draft {
  readonly answers: Readonly<Record<string, string>>;
  /** The page to go on with. */
  readonly at?: string;
  /** What is being sent, from before sending until it is known how that ended: trying again sends the same. */
  readonly sending?: object;
  readonly sent?: Sent;
}

const day = 86_400_000;
/** How long a draft waits after the last change, and how long the confirmation can be seen again. */
export const draftLasts = { unsent: 14 * day, sent: day };

interface Row {
  readonly sealed: Buffer;
  readonly expires_at: Date;
}

const empty: Draft = { answers: {} };

/** Keeps unfinished forms where a crash, a closed browser or a slow day does not reach them, and where nobody but the citizen can read them. */
@Injectable()
export class Drafts {
  constructor(@Inject(VIEWS_POOL) private readonly pool: Pool) {}

  /** The draft of a ticket; undefined when there is none, or its time is over. */
  async read(ticket: Ticket, now: number): Promise<Draft | undefined> {
    const { rows } = await this.pool.query<Row>('select sealed, expires_at from drafts where draft_id = $1', [ticket.draftId]);
    return rows[0] && opened(ticket, rows[0], now);
  }

  /** Changes a draft, or makes it, and starts its time anew. Two changes at once follow each other, so that neither is lost.
   *  @throws Error when the draft is there but the key is another's: what one cannot read one cannot overwrite. */
  async change(ticket: Ticket, now: number, change: (draft: Draft) => Draft): Promise<Draft> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      // Only a row that is there can be locked.
      await client.query('insert into drafts (draft_id, sealed, expires_at) values ($1, $2, $3) on conflict do nothing', [
        ticket.draftId,
        sealDraft(ticket, empty),
        new Date(now + draftLasts.unsent),
      ]);
      const { rows } = await client.query<Row>('select sealed, expires_at from drafts where draft_id = $1 for update', [ticket.draftId]);
      if (!rows[0] || !openDraft(ticket, rows[0].sealed)) throw new Error('a draft does not open with the key given');
      const before = opened(ticket, rows[0], now) ?? empty;
      const after = change(before);
      const lasts = after.sent ? draftLasts.sent : draftLasts.unsent;
      await client.query('update drafts set sealed = $2, expires_at = $3 where draft_id = $1', [
        ticket.draftId,
        sealDraft(ticket, after),
        new Date(now + lasts),
      ]);
      await client.query('commit');
      return after;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** Deletes the drafts whose time is over. Avg 5 lid 1 onder e. */
  async sweep(now: number): Promise<number> {
    const { rowCount } = await this.pool.query('delete from drafts where expires_at <= $1', [new Date(now)]);
    return rowCount ?? 0;
  }
}

function opened(ticket: Ticket, { sealed, expires_at }: Row, now: number): Draft | undefined {
  return expires_at.getTime() > now ? (openDraft(ticket, sealed) as Draft | undefined) : undefined;
}

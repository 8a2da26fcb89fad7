import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { VIEWS_POOL } from '../database/database.module';

/** The ledger of mail (verzendregister): each notification once, with what became of it. */
@Injectable()
export class MailLedger {
  constructor(@Inject(VIEWS_POOL) private readonly pool: Pool) {}

  /** True while it still has to go out. */
  async isWaiting(notificationId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(`select 1 from mail where notification_id = $1 and state <> 'sent'`, [notificationId]);
    return rowCount === 1;
  }

  async sent(notificationId: string, at: string, answer: string): Promise<void> {
    await this.pool.query(
      `update mail set state = 'sent', attempts = attempts + 1, sent_at = $2, answer = $3 where notification_id = $1 and state <> 'sent'`,
      [notificationId, at, answer],
    );
  }

  /** Notes an attempt that failed; it stays waiting. The answer is the server's, without addresses. */
  async failed(notificationId: string, answer: string): Promise<void> {
    await this.pool.query(
      `update mail set state = 'failed', attempts = attempts + 1, answer = $2 where notification_id = $1 and state <> 'sent'`,
      [notificationId, answer],
    );
  }

  /** How many wait, and since when the oldest: what alarms. */
  async waiting(): Promise<{ count: number; oldest?: Date }> {
    const { rows } = await this.pool.query<{ count: string; oldest: Date | null }>(
      `select count(*) as count, min(queued_at) as oldest from mail where state <> 'sent'`,
    );
    return { count: Number(rows[0]?.count ?? 0), oldest: rows[0]?.oldest ?? undefined };
  }
}

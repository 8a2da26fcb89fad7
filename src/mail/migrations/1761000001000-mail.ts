import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of mail: what was queued, sent, or failed; never an address or a body. */
export class Mail1761000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail (
        notification_id uuid primary key,
        complaint text not null,
        event_id uuid not null,
        letter text not null,
        state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
        attempts integer not null default 0,
        queued_at timestamptz not null,
        sent_at timestamptz,
        answer text
      );
      create index on mail (complaint);
      create index on mail (queued_at) where state <> 'sent';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail');
  }
}

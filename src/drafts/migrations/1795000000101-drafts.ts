import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Unfinished forms, sealed with a key that only the citizen's browser has. */
export class Drafts1795000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table drafts (
        draft_id uuid primary key,
        sealed bytea not null,
        expires_at timestamptz not null
      );
      create index on drafts (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table drafts');
  }
}

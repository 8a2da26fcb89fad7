import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the system has reacted to what was recorded. */
export class Reactions1761000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table reacted (single boolean primary key default true check (single), position bigint not null, moved_at timestamptz not null default now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reacted');
  }
}

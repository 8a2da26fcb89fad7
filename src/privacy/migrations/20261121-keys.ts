import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of personal data, and what is left of a key when it is destroyed. */
export class Keys1795219200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table keys (
        id uuid primary key,
        complaint text not null,
        subject text not null,
        master text not null,
        wrapped bytea not null,
        unique (complaint, subject)
      )`);
    await runner.query(`
      create table tombstones (
        id uuid primary key,
        complaint text not null,
        subject text not null,
        destroyed_at timestamptz(3) not null,
        approvals jsonb not null,
        mac bytea not null
      )`);
    await runner.query('create index on tombstones (complaint, subject)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tombstones');
    await runner.query('drop table keys');
  }
}

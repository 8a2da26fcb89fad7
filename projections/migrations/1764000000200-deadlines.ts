import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The dates of dossiers, and the fold they are counted from. Facts only. */
export class Deadlines1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deadline (
        number text, term text, "of" text, ends_on date not null, binds text not null, done boolean not null, cause uuid not null,
        steps jsonb not null, next_on date, position bigint not null,
        primary key (number, term, "of")
      );
      create index deadline_next on deadline (next_on) where next_on is not null;
      create table deadline_dossier (number text primary key, folded jsonb not null, revision integer not null, position bigint not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deadline, deadline_dossier');
  }
}

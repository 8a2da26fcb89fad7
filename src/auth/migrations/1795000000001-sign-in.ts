import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of the staff, and the random id that belongs to each sign-in. */
export class SignIn1795000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sessions (
        sid text primary key,
        sess json not null,
        expire timestamp(6) not null
      )`);
    await runner.query(`create index sessions_expire on sessions (expire)`);
    await runner.query(`
      create table staff_sign_ins (
        issuer text not null,
        subject text not null,
        id uuid not null,
        primary key (issuer, subject)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table staff_sign_ins, sessions`);
  }
}

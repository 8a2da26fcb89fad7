import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the last sign-in said of somebody, so that colleagues can be named who are not signed in now. */
export class StaffNames1795000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table staff_sign_ins add name text, add team text, add roles jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table staff_sign_ins drop name, drop team, drop roles');
  }
}

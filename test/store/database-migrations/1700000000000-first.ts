import type { MigrationInterface, QueryRunner } from 'typeorm';

export class First1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Slower than any request may be.
    await runner.query('create table counted (id bigint primary key); insert into counted values (9), (10); select pg_sleep(2.2)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table counted');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Second1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('insert into counted values (9007199254740993)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from counted where id = 9007199254740993');
  }
}

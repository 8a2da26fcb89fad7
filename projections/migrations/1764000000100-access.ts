import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may read a confidential dossier, and who may never see one. A dossier projected before had neither. */
export class Access1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table access add readers jsonb not null default '[]', add conflicted jsonb not null default '[]'`);
    // For the rows there are; those to come bring their own.
    await runner.query(`alter table access alter readers drop default, alter conflicted drop default`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table access drop readers, drop conflicted');
  }
}

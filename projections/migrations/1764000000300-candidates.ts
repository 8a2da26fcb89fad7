import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What dossiers have in common with others, to find those about perhaps the same matter; texts are compared by the trigrams of their longest words. */
export class Candidates1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm');
    await runner.query(`
      create table candidate (
        number text primary key, stage text not null, complainant text, municipality text, kinds jsonb not null, received_on date not null,
        happened jsonb not null, folded jsonb not null, revision integer not null, position bigint not null
      );
      create index candidate_municipality on candidate (municipality);
      create table personal.candidate (
        complaint text, subject text, trait text, value text not null, position bigint not null, primary key (complaint, subject, trait)
      );
      create index candidate_trait on personal.candidate (trait, value) where trait not in ('text', 'words');
      create index candidate_words on personal.candidate using gin (string_to_array(value, ' ')) where trait = 'words';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table personal.candidate, candidate');
    await runner.query('drop extension pg_trgm');
  }
}

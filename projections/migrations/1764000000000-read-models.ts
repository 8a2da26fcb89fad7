import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first read models, and where the runner stands in them. Personal columns stand only in the schema `personal`, beside `complaint` and `subject`. */
export class ReadModels1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(runnerTables);
    await runner.query(factTables);
    await runner.query(personalTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table personal.worklist, personal.dossier, personal.timeline, access, worklist, dossier, timeline, parked, checkpoint',
    );
    await runner.query('drop schema personal');
  }
}

const runnerTables = `
create table checkpoint (
  model text, generation integer, live boolean not null, position bigint not null, event_id uuid, moved_at timestamptz not null default now(),
  primary key (model, generation)
);
create unique index checkpoint_live on checkpoint (model) where live;
create table parked (
  model text, generation integer, complaint text, position bigint not null, revision integer not null, event_id text not null, type text not null,
  reason text not null, since timestamptz not null default now(), tried_at timestamptz not null default now(), attempts integer not null default 1,
  primary key (complaint, model, generation)
);
`;

const factTables = `
create table access (
  number text primary key, team text, handler text, confidential boolean not null, revision integer not null, position bigint not null
);
create index access_team on access (team);
create table worklist (
  number text primary key, stage text not null, complainant text, municipality text, kinds jsonb not null, received_on date not null,
  first_contact_by date, last_type text not null, last_recorded_at timestamptz(3) not null, arrived bigint not null, folded jsonb not null,
  revision integer not null, position bigint not null
);
create index worklist_stage on worklist (stage);
create index worklist_arrived on worklist (arrived);
create index worklist_received on worklist (received_on, arrived);
create index worklist_first_contact on worklist (first_contact_by);
create table dossier (
  number text primary key, channel text not null, receipt text not null, name_withheld boolean not null, allegations jsonb not null,
  parties jsonb not null, folded jsonb not null, revision integer not null, position bigint not null
);
create table timeline (
  number text, revision integer, event_id uuid not null, type text not null, occurred_on date not null, recorded_at timestamptz(3) not null,
  actor jsonb not null, facts jsonb not null, position bigint not null,
  primary key (number, revision)
);
`;

const personalTables = `
create schema personal;
create table personal.worklist (
  complaint text, subject text, name text not null, position bigint not null, primary key (complaint, subject)
);
create table personal.dossier (
  complaint text, subject text, content jsonb not null, position bigint, primary key (complaint, subject, position)
);
create table personal.timeline (
  complaint text, revision integer, subject text not null, content jsonb not null, position bigint not null, primary key (complaint, revision)
);
`;

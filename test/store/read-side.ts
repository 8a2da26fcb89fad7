import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { EventSource } from '../../projections/event-source';
import { readModels } from '../../projections/models';
import { projectBatch, targetsInUse } from '../../projections/project-batch';
import { Progress } from '../../projections/progress';
import { Runner, type RunnerOptions } from '../../projections/runner';
import { tableName } from '../../projections/table-rows';
import { migrate } from '../../src/database/migrate';
import { openViews } from '../../src/database/open-views';
import type { Followed } from '../../src/store/follow';
import type { Postgres } from '../../embedded/postgres';
import { Log } from '../projections/log';
import { startThrowAwayPostgres } from '../throw-away-postgres';

/** The read side of one app instance, on a real PostgreSQL and without Nest. */
export interface ReadSide {
  views: DataSource;
  progress: Progress;
  runner: Runner;
  /** How the runner went, line by line. */
  log: string[];
  stop(): Promise<void>;
}

async function openReadSide(url: string, source: EventSource, options: Partial<RunnerOptions> = {}): Promise<ReadSide> {
  const views = await openViews(url, { patience: 'batch', poolSize: 6, onLost: () => undefined });
  const progress = new Progress(views, { patience: 20_000 });
  await progress.listen();
  const log: string[] = [];
  const runner = new Runner(views, source, progress, {
    models: readModels,
    now: Date.now,
    lockEvery: 100,
    log: (line) => log.push(line),
    ...options,
  });
  const stop = async () => {
    await runner.stop();
    await progress.close();
    await views.destroy();
  };
  return { views, progress, runner, log, stop };
}

/** A checksum of every table of every read model, rows in order of their keys. */
export async function checksums(views: DataSource, suffix = ''): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const table of readModels.flatMap(({ tables }) => tables)) {
    const metadata = views.getMetadata(table);
    const keys = metadata.primaryColumns.map(({ databaseName }) => databaseName).join(', ');
    const sql = `select md5(coalesce(string_agg(t::text, E'\\n' order by ${keys}), '')) as sum, count(*) as rows from ${tableName(metadata, suffix)} t`;
    const [row]: { sum: string; rows: bigint }[] = await views.query(sql);
    sums[tableName(metadata, '')] = `${row!.rows} ${row!.sum}`;
  }
  return sums;
}

/** Returns once it is so; fails after twenty seconds. */
export async function eventually(so: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const until = performance.now() + 20_000; performance.now() < until; await pause(20)) if (await so()) return;
  throw new Error(`never came: ${what}`);
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

let databases = 0;

/** The read sides of one test, each stopped when it ends. */
class ReadSides {
  readonly #open: ReadSide[] = [];
  #migrated: Promise<string[]> | undefined;

  constructor(private readonly postgres: () => Postgres) {}

  /** An empty database of views: a copy of one that was migrated. */
  async views(): Promise<string> {
    const postgres = this.postgres();
    const name = `views_${++databases}`;
    await (this.#migrated ??= migrate('views', postgres.url('views'), [join(__dirname, '../../projections/migrations/*.ts')]));
    const admin = new Client({ connectionString: postgres.url('postgres') });
    await admin.connect();
    await admin.query(`create database ${name} template views`);
    await admin.end();
    return postgres.url(name);
  }

  /** A read side whose runner does not run. */
  async open(url: string, source: EventSource, options: Partial<RunnerOptions> = {}): Promise<ReadSide> {
    const side = await openReadSide(url, source, options);
    this.#open.push(side);
    return side;
  }

  async start(url: string, source: EventSource, options: Partial<RunnerOptions> = {}): Promise<ReadSide> {
    const side = await this.open(url, source, options);
    side.runner.start();
    return side;
  }

  async stop(side: ReadSide): Promise<void> {
    this.#open.splice(this.#open.indexOf(side), 1);
    await side.stop();
  }

  async stopAll(): Promise<void> {
    for (const side of this.#open.splice(0)) await side.stop();
  }

  /** What the tables must be: the whole log projected at once, without a runner. */
  async replayed({ events }: { readonly events: readonly Followed[] }): Promise<Record<string, string>> {
    const { views } = await this.open(await this.views(), new Log());
    await projectBatch(views, await targetsInUse(views, readModels), events);
    return checksums(views);
  }
}

/** The read sides of a test file, on a PostgreSQL of their own. */
export function readSides(): ReadSides {
  let postgres: Postgres;
  const sides = new ReadSides(() => postgres);
  beforeAll(async () => {
    postgres = await startThrowAwayPostgres(['views']);
  });
  afterEach(() => sides.stopAll());
  afterAll(() => postgres.stop());
  return sides;
}

/** Waits until every model knows the last event of a log. */
export async function upTo({ progress }: ReadSide, { events }: { readonly events: readonly Followed[] }): Promise<void> {
  const { position } = events.at(-1)!;
  await Promise.all(readModels.map(({ name }) => progress.waitFor(name, position)));
}

export async function stageOf({ views }: ReadSide, number: string): Promise<string | undefined> {
  const [row]: { stage: string }[] = await views.query('select stage from worklist where number = $1', [number]);
  return row?.stage;
}

import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { VIEWS } from '../../src/database/database.module';
import { Progress } from '../progress';
import { Params, type SqlCondition } from '../sql-condition';
import { withoutNulls } from '../without-nulls';
import type { WorklistPage, WorklistRow } from './view';

/** What may be asked of the worklist; every member narrows it. */
export interface WorklistFilter {
  stage?: string;
  municipality?: string;
  kind?: string;
  team?: string;
  handler?: string;
  unassigned?: boolean;
  receivedFrom?: string;
  receivedUntil?: string;
  /** Part of a dossier number or of the complainant's name. */
  q?: string;
}

/** Column and direction; dossiers without a value come last. `arrived` is the order in which they came in. */
export interface WorklistSort {
  by: keyof typeof sortColumns;
  descending: boolean;
}

export interface WorklistQuestion {
  visible: SqlCondition;
  /** Waits until the worklist knows the event at this position. */
  after?: bigint;
  filter: WorklistFilter;
  sort: WorklistSort;
  /** 1 to 100. */
  limit: number;
  offset: number;
}

/** The dossiers an actor may see, a page at a time. @throws NotYet */
export class WorklistQuery extends Query<WorklistPage> {
  constructor(readonly question: WorklistQuestion) {
    super();
  }
}

const sortColumns = {
  arrived: 'w.arrived',
  receivedOn: 'w.received_on',
  firstContactBy: 'w.first_contact_by',
  lastEvent: 'w.last_recorded_at',
  stage: 'w.stage',
  municipality: 'w.municipality',
  complainant: 'p.name collate "und-x-icu"',
  number: 'w.number',
} as const;
export const worklistSorts = Object.keys(sortColumns) as WorklistSort['by'][];

// Said only where it is needed: an index does not serve an order that names it.
const sometimesEmpty: readonly WorklistSort['by'][] = ['firstContactBy', 'municipality', 'complainant'];

@QueryHandler(WorklistQuery)
export class WorklistHandler implements IQueryHandler<WorklistQuery> {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly progress: Progress,
  ) {}

  async execute({ question }: WorklistQuery): Promise<WorklistPage> {
    if (question.after !== undefined) await this.progress.waitFor('worklist', question.after);
    const { text, values } = worklistSql(question);
    const [found]: { page: { rows: WorklistRow[]; total: number; position: string } }[] = await this.views.query(text, values);
    const { rows, total, position } = found!.page;
    return { rows: rows.map((row) => withoutNulls<WorklistRow>(row)), total, position };
  }
}

/** One statement, so that rows, total and position are of one moment. */
function worklistSql({ visible, filter, sort, limit, offset }: WorklistQuestion): { text: string; values: unknown[] } {
  const params = new Params(visible);
  const found = `from worklist w join access on access.number = w.number
      left join personal.worklist p on p.complaint = w.number and p.subject = w.complainant
    where ${[`(${visible.sql})`, ...conditionsOf(filter, params)].join(' and ')}`;
  const text = `with page as (
      select w.number, w.stage, p.name as complainant, w.municipality, w.kinds, w.received_on as "receivedOn", w.first_contact_by as "firstContactBy",
        access.team, access.handler, w.revision,
        json_build_object('type', w.last_type, 'recordedAt', to_char(w.last_recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as "lastEvent"
      ${found} order by ${orderOf(sort)} limit ${params.add(limit)} offset ${params.add(offset)}),
    placed as (select page.*, row_number() over () as place from page)
    select json_build_object(
      'rows', (select coalesce(json_agg(to_jsonb(placed) - 'place' order by place), '[]') from placed),
      'total', (select count(*) ${found}),
      'position', (select coalesce(max(position), 0)::text from checkpoint where model = 'worklist' and live)) as page`;
  return { text, values: params.values };
}

function orderOf({ by, descending }: WorklistSort): string {
  const direction = descending ? 'desc' : 'asc';
  const last = descending && sometimesEmpty.includes(by) ? ' nulls last' : '';
  return by === 'arrived' ? `w.arrived ${direction}` : `${sortColumns[by]} ${direction}${last}, w.arrived ${direction}`;
}

function conditionsOf(filter: WorklistFilter, params: Params): string[] {
  const equal = { stage: 'w.stage', municipality: 'w.municipality', team: 'access.team', handler: 'access.handler' } as const;
  const conditions: string[] = [];
  for (const [name, column] of Object.entries(equal) as [keyof typeof equal, string][]) {
    const value = filter[name];
    if (value !== undefined) conditions.push(`${column} = ${params.add(value)}`);
  }
  if (filter.kind !== undefined) conditions.push(`w.kinds ? ${params.add(filter.kind)}`);
  if (filter.unassigned) conditions.push('access.handler is null');
  if (filter.receivedFrom !== undefined) conditions.push(`w.received_on >= ${params.add(filter.receivedFrom)}::date`);
  if (filter.receivedUntil !== undefined) conditions.push(`w.received_on <= ${params.add(filter.receivedUntil)}::date`);
  if (filter.q !== undefined) conditions.push(matches(filter.q, params));
  return conditions;
}

function matches(q: string, params: Params): string {
  const name = params.add(`%${literally(q.trim())}%`);
  const number = params.add(`%${literally(q.replace(/[\s-]/g, ''))}%`);
  return `(p.name ilike ${name} or replace(w.number, '-', '') ilike ${number})`;
}

/** A text in which LIKE sees no wildcards. */
const literally = (text: string) => text.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`);

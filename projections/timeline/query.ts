import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { VIEWS } from '../../src/database/database.module';
import { Progress } from '../progress';
import { Params, type SqlCondition } from '../sql-condition';
import { withoutNulls } from '../without-nulls';
import type { TimelineEntry, TimelineView } from './view';

export interface TimelineQuestion {
  number: string;
  visible: SqlCondition;
  /** Waits until the timelines know the event at this position. */
  after?: bigint;
  /** Only events before this revision: how one goes back in a long timeline. */
  before?: number;
  /** 1 to 500; 500 when left out. */
  limit?: number;
}

/** The events of one dossier, newest first; undefined when it does not exist or the actor may not see it. @throws NotYet */
export class TimelineQuery extends Query<TimelineView | undefined> {
  constructor(readonly question: TimelineQuestion) {
    super();
  }
}

@QueryHandler(TimelineQuery)
export class TimelineHandler implements IQueryHandler<TimelineQuery> {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly progress: Progress,
  ) {}

  async execute({ question: { number, visible, after, before, limit = 500 } }: TimelineQuery): Promise<TimelineView | undefined> {
    if (after !== undefined) await this.progress.waitFor('timeline', after);
    const params = new Params(visible);
    const one = params.add(number);
    const older = before === undefined ? '' : `and t.revision < ${params.add(before)}`;
    // One more than asked says whether there are earlier ones.
    const most = params.add(limit + 1);
    const [found]: { entries: TimelineEntry[]; position: string }[] = await this.views.query(
      `select (select coalesce(json_agg(e order by e.revision desc), '[]') from (
           select t.event_id as "eventId", t.revision, t.type, t.occurred_on as "occurredOn", t.actor, t.facts, p.content as personal,
             to_char(t.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
           from timeline t left join personal.timeline p on p.complaint = t.number and p.revision = t.revision
           where t.number = access.number ${older} order by t.revision desc limit ${most}) e) as entries,
         (select coalesce(max(t.position), 0)::text from timeline t where t.number = access.number) as position
       from access where access.number = ${one} and (${visible.sql})`,
      params.values,
    );
    if (!found) return undefined;
    const entries = found.entries.slice(0, limit).map((entry) => withoutNulls<TimelineEntry>(entry));
    return { number, entries, position: found.position, earlier: found.entries.length > limit };
  }
}

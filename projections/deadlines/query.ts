import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { FallsDue } from '../../src/complaint/falls-due';
import { VIEWS } from '../../src/database/database.module';
import type { LocalDate } from '../../src/law/local-date';

/** A date about which the clock has something to say. */
export interface DueDate {
  number: string;
  term: string;
  endsOn: LocalDate;
  /** The event that set the day. */
  cause: string;
  /** In order of day, those that are still to come too. */
  steps: FallsDue[];
}

/** The dates about which something is to be said today, oldest first, at most so many. */
export class DueDates extends Query<DueDate[]> {
  constructor(
    readonly today: LocalDate,
    readonly most: number,
  ) {
    super();
  }
}

@QueryHandler(DueDates)
export class DueDatesHandler implements IQueryHandler<DueDates> {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  execute({ today, most }: DueDates): Promise<DueDate[]> {
    return this.views.query(
      `select number, term, to_char(ends_on, 'YYYY-MM-DD') as "endsOn", cause, steps from deadline
       where next_on <= $1::date order by next_on, position, number, term, "of" limit $2`,
      [today, most],
    );
  }
}

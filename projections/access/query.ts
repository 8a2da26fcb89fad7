import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { VIEWS } from '../../src/database/database.module';
import { Progress } from '../progress';
import { Params, type SqlCondition } from '../sql-condition';

export interface AccessQuestion {
  numbers: readonly string[];
  visible: SqlCondition;
  /** Waits until the table knows the event at this position. */
  after?: bigint;
}

/** Which of these dossiers exist and may be seen. @throws NotYet */
export class AccessQuery extends Query<ReadonlySet<string>> {
  constructor(readonly question: AccessQuestion) {
    super();
  }
}

@QueryHandler(AccessQuery)
export class AccessHandler implements IQueryHandler<AccessQuery> {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly progress: Progress,
  ) {}

  async execute({ question: { numbers, visible, after } }: AccessQuery): Promise<ReadonlySet<string>> {
    if (after !== undefined) await this.progress.waitFor('access', after);
    const params = new Params(visible);
    const sql = `select access.number from access where access.number = any(${params.add([...numbers])}) and (${visible.sql})`;
    const rows: { number: string }[] = await this.views.query(sql, params.values);
    return new Set(rows.map(({ number }) => number));
  }
}

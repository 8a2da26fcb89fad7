import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessQuery } from '../../projections/access/query';
import type { SignedIn } from '../auth/signed-in';
import { knownTo, visibleTo } from '../auth/visible';
import { Problem } from './problem';

/** Whether somebody may see a dossier, asked before anything else is done with it. */
@Injectable()
export class Sight {
  constructor(private readonly queries: QueryBus) {}

  /** @throws Problem not-found for what is unknown or closed, reason-required for what is another team's */
  async check(number: string, who: SignedIn, after?: bigint): Promise<void> {
    const seen = await this.of([number], who, after);
    if (!seen.has(number)) await this.refuse(number, who);
  }

  of(numbers: readonly string[], who: SignedIn, after?: bigint): Promise<ReadonlySet<string>> {
    return this.queries.execute(new AccessQuery({ numbers, visible: visibleTo(who), ...(after === undefined ? {} : { after }) }));
  }

  /** Those of these dossiers that somebody may know to exist: what they see, and for a handler what is another team's. */
  async knownOf(numbers: readonly string[], who: SignedIn): Promise<ReadonlySet<string>> {
    const known = await this.queries.execute(new AccessQuery({ numbers, visible: knownTo(who) }));
    return new Set([...known, ...(await this.of(numbers, who))]);
  }

  /** What to say about a dossier that is not visible. */
  async refuse(number: string, who: SignedIn): Promise<never> {
    const known = await this.queries.execute(new AccessQuery({ numbers: [number], visible: knownTo(who) }));
    throw new Problem(known.has(number) ? 'reason-required' : 'not-found');
  }
}

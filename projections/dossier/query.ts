import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Complaint } from '../../src/complaint/complaint';
import type { Facts, Personal } from '../../src/complaint/events';
import { VIEWS } from '../../src/database/database.module';
import { Progress } from '../progress';
import { Params, type SqlCondition } from '../sql-condition';
import type { DossierView } from './view';

export interface DossierQuestion {
  number: string;
  visible: SqlCondition;
  /** Waits until the dossiers know the event at this position. */
  after?: bigint;
}

/** One dossier as it is now; undefined when it does not exist or the actor may not see it. @throws NotYet */
export class DossierQuery extends Query<DossierView | undefined> {
  constructor(readonly question: DossierQuestion) {
    super();
  }
}

interface Stored {
  position: bigint;
  channel: string;
  receipt: string;
  nameWithheld: boolean;
  allegations: DossierView['allegations'];
  parties: Facts['party-added'][];
  folded: Complaint;
  revision: number;
  personal: Record<string, object>;
}

@QueryHandler(DossierQuery)
export class DossierHandler implements IQueryHandler<DossierQuery> {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly progress: Progress,
  ) {}

  async execute({ question: { number, visible, after } }: DossierQuery): Promise<DossierView | undefined> {
    if (after !== undefined) await this.progress.waitFor('dossier', after);
    const params = new Params(visible);
    const [stored]: Stored[] = await this.views.query(
      `select d.position, d.channel, d.receipt, d.name_withheld as "nameWithheld", d.allegations, d.parties, d.folded, d.revision,
         (select coalesce(jsonb_object_agg(p.subject, p.content), '{}') from personal.dossier p where p.complaint = d.number) as personal
       from dossier d join access on access.number = d.number where d.number = ${params.add(number)} and (${visible.sql})`,
      params.values,
    );
    return stored && dossierView(number, stored);
  }
}

function dossierView(number: string, { folded, personal, parties, position, ...row }: Stored): DossierView {
  const texts = personalOf(personal, 'dossier') as Personal['submitted'] | undefined;
  return {
    number,
    ...row,
    stage: folded.stage,
    position: position.toString(),
    receivedOn: folded.receivedOn!,
    municipality: folded.municipality,
    ...texts,
    redacted: texts === undefined,
    firstLine: folded.firstLine,
    parties: parties.map((party) => ({ ...party, ...personalOf(personal, party.partyId) })),
    told: [...folded.told],
    standing: standingOf(folded),
  };
}

function standingOf(folded: Complaint): DossierView['standing'] {
  const { allegations, questions, tasks, recommendations, proposal, holds, targets, waits, links, conflicted, parties } = folded;
  return { allegations, questions, tasks, recommendations, proposal, holds, targets, waits, links, conflicted, parties };
}

function personalOf(personal: Record<string, object>, subject: string): object | undefined {
  return Object.hasOwn(personal, subject) ? personal[subject] : undefined;
}

import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Complaint } from '../../src/complaint/complaint';
import type { Facts, Personal } from '../../src/complaint/events';
import { VIEWS } from '../../src/database/database.module';
import { Progress } from '../progress';
import { Params, type SqlCondition } from '../sql-condition';
import { toldDates } from './told';
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
  personal: [subject: string, content: Record<string, unknown>][];
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
         (select coalesce(jsonb_agg(jsonb_build_array(p.subject, p.content) order by p.position), '[]') from personal.dossier p where p.complaint = d.number) as personal
       from dossier d join access on access.number = d.number where d.number = ${params.add(number)} and (${visible.sql})`,
      params.values,
    );
    return stored && dossierView(number, stored);
  }
}

function dossierView(number: string, { folded, personal: rows, parties, position, ...row }: Stored): DossierView {
  const personal = bySubject(rows);
  const texts = personal.get('dossier') as Personal['submitted'] | undefined;
  return {
    number,
    ...row,
    stage: folded.stage,
    ownInitiative: folded.ownInitiative,
    position: position.toString(),
    receivedOn: folded.receivedOn!,
    municipality: folded.municipality,
    ...texts,
    redacted: texts === undefined,
    firstLine: folded.firstLine,
    parties: parties.map((party) => ({ ...party, ...personal.get(party.partyId) })),
    told: toldDates(folded),
    standing: standingOf(folded),
  };
}

function standingOf(folded: Complaint): DossierView['standing'] {
  const { allegations, questions, tasks, recommendations, proposal, holds, targets, waits, links, conflicted, parties } = folded;
  return { allegations, questions, tasks, recommendations, proposal, holds, targets, waits, links, conflicted, parties };
}

/** What is known of each subject now: later rows change what earlier ones say, and null takes something away. */
function bySubject(rows: Stored['personal']): Map<string, Record<string, unknown>> {
  const known = new Map<string, Record<string, unknown>>();
  for (const [subject, content] of rows) {
    const merged = { ...known.get(subject), ...content };
    known.set(subject, Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)));
  }
  return known;
}

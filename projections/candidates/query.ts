import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { VIEWS } from '../../src/database/database.module';
import { Progress } from '../progress';
import { Params, type SqlCondition } from '../sql-condition';
import { withoutNulls } from '../without-nulls';
import type { CandidateView } from './view';

export interface CandidatesQuestion {
  number: string;
  visible: SqlCondition;
  /** Waits until the candidates know the event at this position. */
  after?: bigint;
}

/** Dossiers an actor may see that may be about the same matter, most alike first; at most ten. @throws NotYet */
export class CandidatesQuery extends Query<CandidateView[]> {
  constructor(readonly question: CandidatesQuestion) {
    super();
  }
}

@QueryHandler(CandidatesQuery)
export class CandidatesHandler implements IQueryHandler<CandidatesQuery> {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly progress: Progress,
  ) {}

  async execute({ question: { number, visible, after } }: CandidatesQuery): Promise<CandidateView[]> {
    if (after !== undefined) await this.progress.waitFor('candidates', after);
    const params = new Params(visible);
    const rows: { candidate: CandidateView }[] = await this.views.query(candidatesSql(params.add(number), visible.sql), params.values);
    return rows.map(({ candidate }) => withoutNulls<CandidateView>(candidate));
  }
}

// Somebody is the same by one trait that is theirs alone; a postcode or a house number alone is shared by many.
// A body and a day alone bring a dossier up only where both speak of a few days: thousands of complaints overlap with "this year".
const candidatesSql = (number: string, visible: string) => `
with mine as (select * from candidate where number = ${number}),
my as (
  select p.trait, p.value from personal.candidate p join mine on p.complaint = mine.number
  where p.subject in (mine.complainant, 'dossier') and p.value <> ''),
shared as (
  select p.complaint as number, array_agg(p.trait) as traits
  from my join personal.candidate p on p.trait = my.trait and p.value = my.value and p.trait not in ('text', 'words') group by p.complaint),
alike as (
  select p.complaint as number, similarity(p.value, my.value) as alike
  from my join personal.candidate p on my.trait = 'words' and p.trait = 'words'
    and string_to_array(p.value, ' ') && string_to_array(my.value, ' ') and similarity(p.value, my.value) > 0.3),
known as (
  select c.*, traits, alike, coalesce(c.municipality = mine.municipality or 'body' = any(traits), false) as same_body, mine.happened as mine_happened,
    array_remove(array[case when 'name' = any(traits) then 'name' end, case when 'email' = any(traits) then 'email' end,
      case when 'phone' = any(traits) then 'phone' end, case when traits @> array['postcode', 'house'] then 'address' end], null) as same_person
  from candidate c cross join mine left join shared on shared.number = c.number left join alike on alike.number = c.number
  where c.number <> mine.number and (c.municipality = mine.municipality or traits is not null or alike is not null)),
dated as (
  select k.*, met.days from known k left join lateral (
    select min(greatest(theirs."to" - theirs."from", ours."to" - ours."from")) as days
    from jsonb_to_recordset(k.happened) as theirs("from" date, "to" date), jsonb_to_recordset(k.mine_happened) as ours("from" date, "to" date)
    where theirs."from" <= ours."to" and ours."from" <= theirs."to") met on true)
select json_build_object('number', d.number, 'stage', d.stage, 'receivedOn', d.received_on, 'kinds', d.kinds, 'municipality', d.municipality,
  'complainant', called.value, 'excerpt', left(said.value, 200), 'samePerson', d.same_person, 'textAlike', round(coalesce(d.alike, 0) * 100),
  'because', array_remove(array[case when d.same_person <> '{}' then 'person' end, case when d.same_body then 'body' end,
    case when d.days is not null then 'date' end, case when d.alike is not null then 'text' end], null)) as candidate
from dated d join access on access.number = d.number
  left join personal.candidate called on called.complaint = d.number and called.subject = d.complainant and called.trait = 'called'
  left join personal.candidate said on said.complaint = d.number and said.subject = 'dossier' and said.trait = 'text'
where (${visible}) and (d.same_person <> '{}' or d.alike is not null or (d.same_body and d.days <= 7))
order by (d.same_person <> '{}')::int * 4 + cardinality(d.same_person) + coalesce(d.alike, 0) * 5 + d.same_body::int + (d.days is not null)::int * 2 desc,
  d.received_on desc, d.number
limit 10`;

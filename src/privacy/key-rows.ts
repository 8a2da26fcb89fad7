import DataLoader from 'dataloader';
import { KeysUnavailable } from './key-failure';
import type { WrappedKey } from './wrap';

/** Rows for one dossier, and other dossiers of which to say whether they have any. */
interface Wanted {
  readonly complaint: string;
  readonly rows: readonly WrappedKey[];
  readonly others: readonly string[];
}

/** `made`: the ids of the rows that are new; the others were there, or are destroyed. `others`: those that have, or had, keys. */
interface Inserted {
  readonly made: ReadonlySet<string>;
  readonly others: string[];
}

type Ask = (text: string, values: unknown[]) => Promise<{ made: string[]; others: string[] }[]>;

/** In one order, so that of two who insert the same rows neither waits for the other while that one waits, and the first has all of a dossier's.
 *  Planned anew each time: a plan kept from when there were few keys reads all of them. */
const insertRows = `
  with made as (
    insert into keys (id, complaint, subject, master, wrapped)
    select given.id, given.complaint, given.subject, given.master, given.wrapped
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bytea[])
      with ordinality as given (id, complaint, subject, master, wrapped, n)
    where not exists (select from tombstones t where t.complaint = given.complaint and t.subject = given.subject)
    order by given.complaint, given.subject, given.n
    on conflict (complaint, subject) do nothing
    returning id
  )
  select array(select id::text from made) as made,
    array(select complaint from keys where complaint = any($6) union select complaint from tombstones where complaint = any($6)) as others`;

// So few that what one of them waits for is not much more than its own.
const mostAtOnce = 32;

/** New rows of the key store: whoever asks in the same turn of the event loop is served by one statement and one commit. */
export class KeyRows {
  readonly #inserting = new DataLoader<Wanted, Inserted>((wanted) => this.#insertAll(wanted), {
    cache: false,
    maxBatchSize: mostAtOnce,
    batchScheduleFn: (go) => setImmediate(go),
  });

  constructor(private readonly ask: Ask) {}

  /** Inserts those of a dossier that are neither there nor destroyed; committed when it returns. @throws KeysUnavailable */
  insert(wanted: Wanted): Promise<Inserted> {
    return this.#inserting.load(wanted);
  }

  async #insertAll(wanted: readonly Wanted[]): Promise<Inserted[]> {
    const rows = wanted.flatMap((one) => one.rows);
    const columns = (['id', 'complaint', 'subject', 'master', 'wrapped'] as const).map((name) => rows.map((row) => row[name]));
    const [answer] = await this.ask(insertRows, [...columns, wanted.flatMap(({ others }) => others)]);
    if (!answer) throw new KeysUnavailable('no answer to the making of keys');
    const made = new Set(answer.made);
    const known = new Set(answer.others);
    return wanted.map(({ complaint, others }) => {
      const found = others.filter((other) => known.has(other));
      // Those after it see it, as if they had asked later.
      known.add(complaint);
      return { made, others: found };
    });
  }
}

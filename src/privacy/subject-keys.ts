import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { NamedKeys } from '../config/key-file';
import { KeyCache } from './key-cache';
import { KeyDestroyed, KeysUnavailable } from './key-failure';
import { KeyRows } from './key-rows';
import type { SubjectKey } from './seal';
import { isGenuine } from './tombstone';
import { unwrap, wrap, type WrappedKey } from './wrap';

/** A key by its id: there, or destroyed. Anything else is an outage. */
export type Opened = { readonly state: 'opened'; readonly key: SubjectKey } | { readonly state: 'destroyed' };

/** What making keys gave. `fresh`: every row is new, so nobody made a key for this dossier before. */
export interface Made {
  readonly keys: Map<string, SubjectKey>;
  readonly fresh: boolean;
  /** Which of `others` have, or had, keys. */
  readonly others: string[];
}

interface TombstoneRow {
  id: string;
  complaint: string;
  subject: string;
  destroyed_at: Date;
  approvals: object;
  mac: Buffer;
}

/** The key store (sleutelbeheer): one key per dossier and subject, wrapped in a master key, in a database apart from what it opens.
 *  The keys it gives are the caller's to wipe. @throws KeysUnavailable from every method when the store cannot answer. */
export class SubjectKeys {
  readonly #rows = new KeyRows((text, values) => this.#ask(text, values));

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly masters: NamedKeys,
    private readonly appendKeys: NamedKeys,
    readonly cache = new KeyCache(),
  ) {}

  /** The keys of these subjects, made where there are none: committed before anybody can use them. @throws KeyDestroyed */
  async make(complaint: string, subjects: readonly string[], others: readonly string[] = []): Promise<Made> {
    const keys = subjects.map((subject) => {
      const key = { id: randomUUID(), key: randomBytes(32) };
      return { key, row: wrap(key, { complaint, subject }, this.masters) };
    });
    const { made, others: found } = await this.#rows.insert({ complaint, rows: keys.map(({ row }) => row), others });
    if (keys.some(({ key }) => !made.has(key.id))) return { keys: await this.existing(complaint, subjects), fresh: false, others: found };
    for (const { key, row } of keys) this.cache.put(key, row);
    return { keys: new Map(keys.map(({ key, row }) => [row.subject, key])), fresh: true, others: found };
  }

  /** The keys of these subjects, from the cache where it has them all, else as `make` does. @throws KeyDestroyed */
  async of(complaint: string, subjects: readonly string[]): Promise<Map<string, SubjectKey>> {
    return this.#atHand(complaint, subjects) ?? (await this.make(complaint, subjects)).keys;
  }

  /** The keys of these subjects, who all have one. @throws KeyDestroyed */
  async existing(complaint: string, subjects: readonly string[]): Promise<Map<string, SubjectKey>> {
    return this.#atHand(complaint, subjects) ?? (await this.#stored(complaint, subjects));
  }

  /** The keys with these ids. */
  async open(ids: readonly string[]): Promise<Map<string, Opened>> {
    const opened = new Map<string, Opened>();
    for (const id of new Set(ids)) {
      const key = this.cache.byId(id);
      if (key) opened.set(id, { state: 'opened', key });
    }
    const missing = ids.filter((id) => !opened.has(id));
    if (missing.length === 0) return opened;
    for (const row of await this.#ask<WrappedKey>('select id, complaint, subject, master, wrapped from keys where id = any($1)', [
      missing,
    ])) {
      opened.set(row.id, { state: 'opened', key: this.#unwrap(row) });
    }
    const gone = missing.filter((id) => !opened.has(id));
    for (const id of gone.length > 0 ? await this.#destroyed('id = any($1)', [gone]) : []) opened.set(id.id, { state: 'destroyed' });
    if (ids.some((id) => !opened.has(id))) throw new KeysUnavailable('a key is missing and no valid tombstone says it was destroyed');
    return opened;
  }

  /** Which of these dossiers have, or had, keys: a dossier without has no events either, because keys are committed first. */
  async known(complaints: readonly string[]): Promise<string[]> {
    const rows = await this.#ask<{ complaint: string }>(
      'select complaint from keys where complaint = any($1) union select complaint from tombstones where complaint = any($1)',
      [complaints],
    );
    return rows.map(({ complaint }) => complaint);
  }

  #atHand(complaint: string, subjects: readonly string[]): Map<string, SubjectKey> | undefined {
    const known = new Map<string, SubjectKey>();
    for (const subject of subjects) {
      const key = this.cache.byOwner({ complaint, subject });
      if (!key) return undefined;
      known.set(subject, key);
    }
    return known;
  }

  async #stored(complaint: string, subjects: readonly string[]): Promise<Map<string, SubjectKey>> {
    const rows = await this.#ask<WrappedKey>(
      'select id, complaint, subject, master, wrapped from keys where complaint = $1 and subject = any($2)',
      [complaint, subjects],
    );
    const keys = new Map(rows.map((row) => [row.subject, this.#unwrap(row)]));
    const missing = subjects.find((subject) => !keys.has(subject));
    if (missing === undefined) return keys;
    const [tombstone] = await this.#destroyed('complaint = $1 and subject = $2', [complaint, missing]);
    if (tombstone) throw new KeyDestroyed(complaint, missing);
    throw new KeysUnavailable('a key is missing and no valid tombstone says it was destroyed');
  }

  #unwrap(row: WrappedKey): SubjectKey {
    try {
      const key = unwrap(row, this.masters);
      this.cache.put(key, row);
      return key;
    } catch (error) {
      throw new KeysUnavailable('a key does not come out of its wrapping', { cause: error });
    }
  }

  async #destroyed(condition: string, values: unknown[]): Promise<TombstoneRow[]> {
    const rows = await this.#ask<TombstoneRow>(
      `select id, complaint, subject, destroyed_at, approvals, mac from tombstones where ${condition}`,
      values,
    );
    return rows.filter((row) => isGenuine({ ...row, destroyedAt: row.destroyed_at }, row.mac, this.appendKeys));
  }

  async #ask<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(text, values)).rows;
    } catch (error) {
      throw new KeysUnavailable('the key store does not answer', { cause: error });
    }
  }
}

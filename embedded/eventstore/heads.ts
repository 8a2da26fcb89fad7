import { booleanArray, uuidArray } from './binary-array';
import { emptyHead, fillHead, type Head, headRows, keysOf } from './head';
import type { Pages } from './pages';

interface Wanted {
  name: string;
  resolve: (head: Head) => void;
  reject: (why: unknown) => void;
}

const query = headRows('unnest($1::uuid[], $2::boolean[]) with ordinality as w(key, meta, n)');

const atOnce = 500;
/** Letters of all names that are remembered. */
const mostLetters = 8 * 2 ** 20;

/** The heads of the streams in use, filled from the index and bounded in number. What it holds is always committed. */
export class Heads {
  private readonly heads = new Map<string, Head>();
  private readonly loading = new Map<string, Promise<Head>>();
  private wanted: Wanted[] = [];
  private letters = 0;
  private busy = false;
  private epoch = 0;

  constructor(
    private readonly pages: Pick<Pages, 'rows'>,
    private readonly capacity = 20_000,
  ) {}

  /** The head of a stream (never a metastream's name), pinned: give it back with `release`.
   *  One that is not remembered is looked up together with others, or by `lookUp`, which may bring what else its caller needs. */
  async acquire(name: string, lookUp?: () => Promise<Head>): Promise<Head> {
    for (;;) {
      const head = this.heads.get(name) ?? (await this.load(name, lookUp));
      if (head.stale) continue;
      head.pins += 1;
      this.heads.delete(name);
      this.heads.set(name, head);
      return head;
    }
  }

  release(head: Head): void {
    head.pins -= 1;
    if (this.full) this.evict();
  }

  /** After a write whose outcome is unknown: nothing remembered may be trusted. */
  forgetAll(): void {
    this.epoch += 1;
    for (const head of this.heads.values()) head.stale = true;
    this.heads.clear();
    this.letters = 0;
  }

  private evict(): void {
    for (const [name, head] of this.heads) {
      if (!this.full) return;
      if (head.pins > 0) continue;
      this.heads.delete(name);
      this.letters -= name.length;
    }
  }

  private get full(): boolean {
    return this.heads.size > this.capacity || this.letters > mostLetters;
  }

  private load(name: string, lookUp?: () => Promise<Head>): Promise<Head> {
    const under = this.loading.get(name);
    if (under) return under;
    const promise = lookUp
      ? this.loadOne(name, lookUp)
      : new Promise<Head>((resolve, reject) => this.wanted.push({ name, resolve, reject }));
    this.loading.set(name, promise);
    if (!lookUp && !this.busy) {
      this.busy = true;
      queueMicrotask(() => void this.loadAll());
    }
    return promise;
  }

  private async loadOne(name: string, lookUp: () => Promise<Head>): Promise<Head> {
    const { epoch } = this;
    try {
      return this.remember(await lookUp(), epoch);
    } finally {
      this.loading.delete(name);
    }
  }

  private async loadAll(): Promise<void> {
    while (this.wanted.length > 0) {
      const now = this.wanted.splice(0, atOnce);
      const { epoch } = this;
      try {
        const found = await this.read(now.map(({ name }) => name));
        for (const [index, { resolve }] of now.entries()) resolve(this.remember(found[index] as Head, epoch));
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
      for (const { name } of now) this.loading.delete(name);
    }
    this.busy = false;
  }

  private remember(head: Head, epoch: number): Head {
    if (epoch === this.epoch) {
      this.heads.set(head.name, head);
      this.letters += head.name.length;
    } else head.stale = true;
    return head;
  }

  private async read(names: string[]): Promise<Head[]> {
    const values = [uuidArray(names.flatMap(keysOf)), booleanArray(names.flatMap(() => [false, true]))];
    const found = names.map(emptyHead);
    for (const row of await this.pages.rows('heads', query, values)) {
      const index = Number(row.at(-1)) - 1;
      fillHead(found[index >> 1] as Head, index % 2 === 1, row);
    }
    return found;
  }
}

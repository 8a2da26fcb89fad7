import type { SubjectKey } from './seal';
import type { KeyOwner } from './wrap';

interface Entry extends SubjectKey, KeyOwner {
  readonly until: number;
}

/** Subject keys at hand: few, briefly, and wiped when they go. Gives copies, because a key may be wiped here while somebody seals with it. */
export class KeyCache {
  readonly #byId = new Map<string, Entry>();
  readonly #idOf = new Map<string, string>();

  constructor(
    private readonly most = 1_000,
    private readonly lifetime = 300_000,
    private readonly elapsed = () => performance.now(),
  ) {}

  put({ id, key }: SubjectKey, { complaint, subject }: KeyOwner): void {
    this.#drop(id);
    while (this.#byId.size >= this.most) this.#drop(this.#byId.keys().next().value ?? '');
    this.#byId.set(id, { id, key: Buffer.from(key), complaint, subject, until: this.elapsed() + this.lifetime });
    this.#idOf.set(nameOf({ complaint, subject }), id);
  }

  byId(id: string): SubjectKey | undefined {
    const entry = this.#byId.get(id);
    if (!entry) return undefined;
    if (entry.until <= this.elapsed()) return this.#drop(id);
    return { id, key: Buffer.from(entry.key) };
  }

  byOwner(owner: KeyOwner): SubjectKey | undefined {
    const id = this.#idOf.get(nameOf(owner));
    return id === undefined ? undefined : this.byId(id);
  }

  /** Wipes what has had its time. */
  sweep(): void {
    const now = this.elapsed();
    for (const { id, until } of this.#byId.values()) if (until <= now) this.#drop(id);
  }

  clear(): void {
    for (const id of this.#byId.keys()) this.#drop(id);
  }

  get size(): number {
    return this.#byId.size;
  }

  #drop(id: string): undefined {
    const entry = this.#byId.get(id);
    if (!entry) return;
    entry.key.fill(0);
    this.#byId.delete(id);
    this.#idOf.delete(nameOf(entry));
  }
}

const nameOf = ({ complaint, subject }: KeyOwner) => `${complaint}\n${subject}`;

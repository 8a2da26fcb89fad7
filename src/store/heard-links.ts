import type { ResolvedEvent } from '@eventstore/db-client';

const most = 10_000;

/** The links of the events that came by last in this process: an append that comes back with the link it was given stands as it was sent. */
export class HeardLinks {
  #atEnd = false;
  readonly #links = new Map<string, string>();
  readonly #waiting = new Map<string, () => void>();

  /** Whether what is appended now comes by at once. */
  follows(atEnd: boolean): void {
    this.#atEnd = atEnd;
    if (!atEnd) for (const wake of this.#waiting.values()) wake();
  }

  hear({ event }: ResolvedEvent): void {
    const link = linkIn(event?.metadata);
    if (!event || link === undefined) return;
    const key = keyOf(event.streamId, Number(event.revision));
    this.#links.set(key, link);
    if (this.#links.size > most) this.#links.delete(this.#links.keys().next().value ?? '');
    this.#waiting.get(key)?.();
  }

  /** The link of an event that was just appended, in base64url; undefined when it is not heard within so many ms. */
  async link(stream: string, revision: number, within = 100): Promise<string | undefined> {
    const key = keyOf(stream, revision);
    if (!this.#links.has(key) && this.#atEnd) await this.#heard(key, within);
    return this.#links.get(key);
  }

  async #heard(key: string, within: number): Promise<void> {
    const before = this.#waiting.get(key);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, within);
      this.#waiting.set(key, () => {
        clearTimeout(timer);
        before?.();
        resolve();
      });
    });
    this.#waiting.delete(key);
  }
}

const keyOf = (stream: string, revision: number) => `${stream}@${revision}`;

function linkIn(metadata: unknown): string | undefined {
  const chain: unknown = typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'chain') : undefined;
  const link: unknown = typeof chain === 'object' && chain !== null ? Reflect.get(chain, 'link') : undefined;
  return typeof link === 'string' ? link : undefined;
}

import type { ComplaintEvent, NewEvent } from '../../src/complaint/events';
import { versions } from '../../src/complaint/events';
import type { EventSource } from '../../projections/event-source';
import type { Followed } from '../../src/store/follow';
import { fakeId, given, type Past } from '../given';
import { people } from '../people';

const recordedAt = '2026-11-20T10:00:00.000Z';

/** A stored log in memory, in the order of `$all`: events of dossiers by the decisions themselves, and whatever else a test puts in. */
export class Log implements EventSource {
  readonly events: Followed[] = [];
  #wake: (() => void)[] = [];

  /** `most`: events in a batch. */
  constructor(private readonly most = 100) {}

  /** Adds the events of a past to a dossier. */
  add(number: string, past: Past): this {
    for (const event of given(past).history.slice(this.of(number).length)) this.put(number, event);
    return this;
  }

  /** Adds one event; `changed` overrides anything of it. */
  put(number: string, event: NewEvent, changed: Record<string, unknown> = {}): Followed {
    const revision = this.of(number).length;
    const base = {
      eventId: fakeId(`${number} ${revision}`),
      revision,
      version: versions[event.type],
      actor: people.fatima,
      command: 'c',
      commandId: 'c',
    };
    const stored = { occurredOn: '2026-11-20', recordedAt, ...base, ...event, ...changed } as ComplaintEvent;
    return this.putStored(number, stored, { event: stored, ...(revision === 0 ? { receipt: 'G0RC-F6S1-DRYR-J4WS' } : {}) });
  }

  /** Adds an event as it came from the store. */
  putStored(
    number: string,
    { eventId, revision, type }: Pick<ComplaintEvent, 'eventId' | 'revision' | 'type'>,
    content: Followed['content'],
  ): Followed {
    const followed = { position: BigInt(this.events.length * 10 + 10), number, revision, eventId, type, created: new Date(), content };
    this.events.push(followed);
    for (const wake of this.#wake.splice(0)) wake();
    return followed;
  }

  of(number: string): Followed[] {
    return this.events.filter((event) => event.number === number);
  }

  async *follow(after: bigint, signal: AbortSignal): AsyncGenerator<readonly Followed[]> {
    let at = after;
    while (!signal.aborted) {
      // Positions are ten apart.
      const next = Number(at / 10n);
      const batch = this.events.slice(next, next + this.most);
      if (batch.length > 0) yield batch;
      at = batch.at(-1)?.position ?? at;
      if (batch.length === 0) await this.#news(signal);
    }
  }

  async readDossier(number: string): Promise<readonly Followed[]> {
    return this.of(number);
  }

  async eventIdAt(position: bigint): Promise<string | undefined> {
    return this.events.find((event) => event.position === position)?.eventId;
  }

  async lastPosition(): Promise<bigint> {
    return this.events.at(-1)?.position ?? 0n;
  }

  #news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#wake.push(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}

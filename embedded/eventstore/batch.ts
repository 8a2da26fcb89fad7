import { randomUUID } from 'node:crypto';
import { decide, type Expected, type StreamState } from './decide';
import type { Head, Side } from './head';
import { isMetastream, type Proposed, type Recorded, tombstoneRevision } from './recorded';
import { isSoftDeleted, keptMetadata, metadataOf, parseLimits, softDeletedBytes, withTruncateBefore } from './stream-metadata';

/** What a caller asks of the writer. A delete is soft; a tombstone is for good. */
export interface Write {
  kind: 'append' | 'delete' | 'tombstone';
  stream: string;
  expected: Expected;
  events: readonly Proposed[];
}

/** What became of it. `last` is the revision of the last event (-1 = none); no `position` where nothing was ever written. */
export type Outcome =
  { kind: 'success'; last: number; position: number | undefined } | { kind: 'wrong'; current: number } | { kind: 'deleted' };

export interface Place {
  revision: number;
  position: number;
}

/** A row to be: an event and the number of its stream. */
export interface NewEvent {
  streamId: number;
  event: Recorded;
}

type Draft = Pick<Head, 'main' | 'meta' | 'tombstoned' | 'limits' | 'metadata'>;

/** The appends that share one transaction: each is decided on what the ones before it leave behind, and nothing of it shows before `publish`. */
export class Batch {
  readonly events: NewEvent[] = [];
  readonly streams: { id: number; name: string }[] = [];
  private readonly drafts = new Map<Head, Draft>();
  private readonly places = new Map<number, Map<string, Place[]>>();

  /** @param created microseconds since 1970, the same for all */
  constructor(
    public nextPosition: number,
    public nextStream: number,
    private readonly created: number,
  ) {}

  /** Tells where an id already stands in a stream. */
  remember(streamId: number, id: string, place: Place): void {
    const ids = this.places.get(streamId) ?? new Map<string, Place[]>();
    this.places.set(streamId, ids);
    const known = ids.get(id);
    if (known) known.push(place);
    else ids.set(id, [place]);
  }

  add(write: Write, head: Head): Outcome {
    const draft = this.drafts.get(head) ?? { ...head, main: { ...head.main }, meta: { ...head.meta } };
    this.drafts.set(head, draft);
    const side = isMetastream(write.stream) ? draft.meta : draft.main;
    const known = this.places.get(side.id);
    const placesOf = (id: string) => known?.get(id) ?? [];
    const decision = decide(
      write.expected,
      // A delete is checked as an event with an id of its own.
      write.kind === 'append' ? write.events.map(({ id }) => id) : [randomUUID()],
      stateOf(draft, isMetastream(write.stream)),
      (id) => placesOf(id).map(({ revision }) => revision),
    );
    if (decision.kind === 'deleted') return { kind: 'deleted' };
    if (decision.kind === 'wrong') return { kind: 'wrong', current: side.last };
    if (decision.kind === 'append') return this.carryOut(write, draft, side);
    const place = placesOf(write.events.at(-1)?.id ?? '').find(({ revision }) => revision === decision.last);
    return { kind: 'success', last: decision.last, position: place?.position };
  }

  /** Makes it so, after the transaction has committed. */
  publish(): void {
    for (const [head, draft] of this.drafts) Object.assign(head, draft, { metadata: keptMetadata(draft.metadata, draft.limits) });
  }

  private carryOut(write: Write, draft: Draft, side: Side): Outcome {
    if (write.kind === 'tombstone') return this.tombstone(write.stream, draft);
    if (write.kind === 'delete') return this.softDelete(write.stream, draft);
    if (write.events.length === 0) return { kind: 'success', last: side.last, position: undefined };
    const reopened = isSoftDeleted(draft.limits);
    const meta = isMetastream(write.stream);
    const truncateBefore = draft.main.last + 1;
    for (const proposed of write.events) this.push(write.stream, side, proposed);
    const outcome: Outcome = { kind: 'success', last: side.last, position: this.nextPosition - 1 };
    if (meta) draft.metadata = metadataOf(write.events.at(-1));
    if (reopened) this.writeMetadata(meta ? write.stream : `$$${write.stream}`, draft, withTruncateBefore(draft.metadata, truncateBefore));
    if (meta) draft.limits = parseLimits(draft.metadata);
    return outcome;
  }

  private softDelete(stream: string, draft: Draft): Outcome {
    if (draft.main.last < 0 && draft.meta.last < 0) return { kind: 'wrong', current: -1 };
    this.writeMetadata(`$$${stream}`, draft, softDeletedBytes);
    return { kind: 'success', last: draft.main.last, position: this.nextPosition - 1 };
  }

  private tombstone(stream: string, draft: Draft): Outcome {
    const nothing = Buffer.alloc(0);
    const proposed: Proposed = { id: randomUUID(), type: '$streamDeleted', json: false, data: nothing, metadata: nothing };
    this.push(stream, draft.main, proposed, tombstoneRevision);
    draft.tombstoned = true;
    return { kind: 'success', last: tombstoneRevision, position: this.nextPosition - 1 };
  }

  private writeMetadata(stream: string, draft: Draft, data: Buffer): void {
    this.push(stream, draft.meta, { id: randomUUID(), type: '$metadata', json: true, data, metadata: Buffer.alloc(0) });
    draft.metadata = data;
    draft.limits = parseLimits(data);
  }

  private push(stream: string, side: Side, proposed: Proposed, revision = side.last + 1): void {
    if (side.id === 0) {
      side.id = this.nextStream;
      this.nextStream += 1;
      this.streams.push({ id: side.id, name: stream });
    }
    side.last = revision;
    // Field by field: spreading an object costs more than all else here.
    const { id, type, json, data, metadata } = proposed;
    const event: Recorded = { position: this.nextPosition, stream, revision, id, type, json, created: this.created, data, metadata };
    this.nextPosition += 1;
    this.events.push({ streamId: side.id, event });
    this.remember(side.id, event.id, event);
  }
}

function stateOf(draft: Draft, meta: boolean): StreamState {
  if (meta) return { last: draft.meta.last, tombstoned: draft.tombstoned, softDeleted: false, metadataExists: false };
  return {
    last: draft.main.last,
    tombstoned: draft.tombstoned,
    softDeleted: isSoftDeleted(draft.limits),
    metadataExists: draft.meta.last >= 0,
  };
}

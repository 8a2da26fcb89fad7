import type { Actor, Instant } from '../complaint/actor';
import type { NamedKeys } from '../config/key-file';
import { commandDigest } from '../privacy/command-digest';
import { type Sealed, seal, type SubjectKey } from '../privacy/seal';
import { type Chain, chain } from './chain';
import { eventIdOf } from './command-id';
import { storable } from './storable';

/** What is stored of an event beside its data. */
export type Metadata = {
  readonly version: number;
  readonly actor: { readonly id: string; readonly role: Actor['role'] };
  readonly session?: string;
  readonly occurredOn: string;
  readonly occurredAt?: Instant;
  readonly recordedAt: Instant;
  readonly command: string;
  readonly commandId: string;
  readonly commandDigest?: string;
  readonly $causationId: string;
  readonly $correlationId: string;
  readonly chain: Chain;
};

/** An event's data as stored: facts in clear, what is personal sealed for the one subject it is about. */
export type Data = {
  readonly facts: object;
  readonly about?: string;
  readonly personal?: Sealed;
};

/** Where a stream ends: what a next event is chained to. Revision -1: there is no stream. */
export interface Tail {
  readonly revision: number;
  readonly link: Buffer;
  readonly recordedAt?: Instant;
}

/** An event that was decided and not yet recorded. */
export interface Decided {
  readonly type: string;
  readonly version: number;
  readonly facts: object;
  readonly about?: string;
  readonly personal?: object;
  readonly occurredOn?: string;
  readonly occurredAt?: Instant;
}

/** The command whose events are to be recorded. */
export interface RecordedCommand {
  readonly name: string;
  readonly id: string;
  readonly actor: Actor;
  /** After text normalisation, no defaults filled in; not used for the actor `system`. */
  readonly body: object;
  readonly causationId?: string;
  readonly correlationId?: string;
  readonly now: Instant;
  /** The date in Amsterdam. */
  readonly today: string;
}

/** One event ready to be sent. */
export interface StoredRecord {
  readonly id: string;
  readonly type: string;
  readonly data: Data;
  readonly metadata: Metadata;
}

/** An append, frozen: every try sends the same ids, the same expected revision, the same bytes. */
export interface Envelope {
  readonly stream: string;
  readonly commandId: string;
  readonly after: Tail;
  readonly records: readonly StoredRecord[];
  /** Where the stream ends once this is stored. */
  readonly tail: Tail;
  /** The link of the first event. */
  readonly firstLink: Buffer;
}

/** Those whose data these events hold, `dossier` first: whoever is named here has a key, also when nothing of theirs is sealed yet. */
export function subjectsOf(events: readonly Pick<Decided, 'about'>[]): [string, ...string[]] {
  const others = new Set(events.flatMap(({ about }) => (about === undefined || about === 'dossier' ? [] : [about])));
  return ['dossier', ...others];
}

/** Seals, dates and chains what was decided. `keys` has one for each of `subjectsOf(events)`.
 *  @throws TypeError when something could not be stored and read back the same. */
export function freeze(
  stream: string,
  after: Tail,
  command: RecordedCommand,
  events: readonly Decided[],
  keys: ReadonlyMap<string, SubjectKey>,
  appendKeys: NamedKeys,
): Envelope {
  const shared = sharedMetadata(command, after, events, keys);
  const records: StoredRecord[] = [];
  let previous = after.link;
  let firstLink = after.link;
  events.forEach((event, index) => {
    const eventId = eventIdOf(command.id, index);
    const data = sealedData(stream, eventId, event, keys);
    const { version, occurredOn = command.today, occurredAt } = event;
    const meta = storable({ version, occurredOn, occurredAt, ...shared });
    const revision = after.revision + 1 + index;
    const { chain: stored, link } = chain({ stream, revision, eventId, type: event.type, data, meta }, previous, appendKeys);
    records.push({ id: eventId, type: event.type, data, metadata: { ...meta, chain: stored } });
    if (index === 0) firstLink = link;
    previous = link;
  });
  const tail = { revision: after.revision + events.length, link: previous, recordedAt: shared.recordedAt };
  return { stream, commandId: command.id, after, records, tail, firstLink };
}

function sharedMetadata(command: RecordedCommand, after: Tail, events: readonly Decided[], keys: ReadonlyMap<string, SubjectKey>) {
  const { name, id: commandId, actor, body, causationId = commandId, correlationId = causationId, now } = command;
  // A clock that went back must not make the past of a stream look later than its present.
  const recordedAt = after.recordedAt !== undefined && after.recordedAt > now ? after.recordedAt : now;
  const digest = actor.role === 'system' ? undefined : digestOf(name, body, subjectsOf(events), keys);
  return {
    actor: { id: actor.id, role: actor.role },
    session: actor.session,
    recordedAt,
    command: name,
    commandId,
    commandDigest: digest,
    $causationId: causationId,
    $correlationId: correlationId,
  };
}

/** The digest of a command under the keys of its subjects. */
export function digestOf(
  name: string,
  body: object,
  [first, ...further]: [string, ...string[]],
  keys: ReadonlyMap<string, SubjectKey>,
): string {
  return commandDigest([keyOf(keys, first), ...further.map((subject) => keyOf(keys, subject))], name, body);
}

function sealedData(stream: string, eventId: string, event: Decided, keys: ReadonlyMap<string, SubjectKey>): Data {
  const { type, about } = event;
  const facts = storable(event.facts);
  if (event.personal === undefined) return about === undefined ? { facts } : { facts, about };
  if (about === undefined) throw new TypeError(`${type} has personal data about nobody`);
  const key = keys.get(about);
  if (!key) throw new TypeError(`no key for the subject of ${type}`);
  return storable({ facts, about, personal: seal(key, { stream, eventId, type }, storable(event.personal)) });
}

function keyOf(keys: ReadonlyMap<string, SubjectKey>, subject: string): Buffer {
  const key = keys.get(subject);
  if (!key) throw new TypeError('a subject without a key');
  return key.key;
}

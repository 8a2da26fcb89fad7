import type { ResolvedEvent } from '@eventstore/db-client';
import type { ComplaintEvent } from '../complaint/events';
import type { NamedKeys } from '../config/key-file';
import { isUuid } from '../privacy/uuid';
import { type ChainFault, faultOf } from './chain';
import type { Data, Metadata } from './envelope';
import { CorruptEvent } from './failure';

/** An event as it stands in the store, `personal` still sealed. */
export interface StoredEvent {
  readonly stream: string;
  readonly revision: number;
  /** Its place in the order of everything. */
  readonly position: bigint;
  readonly eventId: string;
  readonly type: string;
  readonly data: Data;
  readonly metadata: Metadata;
  /** The event store's own time: for measuring lag, nothing else. */
  readonly created: Date;
}

/** What the client read, as ours. @throws CorruptEvent when it is not: the client gives a text where stored JSON is damaged. */
export function storedEvent({ event, commitPosition }: ResolvedEvent): StoredEvent {
  if (!event) throw new TypeError('a link to an event that is gone');
  const { streamId: stream, revision, id: eventId, type, data, metadata, created, position } = event;
  const at = commitPosition ?? position?.commit;
  if (!isData(data) || !isMetadata(metadata) || at === undefined) throw new CorruptEvent(stream, Number(revision), 'unreadable');
  return { stream, revision: Number(revision), position: at, eventId, type, data, metadata, created };
}

/** What is wrong with an event's place in its stream's chain. Without `previous` only the event itself is checked. */
export function chainFault(
  { stream, revision, eventId, type, data, metadata }: StoredEvent,
  previous: string | undefined,
  keys: NamedKeys,
): ChainFault | undefined {
  const { chain, ...meta } = metadata;
  return faultOf({ stream, revision, eventId, type, data, meta }, chain, previous, keys);
}

/** The event as the domain knows it; `personal` as it was opened, or undefined. */
export function complaintEvent(
  { eventId, revision, type, data, metadata }: Pick<StoredEvent, 'eventId' | 'revision' | 'type' | 'data' | 'metadata'>,
  personal?: object,
): ComplaintEvent {
  const { version, actor, session, occurredOn, occurredAt, recordedAt, command, commandId } = metadata;
  const recorded = {
    eventId,
    revision,
    version,
    occurredOn,
    recordedAt,
    command,
    commandId,
    actor: session === undefined ? actor : { ...actor, session },
  };
  const about = data.about === undefined ? {} : { about: data.about };
  return {
    ...recorded,
    ...about,
    type,
    facts: data.facts,
    ...(occurredAt ? { occurredAt } : {}),
    ...(personal ? { personal } : {}),
  } as ComplaintEvent;
}

function isData(data: unknown): data is Data {
  if (!isObject(data) || !isObject(data.facts)) return false;
  if (data.about !== undefined && typeof data.about !== 'string') return false;
  return (
    data.personal === undefined || (isObject(data.personal) && isUuid(data.personal.key) && areTexts(data.personal, 'nonce', 'sealed'))
  );
}

function isMetadata(metadata: unknown): metadata is Metadata {
  if (!isObject(metadata) || !Number.isSafeInteger(metadata.version)) return false;
  if (!isObject(metadata.actor) || !areTexts(metadata.actor, 'id', 'role')) return false;
  if (!areTexts(metadata, 'occurredOn', 'recordedAt', 'command', 'commandId', '$causationId', '$correlationId')) return false;
  return isObject(metadata.chain) && areTexts(metadata.chain, 'prev', 'link', 'key', 'mac');
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (value: Record<string, unknown>, ...names: string[]) => names.every((name) => typeof value[name] === 'string');

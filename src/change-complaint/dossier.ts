import { type Complaint, evolve, noComplaint } from '../complaint/complaint';
import type { EventType } from '../complaint/events';
import type { Tail } from '../store/envelope';
import { complaintEvent, type StoredEvent } from '../store/stored-event';
import { noLink } from '../store/chain';
import type { ByOthers } from './rejection';

/** Where in the stream a command's events stand. */
export interface Place {
  readonly first: number;
  readonly last: number;
}

/** A dossier folded as far as it was read: all that deciding and appending need, nothing personal. */
export interface Dossier {
  readonly number: string;
  readonly complaint: Complaint;
  readonly tail: Tail;
  /** Position of the last event. */
  readonly position: bigint;
  /** Shared by all states of a dossier, because it only grows: ask `placeOf`, which does not see what came after this one. */
  readonly commands: Map<string, Place>;
  readonly lastByOthers?: ByOthers;
}

/** A dossier of which nothing is stored. */
export function emptyDossier(number: string): Dossier {
  return { number, complaint: noComplaint, tail: { revision: -1, link: noLink }, position: 0n, commands: new Map() };
}

/** Where the events of a command stand in this dossier; undefined when it has none of them. */
export function placeOf({ commands, tail }: Dossier, commandId: string): Place | undefined {
  const place = commands.get(commandId);
  return place && place.last <= tail.revision ? place : undefined;
}

/** A stored event, or one of which it is certain that it was stored as it was sent. */
export type Foldable = Omit<StoredEvent, 'created'>;

/** The dossier after more events, which were checked against the chain. @throws UnknownEvent */
export function foldDossier(dossier: Dossier, events: readonly Foldable[]): Dossier {
  const last = events.at(-1);
  if (!last) return dossier;
  const { commands } = dossier;
  let { complaint, lastByOthers } = dossier;
  for (const event of events) {
    const { actor, commandId, recordedAt } = event.metadata;
    complaint = evolve(complaint, complaintEvent(event));
    commands.set(commandId, { first: commands.get(commandId)?.first ?? event.revision, last: event.revision });
    if (actor.role !== 'system') lastByOthers = { revision: event.revision, type: event.type as EventType, actor, at: recordedAt };
  }
  const tail = { revision: last.revision, link: Buffer.from(last.metadata.chain.link, 'base64url'), recordedAt: last.metadata.recordedAt };
  return { number: dossier.number, complaint, tail, position: last.position, commands, ...(lastByOthers ? { lastByOthers } : {}) };
}

import type { Actor, Instant } from '../complaint/actor';
import type { EventType } from '../complaint/events';

/** There is no dossier with this number. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** What the answer needs was destroyed (vernietigd). Avg 17. */
export class Destroyed extends Error {
  override readonly name = 'Destroyed';
}

/** The Idempotency-Key was used before, for another request. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
}

/** The last event by somebody other than the system: who was first, with what. */
export interface ByOthers {
  readonly revision: number;
  readonly type: EventType;
  readonly actor: Actor;
  readonly at: Instant;
}

/** Somebody else was first: the dossier is no longer as the actor saw it. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  constructor(
    /** The dossier's revision now. */
    readonly revision: number,
    readonly last: ByOthers | undefined,
  ) {
    super('somebody else was first');
  }
}

/** Nobody knows whether it was done; asking the same again, with the same key, finds out. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
  constructor(
    readonly commandId: string,
    cause: unknown,
  ) {
    super('outcome-unknown', { cause });
  }
}

/** Nothing was done, and trying again later may help. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    readonly code: 'store-unavailable' | 'keys-unavailable' | 'newer-version' | 'corrupt-dossier',
    cause: unknown,
  ) {
    super(code, { cause });
  }
}

import type { Actor, Instant } from '../complaint/actor';
import type { Complaint } from '../complaint/complaint';
import { checkInput, checkRole, decide } from '../complaint/decide';
import { versions } from '../complaint/events';
import type { CommandName } from '../complaint/life-cycle';
import { type InputError, InputRefusal } from '../complaint/refusal';
import { amsterdamDate } from '../law/amsterdam';
import { thingIdOf } from '../store/command-id';
import type { Decided } from '../store/envelope';
import { type Dossier, type Place, placeOf } from './dossier';
import { Conflict } from './rejection';

/** One asking of a command: who, what, under which id, when. */
export interface Asked {
  readonly name: CommandName;
  readonly commandId: string;
  readonly actor: Actor;
  readonly body: unknown;
  readonly ifMatch?: number;
  /** Where the body names dossiers of which the actor may not know. */
  readonly unknown?: readonly InputError[];
  readonly now: Instant;
}

/** What a command would do on a dossier as it was read: it was done before, it is refused, or these events (none: it is already so). */
export type Decision = { readonly before: Place } | { readonly refused: unknown } | { readonly events: readonly Decided[] };

/** Decides, in the order that decides ties: done before, role, input, If-Match, stage, rule. */
export function decisionOn(dossier: Dossier, asked: Asked): Decision {
  const before = placeOf(dossier, asked.commandId);
  if (before) return { before };
  try {
    return { events: eventsOf(dossier, asked) };
  } catch (refused) {
    return { refused };
  }
}

function eventsOf(dossier: Dossier, { name, commandId, actor, body, ifMatch, unknown = [], now }: Asked): Decided[] {
  checkRole(name, actor);
  const input = checkInput(name, body);
  if (unknown.length > 0) throw new InputRefusal(unknown);
  checkSeen(dossier, ifMatch);
  const id = (thing: string, index = 0) => thingIdOf(commandId, thing, index);
  const complaint: Complaint = dossier.complaint;
  const events = decide(name, input, complaint, { now, today: amsterdamDate(now), actor, id });
  return events.map((event) => ({ ...event, version: versions[event.type] }));
}

/** What the system did since does not count: nobody's view of the dossier was contradicted by it. */
function checkSeen({ tail, lastByOthers }: Dossier, seen: number | undefined): void {
  if (seen === undefined) return;
  if (seen > tail.revision || (lastByOthers && lastByOthers.revision > seen)) throw new Conflict(tail.revision, lastByOthers);
}

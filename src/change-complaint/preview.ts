import { type Complaint, evolve } from '../complaint/complaint';
import { movedDates } from '../complaint/dates';
import type { ComplaintEvent } from '../complaint/events';
import type { Inform } from '../complaint/facts';
import type { Stage } from '../complaint/stages';
import { amsterdamDate } from '../law/amsterdam';
import { eventIdOf } from '../store/command-id';
import type { Decided } from '../store/envelope';
import type { Asked } from './decision-on';

/** What a command would lead to (vooruitblik), before anybody confirms it. */
export interface Preview {
  readonly stage: Stage;
  /** The dates that would appear, move or go. */
  readonly moves: ReturnType<typeof movedDates>;
  readonly informs: readonly Inform[];
}

/** Folds what was decided onto the dossier as it stands; nothing is recorded. */
export function previewOf(complaint: Complaint, events: readonly Decided[], { actor, commandId, name, now }: Asked): Preview {
  const recorded = { actor, command: name, commandId, occurredOn: amsterdamDate(now), recordedAt: now };
  const after = events.reduce(
    (state, event, index) =>
      evolve(state, { ...recorded, ...event, eventId: eventIdOf(commandId, index), revision: state.revision + 1 } as ComplaintEvent),
    complaint,
  );
  const informs = events.flatMap(({ facts }) => ('informs' in facts ? (facts.informs as Inform[]) : []));
  return { stage: after.stage, moves: movedDates(complaint, after), informs };
}

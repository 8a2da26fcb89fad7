import type { Complaint } from './complaint';
import type { Recorded } from './recorded';

/** How a part of the dossier folds its own events: what changes, from the dossier before and the event's facts. */
export type Fold<Facts> = {
  readonly [T in keyof Facts]: (complaint: Complaint, facts: Facts[T], recorded: Recorded) => Partial<Complaint>;
};

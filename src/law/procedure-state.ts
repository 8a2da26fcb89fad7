import type { LetterId } from './letters';
import type { Bound } from './term-row';

/** Something the law asks on the way (eis), with its source. */
export interface Requirement {
  readonly label: string;
  readonly source: string;
}

/** A letter that goes out, to whom; `otherwise` says when it does not. */
export interface LetterOut {
  readonly letter: LetterId;
  readonly to: Bound | 'other-body';
  readonly otherwise?: string;
}

/** One state of a procedure as the law tells it (stap in de procedure). */
export interface ProcedureState<Id extends string = string, Next extends string = string> {
  /** The Dutch word of the law reference. */
  readonly state: Id;
  readonly en: string;
  readonly enteredBy: string;
  /** Our stages, and the event where a state is an event within a stage; empty for the municipality's own procedure. */
  readonly stages: readonly string[];
  readonly event?: string;
  readonly requires: readonly Requirement[];
  readonly letters: readonly LetterOut[];
  readonly next: readonly Next[];
}

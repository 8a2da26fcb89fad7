import type { LocalDate } from '../law/local-date';
import type { Actor, Instant, Role } from './actor';
import type { NewEvent } from './events';
import type { Stage } from './stages';
import type { Complaint } from './complaint';

/** All a decision may know beside its input and the dossier: time, actor, and ids that a retry makes again. */
export interface Moment {
  readonly now: Instant;
  /** The date in Amsterdam. */
  readonly today: LocalDate;
  readonly actor: Actor;
  /** The id of a new thing: UUIDv5(command id, thing ⏎ index). */
  id(thing: string, index?: number): string;
}

/** The class of a command's input: validated by class-validator, and the only declaration of its shape. */
export type InputClass<T extends object = object> = new () => T;

/** Turns a valid input into events, or throws a Refusal. No event = already so. */
export type Decision<T extends object> = (input: T, complaint: Complaint, moment: Moment) => NewEvent[];

/** One row of the life cycle. `same` leaves the stage; a list means that input or history choose one of them. */
export interface Step {
  readonly input: InputClass;
  readonly decide: (input: never, complaint: Complaint, moment: Moment) => NewEvent[];
  readonly from: readonly Stage[];
  readonly to: Stage | 'same' | readonly (Stage | 'same')[];
  readonly by: readonly Role[];
  /** Of those in `by`: who may only during the first look. */
  readonly onlyEarly?: readonly Role[];
  /** Of those in `from`: only for a dossier of the office's own initiative. */
  readonly onlyOwn?: readonly Stage[];
}

/** Binds an input class to its decision; the life cycle adds from, to and by. */
export function command<T extends object>(input: InputClass<T>, decide: Decision<T>): { input: InputClass<T>; decide: Decision<T> } {
  return { input, decide };
}

import type { InputClass } from '../../src/complaint/command';
import type { CommandName, lifeCycle } from '../../src/complaint/life-cycle';

/** The commands that have a form under their dossier: all but those that begin one, the first look (toets) and what only the clock does. */
export type FormCommand = Exclude<
  CommandName,
  'submit' | 'start-own-initiative' | 'triage' | 'warn-term' | 'miss-term' | 'miss-promise' | 'escalate'
>;

type Input<C extends FormCommand> = (typeof lifeCycle)[C]['input'] extends InputClass<infer T> ? T : never;
type AnyInput = { [C in FormCommand]: Input<C> }[FormCommand];
type Plain = string | number | boolean | undefined;
/** A record of anything (the facts of a ground) has no names of its own. */
type Named<T> = string extends keyof T ? never : T;
type Inside<T> = T extends Plain ? never : T extends readonly (infer E)[] ? Inside<E> : Named<T> | InsideFields<Named<T>>;
type InsideFields<T> = { [K in keyof T]: Inside<T[K]> }[keyof T];
/** Every class of an input, with the classes it is made of. */
type Part = AnyInput | { [C in FormCommand]: InsideFields<Input<C>> }[FormCommand];
type KeyOf<T> = T extends unknown ? keyof T & string : never;

/** Every name of a field that a form can show. */
export type FieldKey = KeyOf<Part>;

type ValueAt<T, K extends string> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
type Item<V> = V extends readonly (infer E)[] ? E : V;
type Word<V> = V extends string ? (string extends V ? never : V extends { localDate: true } ? never : V) : never;
/** The values that a field of this name can have, where they are a closed list. */
export type ChoiceOf<K extends FieldKey> = Word<Item<ValueAt<Part, K>>>;
/** The fields whose values are a closed list. */
export type ChoiceKey = { [K in FieldKey]: [ChoiceOf<K>] extends [never] ? never : K }[FieldKey];

import { lengthWords, oneLine } from '../../web/text/law';
import type { Explanation } from '../law/explanation';
import { optionsOf, type OptionSpec } from '../law/options';
import { ruleOf, type Term, terms, versionsOf } from '../law/terms';

type Filled<T> = { readonly [Key in keyof T]?: NonNullable<T[Key]> };

/** A row of the table of terms as the API shows it: what the law leaves open is left out. */
export interface TermView extends Filled<Term> {
  readonly rule: string;
  readonly lengthText: string;
  /** What may be asked beside the start. */
  readonly options: readonly OptionSpec[];
  /** Versions that ruled before, newest first. */
  readonly earlier: readonly TermView[];
}

/** What is answered to a question: the date, or the moment where the term is in hours or minutes, and how it came about. */
export interface Calculated {
  readonly id: string;
  readonly date?: string;
  readonly at?: string;
  readonly line: string;
  /** What passing it means. */
  readonly effect: string;
  readonly explanation: Explanation;
}

/** Every term, by its newest version. */
export function allTerms(): TermView[] {
  return [...new Set(terms.map(({ id }) => id))].map(termView);
}

/** @throws LawRefusal unknown-term */
export function termView(id: string): TermView {
  const [newest, ...earlier] = versionsOf(id).map(rowView).reverse();
  if (!newest) throw new TypeError(`${id} has no version`);
  return { ...newest, earlier };
}

function rowView(row: Term): TermView {
  const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Filled<Term>;
  return { ...filled, rule: ruleOf(row), lengthText: lengthWords(row), options: optionsOf(row), earlier: [] };
}

export function calculated(explanation: Explanation): Calculated {
  const { term, rule, endsOn, endsAt } = explanation;
  return {
    id: term,
    ...(endsAt ? { at: endsAt } : { date: endsOn }),
    line: oneLine(explanation),
    effect: effectOf(term, rule),
    explanation,
  };
}

/** What passing a term means, in the version it was computed by. */
export function effectOf(term: string, rule: string): string {
  return versionsOf(term).find((row) => ruleOf(row) === rule)?.effect ?? '';
}

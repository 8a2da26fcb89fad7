import { reckonTerm } from './deadline';
import { type Explanation, explanationOf } from './explanation';
import { LawRefusal, refuse, shown } from './refusal';

/** What a door gets back: an answer with its explanation, or a refusal. */
export type Calculation = { readonly answer: Explanation } | { readonly refusal: LawRefusal };

const keys: ReadonlySet<string> = new Set(['term', 'start', 'options']);

/** Answers `{ term, start, options }` of unknown shape (termijn narekenen): the one way in for script, API and page.
 *  Never throws for what was asked. */
export function calculate(question: unknown): Calculation {
  try {
    if (typeof question !== 'object' || question === null || Array.isArray(question)) {
      refuse('not-a-question', 'vraag', { value: shown(question) });
    }
    for (const key of Object.keys(question)) if (!keys.has(key)) refuse('unknown-key', 'vraag', { key: shown(key) });
    const asked: Readonly<Record<string, unknown>> = { ...question };
    return { answer: explanationOf(reckonTerm(asked.term, asked.start, asked.options)) };
  } catch (error) {
    if (error instanceof LawRefusal) return { refusal: error };
    throw error;
  }
}

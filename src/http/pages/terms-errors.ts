import { longDate } from '../../../web/text/long-dates';
import { termsPage } from '../../../web/text/terms-page';
import type { Term } from '../../law/terms';
import { isLocalDate } from '../../law/local-date';
import type { Objection } from '../ask-law';
import { fieldSentence } from '../problem-body';

const labels: Readonly<Record<string, string>> = termsPage.labels;

/** What the law says no to, as the sentence beside each question; `''` for what no question asks. Names and dates as people read them. */
export function sentencesOf(row: Term, objections: readonly Objection[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    objections.map(({ at, refusal }) => {
      const spoken = Object.fromEntries(Object.entries(refusal.facts).map(([name, value]) => [name, spokenFact(row, name, value)]));
      return [at.at(-1) ?? '', `${fieldSentence(refusal.code, spoken)} (${refusal.source})`];
    }),
  );
}

function spokenFact(row: Term, name: string, value: string | number | boolean): string | number {
  if (name === 'term') return `“${row.names.nl}”`;
  if (name === 'value' && value === row.id) return termsPage.theEnd;
  if (isLocalDate(value)) return longDate(value);
  const text = String(value);
  const label = name === 'option' || name === 'other' || name === 'name' ? labels[text] : undefined;
  return label === undefined ? text : `“${label}”`;
}

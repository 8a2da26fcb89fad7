import type { DayNumber, LocalDate } from './local-date';
import { dayOf } from './local-date';
import { refuse, shown } from './refusal';
import { firstLineTerms } from './term-rows-first-line';
import { otherTerms } from './term-rows-other';
import { secondLineTerms } from './term-rows-second-line';
import type { TermRow } from './term-row';

/** The name of a term (termijn), as it is stored in events and asked for by the doors. */
export type TermId = (typeof firstLineTerms | typeof secondLineTerms | typeof otherTerms)[number]['id'];

/** A row of the table of terms. */
export type Term = TermRow<TermId>;

/** Every version of every term (alle termijnen), oldest version of a term first. */
export const terms: readonly Term[] = [...firstLineTerms, ...secondLineTerms, ...otherTerms];

/** Names one row for ever: stored with every date told, so that it can be recounted by the rule of that day. */
export function ruleOf(row: TermRow): string {
  return `${row.id}/${row.version}`;
}

const byId = new Map<string, readonly Term[]>();
for (const row of terms) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);

/** Whether a value names a term. */
export function isTermId(value: unknown): value is TermId {
  return typeof value === 'string' && byId.has(value);
}

/** All versions of one term, oldest first. @throws LawRefusal unknown-term. */
export function versionsOf(id: unknown): readonly Term[] {
  const rows = typeof id === 'string' ? byId.get(id) : undefined;
  return rows ?? refuse('unknown-term', 'termijnentabel', { term: shown(id) });
}

/** The version of a term that rules a start day. @throws LawRefusal unknown-term; outside-calendar where no version rules that day. */
export function termOn(id: unknown, start: DayNumber): Term {
  return pickVersion(versionsOf(id), start);
}

/** Of several versions of one term the one that rules a start day: `validFrom` and `validUntil` both count. */
export function pickVersion<Row extends TermRow>(rows: readonly Row[], start: DayNumber): Row {
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (row && rules(row.validFrom, row.validUntil, start)) return row;
  }
  return refuse('outside-calendar', rows[0]?.source ?? 'termijnentabel', { term: rows[0]?.id ?? '' });
}

function rules(from: LocalDate | null, until: LocalDate | null, start: DayNumber): boolean {
  return (from === null || start >= dayOf(from)) && (until === null || start <= dayOf(until));
}

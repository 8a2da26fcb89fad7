import { deadline } from './deadline';
import { dayOf, type LocalDate, localDate } from './local-date';
import { refuse, shown } from './refusal';
import type { TermId } from './terms';

/** How long a result keeps a dossier (bewaartermijn per resultaat). `years` null: kept for good, or until an archivist decides. */
export interface RetentionRow<Code extends string = string> {
  readonly code: Code;
  readonly names: { readonly nl: string; readonly en: string };
  readonly years: number | null;
  readonly term: TermId | null;
  readonly afterwards: 'destroy' | 'keep' | 'archivist' | 'survivor';
  readonly source: string;
}

const list = 'Selectielijst 2020';
const row = <Code extends string>(code: Code, years: 1 | 5 | 7 | 10, nl: string, en: string): RetentionRow<Code> => ({
  code,
  names: { nl, en },
  years,
  term: `RET_${years}Y`,
  afterwards: 'destroy',
  source: `${list}, ${code}`,
});
const kept = <Code extends string>(
  code: Code,
  afterwards: 'keep' | 'archivist' | 'survivor',
  nl: string,
  en: string,
): RetentionRow<Code> => ({
  code,
  names: { nl, en },
  years: null,
  term: null,
  afterwards,
  source: /^\d/.test(code) ? `${list}, ${code}` : 'huisregel',
});

/** The results of the selection list, and two of our own: own-initiative reports have no entry of theirs, and a merged dossier follows
 *  the one it went into. Selectielijst gemeenten en intergemeentelijke organen 2020, proces 13. */
export const retentionRows = [
  row('13.1', 5, 'Afgehandeld door de gemeente', 'Handled by the body'),
  row('13.1.1', 7, 'Geschil met financiële gevolgen', 'Dispute with financial consequences'),
  row('13.1.2', 10, 'Klacht afgehandeld via ombudsman', 'Handled through the ombudsman'),
  kept('13.1.3', 'keep', 'Geschil bij een te bewaren zaak', 'Dispute that affects a case to be kept'),
  row('13.1.4', 1, 'Niet ontvankelijk geschil', 'Not handled or not competent'),
  row('13.2', 1, 'Afgebroken', 'Withdrawn or broken off'),
  kept('4.1.9', 'keep', 'Jaarverslag', 'Yearly report'),
  row('6.1.3', 1, 'Informatieverzoek', 'Plain request for information'),
  kept('own-initiative', 'archivist', 'Onderzoek uit eigen beweging', 'Own-initiative investigation'),
  kept('merged', 'survivor', 'Samengevoegd', 'Merged into another dossier'),
] as const;

/** The code of a result, as every event that ends a dossier stores it. */
export type ResultCode = (typeof retentionRows)[number]['code'];

/** What holds destruction back (vernietigingsstop). Woo 4.1a for a pending request for public information; the rest by policy. */
export const holdKinds = {
  'second-line-case': 'Er loopt een zaak bij de ombudsman',
  'court-case': 'Er loopt een rechtszaak',
  'woo-request': 'Er loopt een Woo-verzoek (Woo 4.1a)',
  'access-request': 'Er loopt een verzoek om inzage (Avg 15)',
  'recommendation-follow-up': 'Er wordt nog gekeken wat er met een aanbeveling is gedaan',
} as const;

/** A kind of hold. */
export type HoldKind = keyof typeof holdKinds;

/** What retention is computed from. */
export interface RetentionFacts {
  /** Every end of the dossier that was not corrected away, reopened ones too. */
  readonly ends: readonly { readonly code: ResultCode; readonly closedOn: LocalDate }[];
  readonly holds?: readonly { readonly kind: HoldKind; readonly placedOn: LocalDate; readonly liftedOn?: LocalDate }[];
  /** Last day of the citizen's year (Awb 9:24) of a linked or refused matter: nothing is destroyed before it has passed. */
  readonly yearEndsOn?: LocalDate;
}

/** Until when a dossier is kept (bewaren), and what stands in the way of destroying it. */
export interface Retention {
  readonly afterwards: RetentionRow['afterwards'];
  /** The row that decided: the longest of all ends. */
  readonly code: ResultCode;
  /** Last day of keeping; null where it is kept for good or somebody else decides. */
  readonly keepUntil: LocalDate | null;
  /** First day on which destruction is allowed; null where there is none. */
  readonly destroyFrom: LocalDate | null;
  readonly heldBy: readonly HoldKind[];
  /** Whether it may be destroyed on the day asked about. */
  readonly destroyable: boolean;
}

const byCode = new Map<string, RetentionRow<ResultCode>>(retentionRows.map((one) => [one.code, one]));

/** The row of a result. @throws LawRefusal unknown-result. */
export function retentionRow(code: unknown): RetentionRow<ResultCode> {
  return (typeof code === 'string' ? byCode.get(code) : undefined) ?? refuse('unknown-result', list, { result: shown(code) });
}

/** How long a dossier is kept (bewaartermijn): the longest of its results from its last end, and not while a hold stands. The day after
 *  that it must go. Archiefwet 1995 3. @throws LawRefusal unknown-result, missing-fact without an end. */
export function retentionOf({ ends, holds = [], yearEndsOn }: RetentionFacts, today: LocalDate): Retention {
  const last = ends
    .map((end) => end.closedOn)
    .sort()
    .at(-1);
  const longest = ends.map((end) => retentionRow(end.code)).sort((a, b) => weight(b) - weight(a))[0];
  if (!last || !longest) return refuse('missing-fact', list, { fact: 'ends' });
  const heldBy = holds
    .filter((hold) => hold.placedOn <= today && (hold.liftedOn === undefined || hold.liftedOn > today))
    .map((hold) => hold.kind);
  const { code, afterwards, term } = longest;
  if (!term) return { afterwards, code, keepUntil: null, destroyFrom: null, heldBy, destroyable: false };
  const listed = deadline(term, last).endsOn;
  const keepUntil = yearEndsOn && yearEndsOn > listed ? yearEndsOn : listed;
  const destroyFrom = localDate(dayOf(keepUntil) + 1);
  return { afterwards, code, keepUntil, destroyFrom, heldBy, destroyable: heldBy.length === 0 && today >= destroyFrom };
}

/** For good outweighs the archivist's word, which outweighs any number of years; a merged dossier says nothing of its own. */
function weight({ afterwards, years }: RetentionRow): number {
  return afterwards === 'keep' ? 1000 : afterwards === 'archivist' ? 100 : (years ?? 0);
}

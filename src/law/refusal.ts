/** Why the law cannot answer (reden van weigering): a closed list, each with a Dutch text in `web/text/law.ts`. */
export type LawRefusalCode =
  | 'not-a-question'
  | 'unknown-key'
  | 'unknown-term'
  | 'unknown-option'
  | 'missing-option'
  | 'bad-option'
  | 'contradiction'
  | 'unreadable-date'
  | 'impossible-date'
  | 'no-offset'
  | 'instant-needed'
  | 'outside-calendar'
  | 'before-start'
  | 'negative'
  | 'too-long'
  | 'over-maximum'
  | 'not-later'
  | 'not-extendable'
  | 'already-extended'
  | 'notice-too-late'
  | 'not-delayable'
  | 'not-pausable'
  | 'pause-after-end'
  | 'no-length'
  | 'unknown-ground'
  | 'unknown-fact'
  | 'missing-fact'
  | 'bad-fact'
  | 'unknown-result';

/** What a refusal's text is made of: plain words and numbers, never more than 80 characters each. */
export type LawRefusalFacts = Readonly<Record<string, string | number | boolean>>;

/** A refusal of the law (weigering). `source` is the rule that says so, or `huisregel` where the office says so itself. */
export class LawRefusal extends Error {
  override readonly name = 'LawRefusal';

  constructor(
    readonly code: LawRefusalCode,
    readonly source: string,
    readonly facts: LawRefusalFacts = {},
  ) {
    super(`${code} (${source})`);
  }
}

/** Refuses. @throws LawRefusal always. */
export function refuse(code: LawRefusalCode, source: string, facts: LawRefusalFacts = {}): never {
  throw new LawRefusal(code, source, facts);
}

/** Any value as at most 80 characters for a refusal's facts, in Dutch where it is not itself readable; never runs code of the value. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'niets';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return Array.isArray(value) ? 'een lijst' : 'iets anders';
  if (value.trim() === '') return 'niets';
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}

/** The source of a rule that no statute gives but the office sets for itself. */
export const houseRule = 'huisregel';

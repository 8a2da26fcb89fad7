import type { LocalDate } from './local-date';
import { houseRule } from './refusal';

/** How long a term is (lengte). `set` and `agreed` come with the question; `none`: the law gives no length. */
export type Length =
  | { readonly kind: 'days' | 'weeks' | 'months' | 'years' | 'working-days' | 'hours' | 'minutes'; readonly n: number }
  | { readonly kind: 'asked'; readonly unit: 'days' | 'weeks' | 'months' | 'years'; readonly backward?: true }
  | { readonly kind: 'handling'; readonly weeks: 6 | 10 }
  | { readonly kind: 'year-after-handling' }
  | { readonly kind: 'set'; readonly lawGives: 'reasonable' | 'nothing' }
  | { readonly kind: 'agreed' }
  | { readonly kind: 'none' };

/** Which rules move the last day: those for terms set by law, those for EU terms, or none (a date in a letter, a promise, a policy). */
export type Counting = 'termijnenwet' | 'eu-1182-71' | 'exact';

/** What kind of term it is. Only a `target` is the office's own affair, and only a target can be paused. */
export type Nature = 'statute' | 'set' | 'agreed' | 'promise' | 'policy' | 'target' | 'retention' | 'general';

/** Whom a term binds, or who is told of something. */
export type Bound =
  | 'body'
  | 'ombudsman'
  | 'complainant'
  | 'person-concerned'
  | 'other-parties'
  | 'controller'
  | 'record-keeper'
  | 'council'
  | 'supervisor'
  | 'nobody';

/** How a term may be extended (verdaging): at most so much in all, so often, told to whom before the current end. */
export interface ExtensionRule {
  readonly unit: 'weeks' | 'months';
  readonly max: number;
  readonly times: number;
  readonly tell: readonly Bound[];
  readonly source: string;
  /** True where the row is the extended term itself, so that the whole extension counts unless the question says less. */
  readonly included: boolean;
}

/** One version of one term: a row of the law as data. A change of law is a new row with the next `version`, never an edit. */
export interface TermRow<Id extends string = string> {
  readonly id: Id;
  readonly version: number;
  /** First and last start day this version rules; null: no change of this rule is in our sources. */
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
  readonly names: { readonly nl: string; readonly en: string };
  readonly source: string;
  /** How sure we are: article read, second-hand, from general knowledge, or the office's own policy. */
  readonly certainty: 'read' | 'secondary' | 'general' | 'policy';
  readonly startsOn: string;
  readonly length: Length;
  readonly binds: readonly Bound[];
  readonly nature: Nature;
  readonly counting: Counting;
  readonly extension: ExtensionRule | null;
  /** Who must consent in writing to an agreed later date, by which source; null where none can be agreed. */
  readonly delay: { readonly consent: Bound; readonly source: string } | null;
  /** Why this term cannot be paused: the source that says so; null for internal targets, which can. */
  readonly notPausable: string | null;
  readonly effect: string;
}

const always = { version: 1, validFrom: null, validUntil: null } as const;
const fixed = { extension: null, delay: null } as const;

/** What terms of titles 9.1 and 9.2 share: nothing suspends them, unlike 4:15 and 7:10 lid 2. */
export const firstLine = {
  ...always,
  ...fixed,
  certainty: 'read',
  nature: 'statute',
  counting: 'termijnenwet',
  notPausable: 'Awb titel 9.1',
} as const;
export const secondLine = { ...firstLine, notPausable: 'Awb titel 9.2' } as const;

/** What terms set by the ombudsman or the body in a letter share: the letter names the date, so it does not move. */
export const setInLetter = { ...secondLine, nature: 'set', counting: 'exact', length: { kind: 'set', lawGives: 'reasonable' } } as const;

/** What terms of other laws share. */
export const otherLaw = { ...firstLine, notPausable: 'Awb' } as const;
export const privacyLaw = { ...firstLine, certainty: 'general', counting: 'eu-1182-71', notPausable: 'Avg 12 lid 3' } as const;
export const retention = {
  ...firstLine,
  certainty: 'secondary',
  nature: 'retention',
  counting: 'exact',
  notPausable: 'Archiefwet 1995 3',
} as const;
export const general = { ...firstLine, nature: 'general', notPausable: 'Algemene termijnenwet 1' } as const;

/** What the office's own targets share: its own rule, so it may stop and go. */
export const target = {
  ...always,
  ...fixed,
  source: houseRule,
  certainty: 'policy',
  binds: ['ombudsman'],
  nature: 'target',
  counting: 'exact',
  notPausable: null,
} as const;

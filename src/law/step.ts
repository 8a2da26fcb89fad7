import type { LocalDate } from './local-date';
import type { LawRefusalCode } from './refusal';
import type { Bound, Nature } from './term-row';

/** One step in how a date came about (stap in de berekening). `endsOn` is where the term would end after this step. */
export type Step =
  | { readonly kind: 'length'; readonly n: number; readonly unit: LengthUnit; readonly endsOn: LocalDate }
  | ExtensionStep
  | AgreedStep
  | { readonly kind: 'pause'; readonly from: LocalDate; readonly to: LocalDate | null; readonly days: number; readonly by: string }
  | { readonly kind: 'roll'; readonly from: LocalDate; readonly to: LocalDate; readonly source: string }
  | { readonly kind: 'two-working-days'; readonly from: LocalDate; readonly to: LocalDate; readonly source: string }
  | { readonly kind: 'year'; readonly from: LocalDate; readonly endsOn: LocalDate; readonly source: string }
  | { readonly kind: 'not-moved'; readonly reason: NotMoved; readonly source: string };

/** The unit a length is written in. */
export type LengthUnit = 'days' | 'weeks' | 'months' | 'years' | 'working-days' | 'hours' | 'minutes';

/** Why a last day does not move off a closed day: years, more than the law's limits, hours, counted back, or no term set by law. */
export type NotMoved = 'years' | 'long' | 'hours' | 'backward' | Nature;

/** An extension (verdaging), from the nominal end; `counts: false` with the reason where its notice falls short. */
export interface ExtensionStep {
  readonly kind: 'extension';
  readonly n: number;
  readonly unit: 'weeks' | 'months';
  readonly endsOn?: LocalDate;
  readonly counts: boolean;
  readonly because?: 'no-notice' | 'not-told' | LawRefusalCode;
  readonly notTold?: readonly Bound[];
  readonly noticeOn?: LocalDate;
  readonly source: string;
}

/** An agreed later date (verder uitstel); `counts: false` where the written consent is missing. */
export interface AgreedStep {
  readonly kind: 'agreed';
  readonly until: LocalDate;
  readonly counts: boolean;
  readonly because?: 'no-consent' | LawRefusalCode;
  readonly consentOn?: LocalDate;
  readonly source: string;
}

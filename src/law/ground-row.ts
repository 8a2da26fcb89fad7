import type { Bound } from './term-row';

/** A fact that must be recorded when a ground is used (vast te leggen feit). */
export interface GroundFact {
  readonly name: string;
  readonly label: string;
  readonly kind: 'date' | 'text' | 'boolean' | 'choice';
  readonly required: boolean;
  /** For a choice: what may be chosen, with its Dutch label. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** Somebody who must be told when a ground is used, by which source. */
export interface GroundNotice {
  readonly to: Bound | 'other-body';
  readonly source: string;
  /** `stopped`: only where an investigation already ran and is not continued. */
  readonly when: 'always' | 'stopped';
}

/** A ground (grond) of the law as data. `bar`: not competent, must stop (niet bevoegd); `choice`: not obliged, a person decides and says
 *  why (niet verplicht); `scope` and `form`: whether the matter is one for this procedure at all. */
export interface GroundRow<Code extends string = string> {
  readonly code: Code;
  readonly track: 'first-line' | 'second-line';
  readonly source: string;
  readonly names: { readonly nl: string; readonly en: string };
  readonly effect: 'bar' | 'choice' | 'scope' | 'form';
  readonly decidedBy: 'intake' | 'handler' | 'body' | 'ombudsman' | 'head-of-office';
  readonly facts: readonly GroundFact[];
  readonly tell: readonly GroundNotice[];
  /** When the ground does not apply although its words fit. */
  readonly except?: string;
  /** True where the ground lasts only as long as something else does, so that it must be looked at again. */
  readonly temporary?: true;
  /** True where dates decide: the law then computes a finding, which a person still weighs. */
  readonly dated?: true;
}

type More = Partial<Pick<GroundFact, 'required' | 'choices'>>;

/** A text fact. */
export const text = (name: string, label: string, more: More = {}): GroundFact => ({ name, label, kind: 'text', required: true, ...more });
/** A date fact, `YYYY-MM-DD`. */
export const date = (name: string, label: string, more: More = {}): GroundFact => ({ name, label, kind: 'date', required: true, ...more });
/** A yes or no. */
export const yesNo = (name: string, label: string, more: More = {}): GroundFact => ({
  name,
  label,
  kind: 'boolean',
  required: true,
  ...more,
});
/** A choice of a few. */
export const choice = (name: string, label: string, choices: Readonly<Record<string, string>>): GroundFact => ({
  name,
  label,
  kind: 'choice',
  required: true,
  choices,
});
/** Makes a fact one that may be left out. */
export const maybe = (fact: GroundFact): GroundFact => ({ ...fact, required: false });

/** What grounds of the first line share when used: notice within four weeks, naming the ombudsman and the year. */
export const refusedByBody = {
  track: 'first-line',
  effect: 'choice',
  decidedBy: 'body',
  tell: [{ to: 'complainant', source: 'Awb 9:8 lid 3', when: 'always' }],
} as const;

/** Who is told when the ombudsman does not start, or does not go on: always with reasons. */
const toldByOmbudsman = [
  { to: 'complainant', source: 'Awb 9:25 lid 1', when: 'always' },
  { to: 'body', source: 'Awb 9:25 lid 2', when: 'stopped' },
  { to: 'person-concerned', source: 'Awb 9:25 lid 2', when: 'stopped' },
] as const;

/** What grounds of Awb 9:22 share: they bind, also work of the ombudsman's own motion. */
export const notCompetent = { track: 'second-line', effect: 'bar', decidedBy: 'ombudsman', tell: toldByOmbudsman } as const;
/** What grounds of Awb 9:23 and 9:24 share: the ombudsman may still act. */
export const notObliged = { track: 'second-line', effect: 'choice', decidedBy: 'ombudsman', tell: toldByOmbudsman } as const;

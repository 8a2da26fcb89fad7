import { calculate } from '../law/calculate';
import type { Explanation } from '../law/explanation';
import { type LawRefusal, type LawRefusalCode, shown } from '../law/refusal';

/** A question to the law, of which any part may be wrong. */
export interface LawQuestion {
  readonly term: string;
  readonly start: unknown;
  readonly options: unknown;
}

/** One no, and the part of the question it is about: nothing (the whole), `start`, `options`, or `options` and a name. */
export interface Objection {
  readonly at: readonly string[];
  readonly refusal: LawRefusal;
}

export type Outcome = { readonly answer: Explanation } | { readonly objections: readonly Objection[] };

const mostObjections = 20;
const readable = { start: '2026-01-05T12:00:00Z' };

/** What only makes sense when the rest of the question stands. */
const needTheRest: ReadonlySet<LawRefusalCode> = new Set(['not-later', 'before-start', 'no-length']);

/** Asks the law, and gathers every no: what is refused is left out and the rest is asked again. */
export function askLaw({ term, ...asked }: LawQuestion): Outcome {
  const objections: Objection[] = [];
  let { start, options } = asked;
  for (;;) {
    const result = calculate({ term, start, options });
    if ('answer' in result) return objections.length > 0 ? { objections } : result;
    const { refusal } = result;
    const at = placeOf(refusal, term, options);
    if (objections.length > 0 && (needTheRest.has(refusal.code) || objections.some((one) => isSame(one.at, at)))) return { objections };
    objections.push({ at, refusal });
    if (at.length === 0 || objections.length === mostObjections) return { objections };
    if (at[0] === 'start') start = readable.start;
    else options = at[1] === undefined ? undefined : without(options, at[1]);
  }
}

const isSame = (one: readonly string[], other: readonly string[]) => one.join('/') === other.join('/');
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function without(options: unknown, name: string): unknown {
  return isObject(options) ? Object.fromEntries(Object.entries(options).filter(([key]) => key !== name)) : undefined;
}

const aboutStart: ReadonlySet<LawRefusalCode> = new Set(['no-offset', 'instant-needed']);
const aboutDelay: ReadonlySet<LawRefusalCode> = new Set(['not-delayable', 'not-later', 'before-start']);

function placeOf({ code, facts }: LawRefusal, term: string, options: unknown): readonly string[] {
  const given = isObject(options) ? Object.entries(options) : [];
  const option = (name: unknown) => (typeof name === 'string' ? ['options', name] : []);
  if (aboutStart.has(code) || facts.name === 'start') return ['start'];
  if (aboutDelay.has(code)) return option('agreedUntil');
  if (code === 'not-extendable') return option(given.find(([name, value]) => name.startsWith('extension') && Boolean(value))?.[0]);
  if (code === 'outside-calendar') {
    // The law names the term when it is the end that lies too far: by a length that was asked, or else by the start.
    const length = facts.term === term ? given.find(([name]) => lengths.has(name)) : undefined;
    return length ? option(length[0]) : ['start'];
  }
  if (code === 'bad-option' && facts.option === 'options') return ['options'];
  return option(facts.name ?? given.find(([name]) => shown(name) === facts.option)?.[0] ?? facts.option);
}

const lengths: ReadonlySet<string> = new Set(['n', 'weeks', 'days']);

import fc from 'fast-check';
import { dayOf, type LocalDate, localDate } from '../../src/law/local-date';

/** How often a property is tried: few in the pure tests, many in the full lane, as many as WEDERHOOR_RUNS says where it says. */
export const runs = Number(process.env.WEDERHOOR_RUNS ?? (process.env.WEDERHOOR_FULL === '1' ? 2000 : 40));
const seed = Number(process.env.WEDERHOOR_SEED ?? Date.now() % 1_000_000);

const first = dayOf('1970-01-01' as LocalDate);
const last = dayOf('2100-12-31' as LocalDate);
const near = dayOf('2026-01-01' as LocalDate);

/** A start date: anywhere in the calendar, or near the years with decrees, where most can go wrong. */
export const date: fc.Arbitrary<LocalDate> = fc
  .oneof(fc.integer({ min: first, max: last - 40 }), fc.integer({ min: near - 1100, max: near + 1200 }))
  .map(localDate);

/** Checks a property with a seed that a failure prints; WEDERHOOR_SEED repeats it, and WEDERHOOR_SHRINK=no takes
 *  the first counter-example as it is. */
export function check<Values>(property: fc.IProperty<Values>, times = runs): void {
  fc.assert(property, { numRuns: times, seed, endOnFailure: process.env.WEDERHOOR_SHRINK === 'no' });
}

import fc from 'fast-check';
import { calendarFor, isWorking } from '../../src/law/calendar';
import { clock } from '../../src/law/clock';
import { deadline } from '../../src/law/deadline';
import { explain } from '../../src/law/explanation';
import { dayOf, type LocalDate, localDate } from '../../src/law/local-date';
import { terms } from '../../src/law/terms';
import { naiveMonths, naiveRoll, plusDays } from './naive-count';
import { recount } from './recount';
import { check, date, runs } from './given-dates';

const ruledByLaw = [
  'FL_NONADMISSION_4W',
  'FL_HANDLE_6W',
  'FL_HANDLE_10W_COMMITTEE',
  'FL_HANDLE_6W_EXT',
  'FL_HANDLE_10W_EXT',
  'OBJECTION_6W',
  'WOO_4W',
  'WOO_4W_EXT',
] as const;
const lawTerm = fc.constantFrom(...ruledByLaw);
const fixedTerm = fc.constantFrom(
  ...terms
    .filter(({ length }) => ['days', 'weeks', 'months', 'years', 'handling', 'year-after-handling'].includes(length.kind))
    .map(({ id }) => id),
);
const unit = fc.constantFrom('STAT_DAYS' as const, 'STAT_WEEKS' as const, 'STAT_MONTHS' as const);
/** Any number, and often one at the limits that the Termijnenwet sets. */
const someLength = fc.oneof(fc.integer({ min: 1, max: 130 }), fc.constantFrom(2, 3, 4, 12, 13, 90, 91));
const extraDays = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 });

describe(`every deadline (${runs} runs each)`, () => {
  it('under the Termijnenwet is never a weekend day or holiday', () => {
    check(
      fc.property(lawTerm, date, extraDays, (term, start, extra) => {
        const extraDesignated = extra.map((days) => localDate(dayOf(start) + 40 + days));
        const { endsOn } = deadline(term, start, { extraDesignated });
        expect(isWorking(dayOf(endsOn), 'termijnenwet', calendarFor({ extraDesignated }))).toBe(true);
      }),
    );
  });

  it('never ends earlier for a later start', () => {
    check(
      fc.property(fixedTerm, date, fc.integer({ min: 0, max: 40 }), (term, start, later) => {
        expect(deadline(term, localDate(dayOf(start) + later)).endsOn >= deadline(term, start).endsOn).toBe(true);
      }),
    );
  });

  it('never moves earlier when a holiday is added', () => {
    check(
      fc.property(fixedTerm, date, extraDays, (term, start, extra) => {
        const before = deadline(term, start).endsOn;
        const extraDesignated = extra.map((days) => localDate(dayOf(before) - 30 + days));
        expect(deadline(term, start, { extraDesignated }).endsOn >= before).toBe(true);
      }),
    );
  });

  it('counts an extension from the nominal end', () => {
    check(
      fc.property(date, fc.boolean(), fc.integer({ min: 1, max: 4 }), (start, committee, extensionWeeks) => {
        const bare = deadline('FL_HANDLE_6W', start, { committee });
        const extended = deadline('FL_HANDLE_6W', start, { committee, extensionWeeks });
        expect(extended.nominalEndOn).toBe(plusDays(bare.nominalEndOn, 7 * extensionWeeks));
        expect(extended.endsOn).toBe(naiveRoll(start, extended.nominalEndOn, true));
      }),
    );
  });

  it('equals a naive count of days, weeks and months', () => {
    check(
      fc.property(unit, date, someLength, (term, start, n) => {
        const nominal = term === 'STAT_DAYS' ? plusDays(start, n) : term === 'STAT_WEEKS' ? plusDays(start, 7 * n) : naiveMonths(start, n);
        const excluded = n > { STAT_DAYS: 90, STAT_WEEKS: 12, STAT_MONTHS: 3 }[term];
        expect(deadline(term, start, { n }).endsOn).toBe(excluded ? nominal : naiveRoll(start, nominal, term !== 'STAT_DAYS' || n >= 3));
      }),
    );
  });

  it('depends on the local date alone, not on the time of day or the clock change', () => {
    check(
      fc.property(fixedTerm, date, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (term, start, hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const winter = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });
        const offset =
          winter
            .formatToParts(new Date(`${start}T${time}:00+01:00`))
            .find((part) => part.type === 'timeZoneName')
            ?.value.slice(3) || '+00:00';
        const { startsOn, endsOn } = deadline(term, `${start}T${time}:00${offset}`);
        expect([startsOn, endsOn]).toEqual([start, deadline(term, start).endsOn]);
      }),
    );
  });

  it('is explained by days that recount to the answer', () => {
    check(
      fc.property(fixedTerm, date, (term, start) => {
        const explanation = explain(term, start);
        expect(recount(explanation)).toBe(explanation.endsOn);
      }),
    );
  });
});

describe('pauses of an internal target', () => {
  const pauses = fc
    .uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 })
    .map((at) => at.map((slot, i) => ({ slot, days: i * 2 + 1 })));
  const target = (start: LocalDate, list: readonly { from: LocalDate; to?: LocalDate }[]) =>
    clock({ term: 'TARGET_MEDIATION_8W', start, pauses: list.map((one) => ({ ...one, by: 'target-paused' })) }, start);

  it('change nothing when resumed the same day', () => {
    check(
      fc.property(date, fc.integer({ min: 0, max: 56 }), (start, after) => {
        const on = localDate(dayOf(start) + after);
        expect(target(start, [{ from: on, to: on }]).effectiveEndOn).toBe(target(start, []).effectiveEndOn);
      }),
    );
  });

  it('add up in any order', () => {
    check(
      fc.property(date, pauses, (start, list) => {
        const between = list
          .map(({ slot, days }) => ({
            from: localDate(dayOf(start) + 1 + slot * 8),
            to: localDate(dayOf(start) + 1 + slot * 8 + Math.min(days, 7)),
          }))
          .filter((pause) => dayOf(pause.from) <= dayOf(start) + 56);
        const total = between.reduce((sum, { from, to }) => sum + dayOf(to) - dayOf(from), 0);
        const end = target(start, between).effectiveEndOn;
        expect(end).toBe(plusDays(start, 56 + total));
        expect(target(start, between.toReversed()).effectiveEndOn).toBe(end);
        expect(target(start, between).nominalEndOn).toBe(plusDays(start, 56));
      }),
    );
  });

  it('are seen in the days, which recount to the end', () => {
    check(
      fc.property(date, pauses, (start, list) => {
        const between = list.map(({ slot }) => ({
          from: localDate(dayOf(start) + 2 + slot * 5),
          to: localDate(dayOf(start) + 5 + slot * 5),
        }));
        const { explanation, effectiveEndOn } = target(start, between);
        expect(recount(explanation)).toBe(effectiveEndOn);
      }),
    );
  });
});

import fc from 'fast-check';
import { calculate } from '../../src/law/calculate';
import { clock, type ClockFacts } from '../../src/law/clock';
import { findingOf } from '../../src/law/findings';
import type { LocalDate } from '../../src/law/local-date';
import { LawRefusal } from '../../src/law/refusal';
import { terms } from '../../src/law/terms';
import { lawRefusalMessage } from '../../web/text/law-refusals';
import { check, runs } from './given-dates';
import { thrown } from './provoked';

const on = (date: string) => date as LocalDate;

describe(`whatever is asked (${runs} times)`, () => {
  const odd = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true }),
    fc.constantFrom('2026-02-30', '2026-10-12', '2026-10-12T10:00', '2026-10-12T10:00:00Z', 1e309, -0, '9'.repeat(100_000), 2 ** 53),
    fc.string(),
    fc.date().map(String),
  );
  const names = [
    'committee',
    'extensionWeeks',
    'extensionMonths',
    'agreedUntil',
    'days',
    'weeks',
    'rollForward',
    'n',
    'extraDesignated',
    'knownOn',
    'startBasis',
    '__proto__',
    'constructor',
  ];
  const options = fc.oneof(
    odd,
    fc.dictionary(fc.constantFrom(...names), fc.oneof(odd, fc.integer({ min: -5, max: 50_000 }), fc.boolean(), fc.array(odd))),
  );
  const termId = fc.oneof(odd, fc.constantFrom(...terms.map(({ id }) => id)));
  const when = fc.oneof(odd, fc.constantFrom('2026-10-12', '2100-12-31', '1970-01-01', '2026-03-29T02:30:00+01:00'));

  it('the answer is a date or a refusal', () => {
    check(
      fc.property(termId, when, options, (term, start, given) => {
        const result = calculate({ term, start, options: given });
        if ('answer' in result) expect(result.answer.endsOn).toMatch(/^\d{4}-\d\d-\d\d$/);
        else expect(lawRefusalMessage(result.refusal).length).toBeLessThan(600);
      }),
      runs * 4,
    );
  });

  it('the whole question may be anything', () => {
    check(
      fc.property(odd, (question) => {
        expect(Object.keys(calculate(question))).toHaveLength(1);
      }),
      runs * 2,
    );
  });

  it('a clock’s facts may be anything too', () => {
    const list = fc.oneof(
      odd,
      fc.array(
        fc.dictionary(fc.constantFrom('n', 'noticeOn', 'to', 'until', 'consentOn', 'from', 'by'), fc.oneof(odd, when, fc.integer())),
      ),
    );
    check(
      fc.property(
        fc.record({
          term: termId,
          start: when,
          options,
          extensions: list,
          agreed: list,
          pauses: list,
          end: fc.oneof(odd, fc.record({ on: when })),
        }),
        when,
        (facts, now) => {
          const result = thrown(() => clock(facts as ClockFacts, now as string))();
          if (typeof result === 'object' && result !== null && 'refusal' in result) expect(result.refusal).toBeInstanceOf(LawRefusal);
        },
      ),
      runs * 4,
    );
  });

  it('a ground’s facts may be anything too', () => {
    check(
      fc.property(
        fc.oneof(odd, fc.constantFrom('OMB-23-A', 'FL-8-1-B', 'OMB-24-1-B2')),
        fc.oneof(odd, fc.dictionary(fc.constantFrom('sentOn', 'repairDueOn', 'happenedOn', 'complainedOn', 'requestedOn'), when)),
        (code, facts) => {
          const result = thrown(() => findingOf(code, facts, on('2026-11-20')))();
          if (typeof result === 'object' && result !== null && 'refusal' in result) expect(result.refusal).toBeInstanceOf(LawRefusal);
        },
      ),
      runs * 2,
    );
  });
});

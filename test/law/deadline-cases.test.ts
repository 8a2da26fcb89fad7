import { calculate } from '../../src/law/calculate';
import cases from './deadline-cases.json';

describe('the worked cases (deadline-cases.json)', () => {
  it('are 112', () => expect(cases).toHaveLength(112));

  it.each(cases.map((one) => [one.id, one.expected, one.why, one] as const))(
    '%s ends on %s: %s',
    (_id, expected, _why, { term, start, options }) => {
      const result = calculate({ term, start, options });
      expect('answer' in result ? result.answer.endsOn : result.refusal.code).toBe(expected);
    },
  );
});

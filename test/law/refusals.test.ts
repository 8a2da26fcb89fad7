import { calculate } from '../../src/law/calculate';
import { LawRefusal, shown } from '../../src/law/refusal';
import { terms } from '../../src/law/terms';
import { lawRefusalMessage, lawRefusalTexts } from '../../web/text/law-refusals';
import { provoked } from './provoked';

const start = '2026-10-12';

describe('refusals (weigeringen)', () => {
  it.each(provoked)('%s is %s by %s', (_what, code, source, ask) => {
    const answer = ask();
    const refusal = typeof answer === 'object' && answer !== null && 'refusal' in answer ? answer.refusal : answer;
    expect(refusal).toBeInstanceOf(LawRefusal);
    if (!(refusal instanceof LawRefusal)) return;
    expect([refusal.code, refusal.source]).toEqual([code, source]);
    expect(refusal.message).toBe(`${code} (${source})`);
    const words = lawRefusalMessage(refusal);
    expect(words).toContain(`(${source})`);
    // A fact left out leaves a hole in the sentence.
    expect(words).not.toMatch(/undefined|\[object| {2}|^ | [.,:]|hoort iets anders/);
    expect(words).toMatch(/[a-zA-Z0-9]/);
    for (const fact of Object.values(refusal.facts)) expect(String(fact).length).toBeLessThanOrEqual(80);
  });

  it('has a Dutch text and a test for every code', () => {
    expect(new Set(provoked.map(([, code]) => code))).toEqual(new Set(Object.keys(lawRefusalTexts)));
  });

  it.each([
    ['a number in quotes', 'STAT_DAYS', { n: '5' }, 'Bij n hoort een heel getal. Wij kregen als tekst: 5. (Algemene termijnenwet 1 lid 1)'],
    ['half a number', 'STAT_DAYS', { n: 1.5 }, 'Bij n hoort een heel getal. Wij kregen: 1.5. (Algemene termijnenwet 1 lid 1)'],
    ['a word', 'FL_HANDLE_6W', { committee: 'yes' }, 'Bij committee hoort true of false. Wij kregen als tekst: yes. (Awb 9:13)'],
    [
      'an end too far',
      'STAT_YEARS',
      { n: 900 },
      'Het einde van STAT_YEARS ligt buiten de jaren 1970 tot en met 2198. (Algemene termijnenwet 1 lid 1)',
    ],
  ])('says why it refuses %s', (_what, term, options, sentence) => {
    const result = calculate({ term, start, options });
    expect('refusal' in result && lawRefusalMessage(result.refusal)).toBe(sentence);
  });

  it('lets options that ask for nothing pass', () => {
    const quiet = { committee: false, extensionWeeks: 0, agreedUntil: null, n: undefined, rollForward: false, days: 0 };
    for (const { id } of terms.filter((one) => ['days', 'weeks', 'months', 'years'].includes(one.length.kind))) {
      expect(calculate({ term: id, start, options: quiet })).toHaveProperty('answer');
    }
    expect(calculate({ term: 'FL_HANDLE_6W', start, options: null })).toHaveProperty('answer.endsOn', '2026-11-23');
    expect(calculate({ term: 'FL_HANDLE_6W', start, options: { startBasis: 'internal_forwarding' } })).toHaveProperty('answer');
    expect(calculate({ term: 'STAT_DAYS', start, options: { n: 40_000 } })).toHaveProperty('answer.endsOn', '2136-04-18');
  });

  it('shows any value in few words and runs none of it', () => {
    expect(shown('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
    expect(shown('x'.repeat(80))).toHaveLength(80);
    expect([null, undefined, '', ' ', 1, true].map(shown)).toEqual(['niets', 'niets', 'niets', 'niets', '1', 'true']);
    expect([10n, [1], { toString: () => 'boo' }, () => 1, Symbol('s')].map(shown)).toEqual([
      'iets anders',
      'een lijst',
      'iets anders',
      'iets anders',
      'iets anders',
    ]);
  });
});

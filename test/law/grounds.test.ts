import { findingOf } from '../../src/law/findings';
import { checkFacts, type GroundCode, groundOf, grounds, isGroundCode } from '../../src/law/grounds';
import type { LocalDate } from '../../src/law/local-date';
import { LawRefusal } from '../../src/law/refusal';

const on = (date: string) => date as LocalDate;
const find = (code: GroundCode, facts: Record<string, unknown>, today = '2026-11-20') => findingOf(code, facts, on(today));

describe('the table of grounds (gronden)', () => {
  it('has every ground of the law reference, each once', () => {
    const codes = grounds.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toHaveLength(55);
    const of = (start: string) => codes.filter((code) => code.startsWith(start)).length;
    expect([of('FL-'), of('OMB-22-'), of('OMB-23-'), of('OMB-24-'), of('OMB-SCOPE'), of('OMB-FORM')]).toEqual([18, 6, 13, 6, 3, 5]);
  });

  it('calls 9:22 a bar and everything else a choice, a scope or a form', () => {
    const effects = (source: RegExp) => [...new Set(grounds.filter((ground) => source.test(ground.source)).map(({ effect }) => effect))];
    expect(effects(/^Awb 9:22/)).toEqual(['bar']);
    expect(effects(/^Awb 9:2[34]/)).toEqual(['choice']);
    expect(effects(/^Awb 9:(8|5)\b/)).toEqual(['choice']);
    expect(grounds.filter(({ effect }) => effect === 'bar')).toHaveLength(6);
  });

  it('says who must be told: always the requester with reasons, the others where an investigation stops', () => {
    expect(groundOf('OMB-23-B').tell).toEqual([
      { to: 'complainant', source: 'Awb 9:25 lid 1', when: 'always' },
      { to: 'body', source: 'Awb 9:25 lid 2', when: 'stopped' },
      { to: 'person-concerned', source: 'Awb 9:25 lid 2', when: 'stopped' },
    ]);
    for (const ground of grounds.filter(({ effect }) => effect === 'bar' || effect === 'choice')) {
      expect(ground.code === 'FL-5' ? 'complainant' : ground.tell[0]?.to).toBe('complainant');
      expect(ground.decidedBy).toBe(ground.track === 'first-line' ? 'body' : 'ombudsman');
    }
    expect(groundOf('FL-8-1-F').temporary).toBe(true);
    expect(groundOf('OMB-22-C').except).toMatch(/te laat besluit/);
  });

  it('describes every fact so that a form can be drawn', () => {
    for (const { facts, names, source } of grounds) {
      expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
      for (const { name, label, kind, choices } of facts) {
        expect(name).toMatch(/^[a-z][A-Za-z]+$/);
        expect(label.length).toBeGreaterThan(2);
        expect(kind === 'choice').toBe(choices !== undefined);
      }
      expect(names.nl.length * names.en.length * source.length).toBeGreaterThan(0);
    }
  });

  it('knows a code from a word', () => {
    expect(['OMB-22-A', 'OMB-22-G', '__proto__', 5, null].map(isGroundCode)).toEqual([true, false, false, false, false]);
    expect(groundOf('OMB-24-2-B').source).toBe('Awb 9:24 lid 2 sub b');
  });
});

describe('the facts of a ground (feiten)', () => {
  const facts = { remedy: 'appeal', body: 'rechtbank', papersBack: false, receivedOn: '2026-11-20' };

  it('are checked by kind and given back', () => {
    expect(checkFacts('OMB-FORWARD-REMEDY', { ...facts, remedyEndsOn: null })).toEqual(facts);
    expect(checkFacts('OMB-FORWARD-REMEDY', { ...facts, remedyEndsOn: '2026-12-01' })).toHaveProperty('remedyEndsOn', '2026-12-01');
    expect(checkFacts('OMB-22-B', { rule: 'x'.repeat(4000) })).toHaveProperty('rule');
    expect(checkFacts('OMB-NO-GENERAL-FORWARD', {})).toEqual({});
  });

  it.each([
    ['remedy', 'toString'],
    ['remedy', 'cassation'],
    ['remedy', true],
    ['body', 5],
    ['body', ''],
    ['body', 'x'.repeat(4001)],
    ['papersBack', 'nee'],
    ['receivedOn', '2026-02-30'],
    ['receivedOn', true],
  ])('refuse %s %s', (name, value) => {
    expect(() => checkFacts('OMB-FORWARD-REMEDY', { ...facts, [name]: value })).toThrow(
      new LawRefusal('bad-fact', groundOf('OMB-FORWARD-REMEDY').source),
    );
  });

  it.each([null, 'x', 3])('are an object, not %s', (value) => {
    expect(() => checkFacts('OMB-22-B', value)).toThrow('bad-fact');
  });
});

describe('findings (bevindingen)', () => {
  it.each([
    ['FL-8-1-B', { happenedOn: '2025-11-20', receivedOn: '2026-11-20', reason: 'x' }, false, 'in-time', '2026-11-20'],
    ['FL-8-1-B', { happenedOn: '2025-11-20', receivedOn: '2026-11-21', reason: 'x' }, true, 'too-late', '2026-11-20'],
    ['FL-8-1-B', { happenedOn: '2027-02-28', receivedOn: '2028-02-29', reason: 'x' }, true, 'too-late', '2028-02-28'],
    ['OMB-24-1-A', { noticeOn: '2025-11-20', requestedOn: '2026-11-20' }, false, 'in-time', '2026-11-20'],
    ['OMB-24-1-A', { noticeOn: '2025-11-19', requestedOn: '2026-11-20' }, true, 'too-late', '2026-11-19'],
    ['OMB-24-1-B1', { endedOn: '2025-11-19', how: 'ingetrokken', requestedOn: '2026-11-20' }, true, 'too-late', '2026-11-19'],
    ['OMB-24-1-B2', { complainedOn: '2025-11-13', requestedOn: '2026-12-29' }, false, 'in-time', '2026-12-29'],
    ['OMB-24-1-B2', { complainedOn: '2025-11-13', requestedOn: '2026-12-30' }, true, 'too-late', '2026-12-29'],
    ['OMB-24-1-B2', { complainedOn: '2025-11-13', committee: true, requestedOn: '2026-12-30' }, false, 'in-time', '2027-01-22'],
    [
      'OMB-24-1-B2',
      {
        complainedOn: '2025-11-13',
        extendedNoticeOn: '2025-12-01',
        extendedTo: '2026-01-08',
        noticeToConcerned: true,
        requestedOn: '2026-12-30',
      },
      false,
      'in-time',
      '2027-01-08',
    ],
    [
      'OMB-24-1-B2',
      { complainedOn: '2025-11-13', agreedUntil: '2026-02-28', consentOn: '2025-12-01', requestedOn: '2027-03-01' },
      true,
      'too-late',
      '2027-02-28',
    ],
    ['OMB-24-2', { happenedOn: '2025-11-20', whyNotRequired: 'x', requestedOn: '2026-11-20' }, false, 'in-time', '2026-11-20'],
    [
      'OMB-24-2-A',
      { happenedOn: '2024-01-10', procedure: 'x', startedOn: '2025-01-10', endedOn: '2026-01-05', requestedOn: '2026-11-20' },
      false,
      'in-time',
      '2027-01-05',
    ],
    [
      'OMB-24-2-B',
      { happenedOn: '2024-01-10', procedure: 'x', startedOn: '2025-01-11', endedOn: '2026-01-05', requestedOn: '2026-11-20' },
      true,
      'procedure-too-late',
      '2025-01-10',
    ],
    [
      'OMB-24-2-B',
      { happenedOn: '2026-01-10', procedure: 'x', startedOn: '2027-02-01', endedOn: '2027-03-01', requestedOn: '2026-11-20' },
      false,
      'in-time',
      '2027-01-10',
    ],
    ['OMB-23-A', { sentOn: '2026-11-01', repairDueOn: '2026-11-19' }, true, 'not-repaired', '2026-11-19'],
    ['OMB-23-A', { sentOn: '2026-11-01', repairDueOn: '2026-11-20' }, false, 'still-time', '2026-11-20'],
    ['OMB-23-A', { sentOn: '2026-11-01', repairDueOn: '2026-11-10', repairedOn: '2026-11-10' }, false, 'repaired', '2026-11-10'],
    ['OMB-23-A', { sentOn: '2026-11-01', repairDueOn: '2026-11-10', repairedOn: '2026-11-11' }, true, 'not-repaired', '2026-11-10'],
    ['OMB-SCOPE-AFFILIATED', { body: 'x', memberFrom: '2024-01-01', countsOn: '2024-01-01' }, false, 'member', undefined],
    ['OMB-SCOPE-AFFILIATED', { body: 'x', memberFrom: '2024-01-01', countsOn: '2023-12-31' }, true, 'not-a-member', undefined],
    [
      'OMB-SCOPE-AFFILIATED',
      { body: 'x', memberFrom: '2024-01-01', memberUntil: '2025-12-31', countsOn: '2025-12-31' },
      false,
      'member',
      '2025-12-31',
    ],
    [
      'OMB-SCOPE-AFFILIATED',
      { body: 'x', memberFrom: '2024-01-01', memberUntil: '2025-12-31', countsOn: '2026-01-01' },
      true,
      'not-a-member',
      '2025-12-31',
    ],
    ['OMB-23-H', { complained: false, mayBeRequired: true }, true, 'not-complained', undefined],
    ['OMB-23-H', { complained: false, mayBeRequired: false }, false, 'not-required', undefined],
    [
      'OMB-23-H',
      { complained: true, mayBeRequired: true, complainedOn: '2026-10-12', answeredOn: '2026-11-01' },
      false,
      'answered',
      undefined,
    ],
    ['OMB-23-H', { complained: true, mayBeRequired: true, complainedOn: '2026-10-09' }, true, 'term-running', '2026-11-20'],
    ['OMB-23-H', { complained: true, mayBeRequired: true, complainedOn: '2026-10-08' }, false, 'term-passed', '2026-11-19'],
    [
      'OMB-23-H',
      { complained: true, mayBeRequired: true, complainedOn: '2026-10-08', committee: true },
      true,
      'term-running',
      '2026-12-17',
    ],
  ] as const)('%s with %j: met is %s, %s, %s', (code, facts, met, because, lastDayOn) => {
    const finding = find(code, facts);
    expect({ ground: finding.ground, met: finding.met, because: finding.because, lastDayOn: finding.lastDayOn }).toEqual({
      ground: code,
      met,
      because,
      lastDayOn,
    });
    expect(finding.source).toBe(groundOf(code).source);
  });

  it('show how the date came about, and what was held against it', () => {
    const finding = find('OMB-24-1-A', { noticeOn: '2025-11-20', requestedOn: '2026-11-20' });
    expect(finding.explanation).toMatchObject({ term: 'OMB_1Y_FINDINGS', endsOn: '2026-11-20' });
    expect(finding.comparedOn).toBe('2026-11-20');
    expect(find('OMB-24-1-B1', { endedOn: '2025-11-19', how: 'x', requestedOn: '2026-11-20' }).explanation?.term).toBe('OMB_1Y_ENDED');
    expect(find('OMB-24-2', { happenedOn: '2025-11-19', whyNotRequired: 'x', requestedOn: '2026-11-20' }).explanation?.term).toBe(
      'OMB_1Y_CONDUCT',
    );
    expect(find('FL-8-1-B', { happenedOn: '2025-11-20', receivedOn: '2026-11-20', reason: 'x' }).explanation?.term).toBe('FL_ADMIT_1Y');
    const late = { happenedOn: '2024-01-10', procedure: 'x', startedOn: '2025-01-11', endedOn: '2026-01-05', requestedOn: '2026-11-20' };
    expect(find('OMB-24-2-B', late)).toMatchObject({ comparedOn: '2025-01-11', explanation: { term: 'OMB_1Y_CONDUCT' } });
    expect(find('OMB-23-H', { complained: true, mayBeRequired: true, complainedOn: '2026-10-08' })).toMatchObject({
      comparedOn: '2026-11-20',
      explanation: { term: 'FL_HANDLE_6W' },
    });
    expect(find('OMB-23-H', { complained: true, mayBeRequired: true, answeredOn: '2026-11-01' }).comparedOn).toBe('2026-11-01');
  });

  it('exist for exactly the grounds that dates decide', () => {
    const dated = grounds.filter((ground) => ground.dated).map(({ code }) => code);
    expect(dated).toEqual([
      'FL-8-1-B',
      'OMB-SCOPE-AFFILIATED',
      'OMB-23-A',
      'OMB-23-H',
      'OMB-24-1-A',
      'OMB-24-1-B1',
      'OMB-24-1-B2',
      'OMB-24-2',
      'OMB-24-2-A',
      'OMB-24-2-B',
    ]);
    for (const code of dated) {
      expect(() => find(code, {})).toThrow('missing-fact');
    }
    expect(() => find('OMB-23-H', { complained: true, mayBeRequired: true })).toThrow(new LawRefusal('missing-fact', 'grondentabel'));
  });
});

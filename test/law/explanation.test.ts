import { deadline } from '../../src/law/deadline';
import { explain } from '../../src/law/explanation';
import { icsOf } from '../../src/law/ics';
import type { LocalDate } from '../../src/law/local-date';
import { terms } from '../../src/law/terms';
import { dayWithWeekday, lawWords, lengthWords, notMovedWords, oneLine, strip } from '../../web/text/law';
import cases from './deadline-cases.json';
import { calculate } from '../../src/law/calculate';
import { recount } from './recount';

const on = (date: string) => date as LocalDate;

describe('the explanation (uitleg)', () => {
  it('tells start, steps, days and sources', () => {
    expect(explain('FL_HANDLE_6W', '2025-11-13T10:00:00+01:00')).toMatchObject({
      term: 'FL_HANDLE_6W',
      startsOn: '2025-11-13',
      startsAt: '2025-11-13T09:00:00.000Z',
      dayZero: { on: '2025-11-13', firstDayOn: '2025-11-14', source: 'Awb 9:11 lid 1' },
      nominalEndOn: '2025-12-25',
      endsOn: '2025-12-29',
      steps: [
        { kind: 'length', n: 6, unit: 'weeks', endsOn: '2025-12-25' },
        { kind: 'roll', from: '2025-12-25', to: '2025-12-29', source: 'Algemene termijnenwet 1 lid 1' },
      ],
      sources: ['Awb 9:11 lid 1', 'Algemene termijnenwet 1 lid 1', 'Algemene termijnenwet 3 lid 1'],
    });
    const { days } = explain('FL_HANDLE_6W', '2025-11-13');
    expect(days.slice(-5)).toEqual([
      { from: '2025-12-22', to: '2025-12-24', kind: 'working-day', counts: 'yes' },
      {
        from: '2025-12-25',
        to: '2025-12-25',
        kind: 'holiday',
        counts: 'yes',
        name: 'Eerste Kerstdag',
        source: 'Algemene termijnenwet 3 lid 1',
      },
      {
        from: '2025-12-26',
        to: '2025-12-26',
        kind: 'holiday',
        counts: 'rolled',
        name: 'Tweede Kerstdag',
        source: 'Algemene termijnenwet 3 lid 1',
      },
      { from: '2025-12-27', to: '2025-12-28', kind: 'weekend', counts: 'rolled' },
      { from: '2025-12-29', to: '2025-12-29', kind: 'working-day', counts: 'rolled' },
    ]);
  });

  it('names both holidays of one day, and shows holidays in a weekend', () => {
    const run = explain('STAT_DAYS', '2016-05-04', { n: 1 }).days[0];
    expect(run).toMatchObject({ name: 'Bevrijdingsdag en Hemelvaartsdag', source: 'Algemene termijnenwet 3 lid 1' });
    expect(explain('STAT_DAYS', '2027-12-23', { n: 5 }).days.map(({ name, kind }) => name ?? kind)).toEqual([
      'working-day',
      'Eerste Kerstdag',
      'Tweede Kerstdag',
      'working-day',
    ]);
  });

  it('shows Good Friday and decree days as working days to terms of the Union', () => {
    const kinds = (term: 'GDPR_1M' | 'STAT_MONTHS', start: string) =>
      explain(term, start, term === 'STAT_MONTHS' ? { n: 1 } : {})
        .days.filter(({ kind }) => kind === 'holiday')
        .map(({ name }) => name);
    expect(kinds('GDPR_1M', '2026-03-15')).toEqual(['Tweede Paasdag']);
    expect(kinds('STAT_MONTHS', '2026-03-15')).toEqual(['Goede Vrijdag', 'Tweede Paasdag']);
    const extra = { extraDesignated: [on('2026-03-21'), on('2026-03-28')] };
    expect(explain('GDPR_1M', '2026-03-15', extra).days.filter(({ kind }) => kind === 'weekend')).toHaveLength(4);
    expect(explain('GDPR_1M', '2026-03-15').dayZero.source).toBe('Verordening 1182/71 artikel 3 lid 1');
  });

  it('recounts to the answer in every worked case', () => {
    for (const { term, start, options, expected } of cases) {
      const result = calculate({ term, start, options });
      if (!('answer' in result) || result.answer.endsOn < result.answer.startsOn || term === 'FL_FURTHER_DELAY') continue;
      const extra = 'extraDesignated' in options;
      if (!extra) expect(recount(result.answer)).toBe(expected);
    }
  });

  it('recounts wrong when a day is left out, doubled or called something else', () => {
    const good = explain('FL_HANDLE_6W', '2025-11-13');
    const spoilt = (change: (days: typeof good.days) => typeof good.days) => () => recount({ ...good, days: change(good.days) });
    expect(spoilt((days) => days.slice(1))).toThrow('does not follow');
    expect(spoilt((days) => days.slice(0, -6))).toThrow('days count');
    expect(spoilt((days) => days.map((run) => ({ ...run, kind: 'working-day' as const })))).toThrow('is no working-day');
    expect(spoilt((days) => days.map((run) => ({ ...run, counts: 'yes' as const })))).toThrow('days count');
    expect(spoilt((days) => days.slice(0, -1))).toThrow('closed day');
  });
});

describe('the one line (regel)', () => {
  it.each([
    ['FL_HANDLE_6W_EXT', '2026-10-12', {}, '12 okt + 6 weken = 23 nov; verlengd met 4 weken → 21 dec'],
    [
      'FL_HANDLE_6W',
      '2025-11-20',
      {},
      '20 nov 2025 + 6 weken = 1 jan 2026; verschoven → 5 jan 2026 (Nieuwjaarsdag, Aangewezen dag, weekend)',
    ],
    [
      'STAT_DAYS',
      '2025-12-24',
      { n: 4 },
      '24 dec + 4 dagen = 28 dec; verschoven → 29 dec (weekend); verschoven → 30 dec (minstens twee werkdagen)',
    ],
    ['STAT_DAYS', '2026-11-19', { n: 1 }, '19 nov + 1 dag = 20 nov'],
    ['STAT_BACKWARD_DAYS', '2026-04-15', { n: 10 }, '15 apr − 10 dagen = 5 apr'],
    ['OMB_FORWARD', '2026-11-19', {}, '19 nov + 2 werkdagen = 23 nov'],
    ['OMB_1Y_OVERDUE', '2024-09-02', {}, '2 sep 2024 + 6 weken = 14 okt 2024; + 1 jaar = 14 okt 2025'],
    ['GDPR_1M', '2026-03-06', {}, '6 mrt + 1 maand = 6 apr; verschoven → 7 apr (Tweede Paasdag)'],
    ['NOTIFY_48H', '2026-03-28T10:00:00+01:00', {}, '28 mrt 10:00 + 48 uur = 30 mrt 11:00'],
    ['FL_FURTHER_DELAY', '2026-01-05', { agreedUntil: on('2026-02-28') }, 'uitstel afgesproken → 28 feb'],
  ] as const)('of %s from %s %j is: %s', (term, start, options, line) => {
    expect(oneLine(explain(term, start, options))).toBe(line);
  });
});

describe('the strip of days (dagen)', () => {
  it('says in words what every day is', () => {
    expect(strip(explain('STAT_DAYS', '2025-12-24', { n: 4 }))).toEqual([
      { from: '2025-12-25', to: '2025-12-25', days: 1, kind: 'holiday', counts: 'yes', text: 'do 25 dec 2025: Eerste Kerstdag, telt mee' },
      { from: '2025-12-26', to: '2025-12-26', days: 1, kind: 'holiday', counts: 'yes', text: 'vr 26 dec 2025: Tweede Kerstdag, telt mee' },
      {
        from: '2025-12-27',
        to: '2025-12-28',
        days: 2,
        kind: 'weekend',
        counts: 'yes',
        text: 'za 27 dec 2025 – zo 28 dec 2025: weekend, telt mee',
      },
      {
        from: '2025-12-29',
        to: '2025-12-30',
        days: 2,
        kind: 'working-day',
        counts: 'rolled',
        text: 'ma 29 dec 2025 – di 30 dec 2025: werkdagen, de termijn loopt door',
      },
    ]);
    expect(dayWithWeekday('2026-11-22')).toBe('zo 22 nov 2026');
  });

  it('has words for every nature, reason, certainty and length in the table', () => {
    for (const row of terms) {
      expect(lawWords.natures[row.nature]).toBeTruthy();
      expect(lawWords.certainties[row.certainty]).toBeTruthy();
      expect(notMovedWords[row.nature]).toBeTruthy();
      expect(lengthWords(row)).not.toMatch(/undefined|working-days/);
    }
    const row = (id: string) => terms.find((one) => one.id === id) ?? terms[0];
    expect(
      ['FL_HANDLE_6W', 'FL_HANDLE_10W_EXT', 'OMB_FORWARD', 'STAT_BACKWARD_DAYS', 'GDPR_1M'].map((id) => lengthWords(row(id) ?? terms[0]!)),
    ).toEqual(['6 weken', '10 weken + ten hoogste 4 weken', '2 werkdagen', 'zoals gevraagd, in dagen, teruggerekend', '1 maand']);
  });
});

describe('the calendar file (.ics)', () => {
  const words = {
    uid: 'FL_HANDLE_6W@wederhoor',
    summary: 'Klacht: uiterste datum',
    description: 'regel één; twee, drie\\\nvier',
    stampedAt: '2026-11-20T10:00:00.000Z',
  };

  it('holds a whole day', () => {
    expect(icsOf(deadline('FL_HANDLE_6W', '2026-11-19'), words).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Wederhoor//Termijnen//NL',
      'BEGIN:VEVENT',
      'UID:FL_HANDLE_6W@wederhoor',
      'DTSTAMP:20261120T100000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Klacht: uiterste datum',
      'DESCRIPTION:regel één\\; twee\\, drie\\\\\\nvier',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('holds an instant for terms in hours', () => {
    const file = icsOf(deadline('NOTIFY_48H', '2026-11-19T12:30:00+01:00'), words);
    expect(file).toContain('\r\nDTSTART:20261121T113000Z\r\nDTEND:20261121T113000Z\r\n');
  });

  it('folds lines at 75 bytes, never inside a character', () => {
    const description = `${'a'.repeat(62)}é${'€'.repeat(30)}😀${'b'.repeat(80)}\r\nslot`;
    const lines = icsOf(deadline('FL_HANDLE_6W', '2026-11-19'), { ...words, description }).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
    expect(lines.filter((line) => line.startsWith(' ')).length).toBe(3);
    const unfolded = lines.join('\n').replaceAll('\n ', '');
    expect(unfolded).toContain(`DESCRIPTION:${description.replace('\r\n', '\\n')}`);
    expect(unfolded).not.toContain('\uFFFD');
  });
});

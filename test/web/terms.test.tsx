import { amsterdamMoment } from '../../src/http/pages/amsterdam-moment';
import { askLaw } from '../../src/http/ask-law';
import { sentencesOf } from '../../src/http/pages/terms-errors';
import { fieldsOf } from '../../src/http/pages/terms-fields';
import { newest, termGroups } from '../../src/http/pages/terms-groups';
import { readQuestion, typedIn } from '../../src/http/pages/terms-question';
import { optionsOf } from '../../src/law/options';
import { terms } from '../../src/law/terms';
import { lawWords } from '../../web/text/law';
import { termsPage } from '../../web/text/terms-page';
import { attribute, markup, tags, words } from './render';
import { termsPageOf } from './terms-pages';

const lines = (html: string) => [...html.matchAll(/<li class="w-run[^"]*"><span>(.*?)<\/span>/g)].map(([, text]) => text);

describe('the choice of terms', () => {
  it('has each term once, under a heading', () => {
    const links = termGroups().flatMap((group) => group.terms.map(({ href }) => href));
    expect([...links].sort()).toEqual([...new Set(terms.map(({ id }) => `/termijnen/${id}`))].sort());
    expect(termGroups().filter((group) => group.terms.length === 0)).toEqual([]);
  });
});

describe('the questions about a term', () => {
  it.each([...newest.values()].filter(({ length }) => length.kind !== 'none').map((row) => [row.id, row] as const))(
    'are the options that %s knows, none of them text, and at most six at first sight',
    (_, row) => {
      const asked = fieldsOf(row);
      const known = optionsOf(row).filter(({ kind }) => kind !== 'text');
      expect(asked.map(({ name }) => name).filter((name) => name !== 'start' && name !== 'time')).toEqual(known.map(({ name }) => name));
      expect(asked.filter(({ more }) => !more).length).toBeLessThanOrEqual(6);
      expect(asked.some(({ name }) => name === 'time')).toBe(row.length.kind === 'hours' || row.length.kind === 'minutes');
    },
  );

  const asked = fieldsOf(newest.get('FL_HANDLE_6W')!);

  it('are read as people write, and asked again at the shortest address', () => {
    const typed = {
      start: ' 12 okt 2026 ',
      committee: 'ja',
      extensionWeeks: '04',
      extraDesignated: '5-4-2027\r\n6 april 2027',
      knownOn: '',
    };
    expect(readQuestion(typedIn(typed, asked)!, asked)).toEqual({
      start: '2026-10-12',
      options: { committee: true, extensionWeeks: 4, extraDesignated: ['2027-04-05', '2027-04-06'] },
      errors: {},
      canonical: 'start=2026-10-12&committee=ja&extensionWeeks=4&extraDesignated=2027-04-05%2C2027-04-06',
    });
    const short = Object.fromEntries(new URLSearchParams('start=2026-10-12&extraDesignated=2027-04-05,2027-04-06'));
    const again = readQuestion(typedIn(short, asked)!, asked).canonical;
    expect(readQuestion(typedIn(Object.fromEntries(new URLSearchParams(again)), asked)!, asked).canonical).toBe(again);
  });

  it('say of everything that cannot be read what to do', () => {
    const typed = { start: '', extensionWeeks: 'vier', agreedUntil: '31-11-2026', extraDesignated: '5-4-2027, ooit' };
    const { date, dates, integer, startMissing } = termsPage.errors;
    expect(readQuestion(typed, asked).errors).toEqual({
      start: startMissing,
      extensionWeeks: integer,
      agreedUntil: date,
      extraDesignated: dates,
    });
    const set = fieldsOf(newest.get('OMB_TERM_SET')!);
    expect(readQuestion({ start: '12-10-2026' }, set).errors).toEqual({ weeks: termsPage.errors.oneOf });
    const count = fieldsOf(newest.get('STAT_DAYS')!);
    expect(readQuestion({ start: '12-10-2026', n: '' }, count).errors).toEqual({ n: termsPage.errors.missing });
  });

  it('are not wrong before anything was asked, and hear nothing of what they do not ask', () => {
    expect(typedIn({}, asked)).toBeUndefined();
    expect(typedIn({ utm_source: 'x', __proto__: { start: 'x' } }, asked)).toBeUndefined();
    expect(typedIn({ start: ['1-1-2026', '2-1-2026'] }, asked)).toEqual({ start: '2-1-2026' });
  });

  it('take a time as the clock in Amsterdam has it', () => {
    expect(amsterdamMoment('2026-10-12', '10:30')).toBe('2026-10-12T10:30:00+02:00');
    expect(amsterdamMoment('2026-12-12', '10:30')).toBe('2026-12-12T10:30:00+01:00');
    expect(amsterdamMoment('2026-03-29', '02:30')).toBeUndefined();
    expect(amsterdamMoment('2026-10-25', '02:30')).toBe('2026-10-25T02:30:00+02:00');
    expect(amsterdamMoment('2026-10-12', '25:00')).toBeUndefined();
    const hours = fieldsOf(newest.get('GDPR_BREACH_72H')!);
    expect(readQuestion({ start: '29-3-2026', time: '2.30' }, hours).errors).toEqual({ time: termsPage.errors.time });
    expect(readQuestion({ start: '29-3-2026', time: '3.30' }, hours)).toMatchObject({
      start: '2026-03-29T03:30:00+02:00',
      canonical: 'start=2026-03-29&time=03%3A30',
    });
  });
});

describe('a no of the law on the page', () => {
  it.each([
    ['FL_HANDLE_6W', '2026-10-12', { extensionWeeks: 9 }, 'extensionWeeks'],
    ['FL_HANDLE_6W', '2026-10-12', { agreedUntil: '2026-10-20' }, 'agreedUntil'],
    ['FL_HANDLE_6W', '1900-01-01', {}, 'start'],
    ['OMB_TERM_SET', '2026-10-12', { weeks: 1, days: 2 }, 'days'],
    ['STAT_YEARS', '2026-10-12', { n: 999 }, 'n'],
    ['STAT_DAYS', '2026-10-12', { n: -1 }, 'n'],
  ])('%s from %s with %j stands at %s, in words people know, with its source', (term, start, options, at) => {
    const outcome = askLaw({ term, start, options });
    const sentences = 'objections' in outcome ? sentencesOf(newest.get(term)!, outcome.objections) : {};
    expect(Object.keys(sentences)).toEqual([at]);
    expect(sentences[at]).toMatch(/\.\s\(\S.*\)$/);
    expect(sentences[at]).not.toMatch(/[A-Z]+_[A-Z0-9]+|extensionWeeks|agreedUntil|\b(weeks|days)\b|\d{4}-\d\d-\d\d/);
  });
});

describe('the answer', () => {
  const page = termsPageOf('OBJECTION_6W', { start: '2025-11-20' }, {});

  it('shows the last day with its weekday, the line, what passing it means, the sources and the file', () => {
    const html = markup(page);
    expect(html).toContain('<time dateTime="2026-01-05">maandag 5 januari 2026</time>');
    expect(words(page)).toContain('20 nov 2025 + 6 weken = 1 jan 2026; verschoven → 5 jan 2026');
    expect(words(page)).toContain(newest.get('OBJECTION_6W')!.effect);
    expect(words(page)).toContain('Algemene termijnenwet 3 lid 3');
    expect(html).toContain('href="/termijnen/OBJECTION_6W.ics?start=2025-11-20"');
    expect(html).not.toContain(lawWords.incomplete);
  });

  it('tells the days in words, each holiday by itself', () => {
    expect(lines(markup(page))).toEqual([
      'vr 21 nov 2025 – wo 24 dec 2025: werkdagen en weekends, tellen mee',
      'do 25 dec 2025: Eerste Kerstdag, telt mee',
      'vr 26 dec 2025: Tweede Kerstdag, telt mee',
      'za 27 dec 2025 – wo 31 dec 2025: werkdagen en weekends, tellen mee',
      'do 1 jan 2026: Nieuwjaarsdag, telt mee',
      'vr 2 jan 2026: Aangewezen dag, de termijn loopt door',
      'za 3 jan 2026 – zo 4 jan 2026: weekend, de termijn loopt door',
      'ma 5 jan 2026: werkdag, de termijn loopt door',
    ]);
  });

  it('shows the same days as a calendar, which only the eye needs', () => {
    const html = markup(page);
    const calendar = html.slice(html.indexOf('<div class="w-weeks"'), html.indexOf('<ol class="w-runs"'));
    expect(tags(calendar, 'div').map((tag) => attribute(tag, 'aria-hidden'))[0]).toBe('true');
    const days = [...calendar.slice(0, calendar.indexOf('w-legend')).matchAll(/w-day--(\w+)( w-day--last)?">(\d+)</g)];
    expect(days.map(([, look]) => look).join(' ')).toMatch(
      /^zero yes weekend weekend( yes){5} .*holiday holiday weekend weekend yes yes yes holiday rolled/,
    );
    expect(days).toHaveLength(47);
    expect(days.filter(([, , last]) => last).map(([, , , day]) => day)).toEqual(['5']);
  });

  it('says plainly when the calendar is not whole', () => {
    expect(words(termsPageOf('OBJECTION_6W', { start: '2035-01-08' }, {}))).toContain(lawWords.incomplete);
  });

  it('leaves the middle of a long list out, and accounts for its days', () => {
    const html = markup(termsPageOf('RET_10Y', { start: '2026-01-01' }, {}));
    expect(lines(html).length).toBeLessThan(40);
    const counted = [...html.matchAll(/w-run__about">([\d.]+) dag/g)].map(([, days]) => Number(days!.replace('.', '')));
    expect(counted.reduce((sum, days) => sum + days, 0)).toBe((Date.UTC(2036, 0, 1) - Date.UTC(2026, 0, 1)) / 86_400_000);
    expect(html).not.toContain('w-weeks');
  });

  it('of a term without a length says that there is nothing to work out, and asks nothing', () => {
    const html = markup(termsPageOf('FL_ACK'));
    expect(html).toContain(termsPage.noLength);
    expect(tags(html, 'form')).toEqual([]);
  });
});

describe('a question that is wrong', () => {
  const html = markup(
    termsPageOf('FL_HANDLE_6W', { start: 'ooit"><b>', knownOn: '2025-01-01' }, undefined, { start: termsPage.errors.date }),
  );

  it('counts the errors in the title, sums them up, and keeps what was typed, as text', () => {
    expect(html).toMatch(/<title>\(1 invoerfout\) /);
    expect(html).toContain('<a href="#vraag-start"');
    expect(html).toContain('value="ooit&quot;&gt;&lt;b&gt;"');
    expect(html.split('Invoerfout: ').length - 1).toBe(1);
  });

  it('opens the folded questions when one of them was answered', () => {
    expect(tags(html, 'details')).toEqual(['<details class="w-more" open="">']);
    expect(html).toContain('value="01-01-2025"');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { terms } from '../../src/law/terms';
import { Client, expectProblem, type ProblemAnswer } from './client';
import { departures } from './conforms';
import { startApp, type TestApp } from './start-app';
import { Visitor } from './visitor';

interface WorkedCase {
  id: string;
  term: string;
  start: string;
  options: object;
  expected: string;
}
interface Calculated {
  id: string;
  date?: string;
  at?: string;
  line: string;
  effect: string;
  explanation: { endsOn: string; calendar: string; days: unknown[]; sources: string[] };
}

let app: TestApp;
let citizen: Client;
let schemas: Record<string, Record<string, unknown>>;
beforeAll(async () => {
  app = await startApp();
  citizen = Client.anonymous(app);
  const { body } = await citizen.get<{ components: { schemas: typeof schemas } }>('/v1/openapi.json');
  schemas = body.components.schemas;
}, 120_000);
afterAll(() => app.stop());

const calculate = (term: string, body: unknown, headers = {}) =>
  citizen.post<Calculated & ProblemAnswer>(`/v1/terms/${term}/calculate`, body, headers);
const conforms = (name: string, body: unknown) => departures(body, { $ref: `#/components/schemas/${name}` }, schemas);

describe('GET /v1/terms', () => {
  it('tells every term as data, to anybody, as described', async () => {
    const { status, headers, body } = await citizen.get<{ terms: { id: string; options: { name: string }[] }[] }>('/v1/terms');
    expect([status, headers.get('set-cookie'), headers.get('access-control-allow-origin')]).toEqual([200, null, '*']);
    expect(body.terms.map(({ id }) => id)).toEqual([...new Set(terms.map(({ id }) => id))]);
    expect(conforms('Terms', body)).toEqual([]);
    const one = await citizen.get('/v1/terms/FL_HANDLE_6W');
    expect(one.body).toEqual(body.terms.find(({ id }) => id === 'FL_HANDLE_6W'));
    expect(one.body).toMatchObject({ source: expect.stringContaining('Awb 9:11'), length: { kind: 'handling', weeks: 6 } });
  });

  it.each(['NIETS', '__proto__', 'constructor', '%00', 'fl_handle_6w', '%F0%9F%98%80'])('knows no term %s', async (id) => {
    expectProblem(await citizen.get<ProblemAnswer>(`/v1/terms/${id}`), 404, 'unknown-term');
    expectProblem(await calculate(id, { start: '2026-01-05' }), 404, 'unknown-term');
  });
});

describe('POST /v1/terms/{id}/calculate', () => {
  const cases = JSON.parse(readFileSync(join(__dirname, '../law/deadline-cases.json'), 'utf8')) as WorkedCase[];

  it('answers every worked case, with its explanation, as described', async () => {
    const wrong: unknown[] = [];
    for (const { id, term, start, options, expected } of cases) {
      const { status, body } = await calculate(term, { start, options });
      const got = body.date ?? body.at;
      const isSame = body.at ? Date.parse(body.at) === Date.parse(expected) : got === expected;
      if (status !== 200 || !isSame || conforms('Calculated', body).length > 0)
        wrong.push([id, got, expected, conforms('Calculated', body)]);
    }
    expect(wrong).toEqual([]);
  });

  it('says how the date came about, what passing it means, and whether the calendar is whole', async () => {
    const { body } = await calculate('FL_HANDLE_6W', { start: '2026-10-12', options: { extensionWeeks: 4 } });
    expect([body.date, body.line]).toEqual(['2026-12-21', '12 okt + 6 weken = 23 nov; verlengd met 4 weken → 21 dec']);
    expect(body.effect).toMatch(/\w+\.$/);
    expect(body.explanation.calendar).toBe('complete');
    expect((await calculate('FL_HANDLE_6W', { start: '2035-10-12' })).body.explanation.calendar).toBe('incomplete');
  });

  it.each([
    ['FL_HANDLE_6W', { start: '2026-02-30' }, ['/start impossible-date']],
    ['FL_HANDLE_6W', { start: '2026-10-12T10:00:00' }, ['/start no-offset']],
    ['FL_HANDLE_6W', { start: '1900-01-01' }, ['/start outside-calendar']],
    ['FL_HANDLE_6W', {}, ['/start unreadable-date']],
    ['FL_HANDLE_6W', [], [' not-an-object']],
    ['FL_HANDLE_6W', { start: '2026-10-12', term: 'OBJECTION_6W', 'a/b': 1 }, ['/term unknown-field', '/a~1b unknown-field']],
    ['FL_HANDLE_6W', { start: '2026-10-12', options: [] }, ['/options bad-option']],
    ['GDPR_BREACH_72H', { start: '2026-10-12' }, ['/start instant-needed']],
    ['STAT_DAYS', { start: '2026-10-12' }, ['/options/n missing-option']],
    ['STAT_DAYS', { start: '2026-10-12', options: { n: -1 } }, ['/options/n negative']],
    ['STAT_YEARS', { start: '2026-10-12', options: { n: 900 } }, ['/options/n outside-calendar']],
    [
      'FL_HANDLE_6W',
      { start: 'x', options: { extensionWeeks: 'veel', agreedUntil: 'ooit', onzin: 1, committee: true } },
      [
        '/start unreadable-date',
        '/options/extensionWeeks bad-option',
        '/options/agreedUntil unreadable-date',
        '/options/onzin unknown-option',
      ],
    ],
  ])('%s refuses %j with 400, and says of every wrong part which it is', async (term, body, wanted) => {
    const answer = await calculate(term, body);
    expectProblem(answer, 400, 'invalid-input');
    expect(answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(wanted);
    expect(answer.body.errors?.every(({ detail }) => detail.length > 10)).toBe(true);
    expect(conforms('Problem', answer.body)).toEqual([]);
  });

  it.each([
    ['FL_HANDLE_6W', { extensionWeeks: 5 }, 'over-maximum', 'Awb 9:11 lid 2'],
    ['FL_HANDLE_6W', { agreedUntil: '2026-10-20' }, 'not-later', 'Awb 9:11 lid 3'],
    ['OBJECTION_6W', { extensionWeeks: 2 }, 'not-extendable', 'Awb 6:7'],
    ['OMB_ACK', {}, 'no-length', 'Awb 9:21'],
    ['OMB_TERM_SET', { days: 3, weeks: 2 }, 'contradiction', 'Awb'],
  ])('%s with %j meets a rule: 409, %s, with its source', async (term, options, code, source) => {
    const answer = await calculate(term, { start: '2026-10-12', options });
    expectProblem(answer, 409, code);
    expect(answer.body.source).toMatch(new RegExp(`^${source}`));
    expect(conforms('Problem', answer.body)).toEqual([]);
  });

  it('can be asked by a page of any website, also when it says no', async () => {
    const headers = { origin: 'https://elders.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
    const asked = { method: 'OPTIONS', headers: { ...headers, 'access-control-request-method': 'POST' } };
    const before = await fetch(`${app.url}/v1/terms/FL_HANDLE_6W/calculate`, asked);
    expect([before.status, before.headers.get('access-control-allow-methods'), before.headers.get('access-control-allow-headers')]).toEqual(
      [204, 'POST', 'content-type'],
    );
    const answers = [
      await calculate('FL_HANDLE_6W', { start: '2026-10-12' }, headers),
      await calculate('FL_HANDLE_6W', '{', headers),
      await calculate('FL_HANDLE_6W', { start: 'x' }, headers),
      await calculate('NIETS', { start: 'x' }, headers),
      await calculate('FL_HANDLE_6W', 'start=2026-10-12', { ...headers, 'content-type': 'text/plain' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 400, 404, 415]);
    for (const answer of answers) {
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
    expect((await citizen.get('/v1/me', headers)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('reads no cookie and no token: a wrong one changes nothing', async () => {
    const more = { cookie: 'a=b; __Host-wederhoor=x', authorization: 'Bearer onzin' };
    expect((await calculate('FL_HANDLE_6W', { start: '2026-10-12' }, more)).status).toBe(200);
  });

  it('never fails, whatever is sent', async () => {
    const seed = Date.now() % 1_000_000;
    const names = ['committee', 'extensionWeeks', 'agreedUntil', 'n', 'days', 'weeks', 'extraDesignated', 'knownOn', 'constructor', ''];
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('2026-10-12', '2100-12-31', 0, -1, 40_000, 1e300, true, false, null));
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record({ start: value, options: fc.dictionary(fc.constantFrom(...names), value) }, { requiredKeys: [] }),
    );
    const check = async (term: string, sent: unknown) => {
      const { status } = await calculate(term, sent);
      expect([200, 400, 409]).toContain(status);
    };
    const ids = [...new Set(terms.map(({ id }) => id))];
    const runs = process.env.WEDERHOOR_FULL === '1' ? 2_000 : 150;
    await fc.assert(fc.asyncProperty(fc.constantFrom(...ids), body, check), { seed, numRuns: runs });
  });
});

describe('the page /termijnen', () => {
  const get = (path: string) => new Visitor(app.url).get(path);

  it('is linked from every page, and leads to every term', async () => {
    expect((await get('/')).html).toContain('href="/termijnen"');
    const { status, html, headers } = await get('/termijnen');
    expect([status, headers.getSetCookie()]).toEqual([200, []]);
    const links = [...html.matchAll(/href="(\/termijnen\/\w+)"/g)].map(([, href]) => href!);
    expect(links).toHaveLength(new Set(terms.map(({ id }) => id)).size);
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200]);
    expect((await get('/termijnen/NIETS')).status).toBe(404);
  });

  it('gives an answer an address of its own, the shortest there is', async () => {
    const page = await get('/termijnen/FL_HANDLE_6W?start=12+oktober+2026&extensionWeeks=4&agreedUntil=&knownOn=&utm=x');
    expect([page.status, page.location]).toEqual([303, '/termijnen/FL_HANDLE_6W?start=2026-10-12&extensionWeeks=4']);
    const answer = await get(page.location!);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    expect(answer.html).toContain('<time dateTime="2026-12-21">maandag 21 december 2026</time>');
    expect(answer.html).toContain('value="12-10-2026"');
  });

  it('comes to the same as every worked case', async () => {
    const cases = JSON.parse(readFileSync(join(__dirname, '../law/deadline-cases.json'), 'utf8')) as WorkedCase[];
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });
    const wrong: unknown[] = [];
    for (const { id, term, start, options, expected } of cases) {
      const [day, time] = start.length > 10 ? wall.format(new Date(start)).split(' ') : [start, undefined];
      const asked = Object.entries(options)
        .filter(([, value]) => value !== false)
        .map(([name, value]): [string, string] => [name, value === true ? 'ja' : String(value)]);
      const question = new URLSearchParams({
        start: day ?? '',
        ...(time && expected.length > 10 ? { time } : {}),
        ...Object.fromEntries(asked),
      });
      const visitor = new Visitor(app.url);
      const page = await visitor.follow(await visitor.get(`/termijnen/${term}?${question.toString()}`));
      const [, got] = /<time dateTime="([^"]+)"/.exec(page.html) ?? [];
      const isSame = got === expected || (expected.length > 10 && Date.parse(got ?? '') === Date.parse(expected));
      if (!isSame) wrong.push([id, got, expected]);
    }
    expect(wrong).toEqual([]);
  });

  it('answers mistakes with 400, the same page, and everything that was typed', async () => {
    const page = await get('/termijnen/FL_HANDLE_6W?start=31-11-2026&committee=ja&extensionWeeks=9&agreedUntil=%3Cb%3E');
    expect(page.status).toBe(400);
    expect(page.html).toMatch(/<title>\(3 invoerfouten\) /);
    for (const value of ['31-11-2026', '9', '&lt;b&gt;']) expect(page.html).toContain(`value="${value}"`);
    expect(page.html).toMatch(/<input[^>]*name="committee"[^>]*checked=""|<input[^>]*checked=""[^>]*name="committee"/);
    expect(page.html).not.toContain('<b>');
  });

  it('gives a calendar file of the day, the same each time but for its stamp', async () => {
    const ask = () => get('/termijnen/OBJECTION_6W.ics?start=20-11-2025');
    const [file, again] = [await ask(), await ask()];
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="OBJECTION_6W.ics"');
    const text = file.html.replace(/\r\n /g, '');
    expect(text).toContain('DTSTART;VALUE=DATE:20260105\r\nDTEND;VALUE=DATE:20260106\r\n');
    expect(text).toContain('/termijnen/OBJECTION_6W?start=2025-11-20');
    const uid = /UID:.+/.exec(text)?.[0];
    expect(uid).toMatch(/^UID:[0-9a-f]{32}@/);
    expect(/UID:.+/.exec(again.html.replace(/\r\n /g, ''))?.[0]).toBe(uid);
    expect((await get('/termijnen/OBJECTION_6W.ics?start=ooit')).status).toBe(400);
    expect((await get('/termijnen/OBJECTION_6W.ics')).status).toBe(404);
  });

  it('never fails, whatever stands in the address', async () => {
    const ids = [...new Set(terms.map(({ id }) => id)), 'x', '%00', '__proto__'];
    const names = [
      'start',
      'time',
      'n',
      'weeks',
      'days',
      'committee',
      'agreedUntil',
      'extensionMonths',
      'extraDesignated',
      'knownOn',
      '__proto__',
    ];
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('2026-10-12', '10:30', '40000', '-1', '4', '31-2-2026'),
    );
    const query = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 });
    const check = async (id: string, file: string, asked: [string, string][]) => {
      const { status } = await get(`/termijnen/${id}${file}?${new URLSearchParams(asked).toString()}`);
      expect([200, 303, 400, 404]).toContain(status);
    };
    const runs = process.env.WEDERHOOR_FULL === '1' ? 2_000 : 150;
    await fc.assert(fc.asyncProperty(fc.constantFrom(...ids), fc.constantFrom('', '.ics'), query, check), { numRuns: runs });
  });
});

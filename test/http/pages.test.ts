import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../src/clock';
import { CONFIG, type Config } from '../../src/config';
import { Drafts } from '../../src/drafts/drafts';
import { parseTicket } from '../../src/drafts/ticket';
import { ArticlesController } from '../../src/http/pages/articles.controller';
import { submission } from '../../src/http/pages/sending';
import { SITE } from '../../src/http/pages/site';
import { submitBody } from '../../src/http/pages/submit-body';
import type { FieldName } from '../../web/public/form/fields';
import { pages, pagesFor, pathOf } from '../../web/public/form/pages';
import type { Site } from '../../web/public/views/layout';
import { nl } from '../../web/text/nl';
import { forOther, good } from '../web/answers';
import { attribute, tags } from '../web/render';
import { startApp, type TestApp } from './start-app';
import { type Page, Visitor } from './visitor';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

const visitor = () => new Visitor(app.url);
const first = pathOf(pages[0]);
const answersFor = (asked: readonly FieldName[], from = good) =>
  Object.fromEntries(asked.map((name) => [name, name === 'kinds' ? (from.kinds ?? '').split(' ') : (from[name] ?? '')]));

/** Fills in the whole form and ends at the overview. */
async function fillIn(citizen: Visitor, from = good): Promise<Page> {
  let page = await citizen.get(first);
  for (const { fields } of pagesFor(from)) {
    const answer = await citizen.send(page, answersFor(fields, from));
    expect(answer.status).toBe(303);
    page = await citizen.follow(answer);
  }
  return page;
}
const numberOn = ({ html }: Page) => /\b\d\d-[0-9A-Z]{4}-[0-9A-Z]{3}\b/.exec(html)?.[0];

/** Complaints in the worklist. */
async function submissions(): Promise<number> {
  const token = await app.token('intake');
  const answer = await fetch(`${app.url}/v1/complaints`, { headers: { authorization: `Bearer ${token}` } });
  const { total } = (await answer.json()) as { total: number };
  return total;
}

/** The number of complaints once it moves no more; given a number, once it has moved from there. */
async function settled(from = -1): Promise<number> {
  let seen = await submissions();
  for (let quiet = 0; quiet < 5 || seen === from; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = await submissions();
    if (now !== seen) quiet = 0;
    seen = now;
    if (quiet > 100) break;
  }
  return seen;
}

describe('the public pages', () => {
  it('begin, in a demo without dossiers, with how to fill it', async () => {
    expect(await submissions()).toBe(0);
    expect((await visitor().get('/')).html).toContain('npm run demo -- --dossiers 500 --years 2 --seed 1');
  });

  it('say nothing of a demo in production, where nobody is asked how many dossiers there are', async () => {
    const given = [Drafts, Clock, QueryBus].map((one) => app.app.get<unknown>(one)) as [Drafts, Clock, QueryBus];
    const production = { ...app.app.get<Config>(CONFIG), environment: 'production' } as const;
    const controller = new ArticlesController(app.app.get<Site>(SITE, { strict: false }), ...given, production);
    const asked = jest.spyOn(given[2], 'execute');
    let html = '';
    const reply = { status: () => reply, header: () => reply, send: (page: string) => (html = page) };
    await controller.start({ cookies: {} } as FastifyRequest, reply as unknown as FastifyReply);
    expect([asked.mock.calls, html.includes('npm run demo'), html.includes('</html>')]).toEqual([[], false, true]);
    asked.mockRestore();
  });

  it.each(['/', '/zo-werken-wij', '/privacy', '/toegankelijkheid', '/contact'])('%s is there, without a cookie', async (path) => {
    const page = await visitor().get(path);
    expect([page.status, page.headers.getSetCookie()]).toEqual([200, []]);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'.*style-src 'self'/);
    expect(page.html.toLowerCase().startsWith('<!doctype html><html lang="nl">')).toBe(true);
  });

  it('a page that is not there is a page, with the way back', async () => {
    const page = await visitor().get('/bestaat-niet');
    expect(page.status).toBe(404);
    expect(page.html).toContain(nl.common.notFound.title);
    expect((await visitor().get('/klacht/9-niets')).status).toBe(404);
  });
});

describe('the form', () => {
  it('goes from the first page to a number, without JavaScript', async () => {
    const citizen = visitor();
    const overview = await fillIn(citizen);
    expect(overview.html).toContain(nl.form.check.title);
    expect(overview.html).toContain('Maria van den Broek');
    const sent = await citizen.send(overview);
    expect([sent.status, sent.location]).toEqual([303, '/klacht/bedankt']);
    const done = await citizen.follow(sent);
    expect(numberOn(done)).toBeDefined();
    expect(done.html).toContain('De medewerker hing op.');
    expect(done.html).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(numberOn(await citizen.get('/klacht/bedankt'))).toBe(numberOn(done));
  });

  it('goes for somebody else too', async () => {
    const citizen = visitor();
    const overview = await fillIn(citizen, forOther);
    expect(overview.html).toContain('Ahmed el Idrissi');
    expect(numberOn(await citizen.follow(await citizen.send(overview)))).toBeDefined();
  });

  it('answers mistakes with 400, the same page, and everything that was typed', async () => {
    const citizen = visitor();
    const typed = { text: '😀'.repeat(2_001), kinds: [] };
    const page = await citizen.send(await citizen.get(first), typed);
    expect(page.status).toBe(400);
    expect(page.html).toMatch(/<title>\(2 invoerfouten\) /);
    expect(page.html).toContain(nl.form.errors.tooLong(1, 2_000));
    expect(page.html).toContain(`>${typed.text}</textarea>`);
    expect((await citizen.get(first)).html).toContain(`>${typed.text}</textarea>`);
  });

  it('takes a pasted text without the signs in it that nobody sees', async () => {
    const citizen = visitor();
    const page = await citizen.send(await citizen.get(first), { text: 'Eerst\u000Bdan\u0007 dit.', kinds: [] });
    expect(page.html).toMatch(/<title>\(1 invoerfout\) /);
    expect(page.html).toContain('>Eerst\ndan dit.</textarea>');
  });

  it('says of more than can be read that it must be shorter', async () => {
    const citizen = visitor();
    const page = await citizen.send(await citizen.get(first), { text: 'x'.repeat(256 * 1_024) });
    expect(page.status).toBe(413);
    expect(page.html).toContain(nl.common.tooLarge.title);
  });

  it('puts what was typed on the page as text, never as markup', async () => {
    const citizen = visitor();
    const page = await citizen.send(await citizen.get(first), { text: '</textarea><script>alert(1)</script>', kinds: [] });
    expect(page.html).not.toContain('<script>alert');
  });

  it('keeps half a form for who comes back, and begins where they were', async () => {
    const citizen = visitor();
    const page = await citizen.get(first);
    expect((await citizen.get('/')).html).not.toContain(nl.start.resume);
    await citizen.send(page, answersFor(pages[0].fields));
    expect((await citizen.get('/')).html).toContain(nl.start.resume);
    const back = await citizen.get('/klacht');
    expect([back.status, back.location]).toEqual([303, pathOf(pages[1])]);
    expect((await citizen.get(first)).html).toContain('De medewerker hing op.');
  });

  it('tells who has no draft that it is gone, instead of beginning anew', async () => {
    const page = await visitor().get(pathOf(pages[3]));
    expect(page.status).toBe(404);
    expect(page.html).toContain(nl.common.lost.title);
    expect((await visitor().get('/klacht/controleren')).status).toBe(404);
    expect((await visitor().get('/klacht/bedankt')).status).toBe(404);
  });

  it('gives back what was typed when the cookies are gone', async () => {
    const citizen = visitor();
    const page = await citizen.get(first);
    citizen.cookies.clear();
    const again = await citizen.send(page, { text: 'Mijn hele verhaal', kinds: ['other'] });
    expect(again.status).toBe(400);
    expect(again.html).toContain('>Mijn hele verhaal</textarea>');
    expect(again.html).toContain(nl.form.errors.expired);
    expect((await citizen.send(again, { text: 'Mijn hele verhaal', kinds: ['other'] })).location).toBe(pathOf(pages[1]));
  });

  it('takes no form without its token, and none from another site', async () => {
    const citizen = visitor();
    const page = await citizen.get(first);
    const forged = { ...page, html: page.html.replace(/name="_csrf" value="[^"]*"/, 'name="_csrf" value="forged"') };
    expect((await citizen.send(forged, { text: 'x', kinds: ['other'] })).status).toBe(400);
    expect((await citizen.get('/klacht')).location).toBe(first);
    const cookie = [...citizen.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const foreign = await fetch(`${app.url}${first}`, {
      method: 'POST',
      body: new URLSearchParams(),
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    });
    expect(foreign.status).toBe(403);
  });

  it('does not send what is incomplete, and says what is missing and where', async () => {
    const citizen = visitor();
    await citizen.send(await citizen.get(first), answersFor(pages[0].fields));
    const refused = await citizen.send(await citizen.get('/klacht/controleren'));
    expect(refused.status).toBe(400);
    expect(refused.html).toContain(nl.form.fields.name.errors.missing);
    expect(refused.html).toContain(`href="${pathOf(pages[8])}?terug=controleren#vraag-name"`);
  });

  it('lets one answer be changed from the overview, and goes back there', async () => {
    const citizen = visitor();
    await fillIn(citizen);
    const page = await citizen.get(`${pathOf(pages[3])}?terug=controleren`);
    const saved = await citizen.send(page, { ownSteps: 'Nog een brief geschreven.', wanted: '' });
    expect(saved.location).toBe('/klacht/controleren');
    expect((await citizen.follow(saved)).html).toContain('Nog een brief geschreven.');
  });
});

describe('sending twice', () => {
  it('gives one complaint for a double click, for the back button, and for two tabs', async () => {
    const citizen = visitor();
    const overview = await fillIn(citizen);
    const before = await settled();
    const other = new Visitor(app.url);
    for (const [name, value] of citizen.cookies) other.cookies.set(name, value);
    const [one, two] = await Promise.all([citizen.send(overview), other.send(overview)]);
    expect([one.location, two.location]).toEqual(['/klacht/bedankt', '/klacht/bedankt']);
    const number = numberOn(await citizen.follow(one));
    expect(number).toBeDefined();
    expect(numberOn(await other.follow(two))).toBe(number);
    const afterBack = await citizen.send(overview);
    expect(numberOn(await citizen.follow(afterBack))).toBe(number);
    expect((await citizen.get('/klacht/controleren')).location).toBe('/klacht/bedankt');
    const oldPage = await other.send({ ...overview, html: overview.html.replace('/klacht/controleren', first) }, { text: 'iets anders' });
    expect(oldPage.html).toContain(nl.form.errors.sent);
    expect(oldPage.html).toContain('>iets anders</textarea>');
    const unchanged = await citizen.send({ ...overview, html: overview.html.replace('/klacht/controleren', first) }, good);
    expect(unchanged.location).toBe('/klacht/bedankt');
    expect(await settled(before)).toBe(before + 1);
    expect((await visitor().get('/')).html).not.toContain('npm run demo');
  });

  it('goes on after the process died between recording and telling, with the same complaint', async () => {
    const citizen = visitor();
    await fillIn(citizen);
    const ticket = parseTicket(citizen.cookies.get('__Host-klacht'))!;
    // Recorded under an older statement; the process that comes up knows a newer one.
    const body = submitBody(good, '2026-01-01');
    const { number } = await submission(app.app.get(CommandBus), { draftId: ticket.draftId, body, representing: false });
    await app.app.get(Drafts).change(ticket, Date.now(), (draft) => ({ ...draft, sending: body }));

    expect((await citizen.get(first)).location).toBe('/klacht/controleren');
    const unsure = await citizen.get('/klacht/controleren');
    expect(unsure.html).toContain(nl.form.check.unsure);
    const older = { ...unsure, html: unsure.html.replaceAll('/klacht/controleren', first) };
    const changed = await citizen.send(older, { text: 'Toch anders', kinds: ['other'] });
    expect(changed.location).toBe('/klacht/controleren');
    expect(numberOn(await citizen.follow(await citizen.send(unsure)))).toBe(number);
  });

  it('begins a new complaint afterwards, with empty pages', async () => {
    const citizen = visitor();
    const done = await citizen.follow(await citizen.send(await fillIn(citizen)));
    const page = await citizen.get(first);
    expect(page.html).not.toContain('De medewerker hing op.');
    const second = await citizen.follow(await citizen.send(await fillIn(citizen)));
    expect(numberOn(second)).not.toBe(numberOn(done));
  });
});

describe('the files of the pages', () => {
  it('are there, small, and may be kept for ever', async () => {
    const { html } = await visitor().get(first);
    const files = [
      ...tags(html, 'link').map((tag) => attribute(tag, 'href')!),
      ...tags(html, 'script').map((tag) => attribute(tag, 'src')!),
    ];
    expect(files).toHaveLength(3);
    for (const file of files) {
      const answer = await fetch(`${app.url}${file}`, { headers: { 'accept-encoding': 'br' } });
      expect([file, answer.status, answer.headers.get('cache-control')]).toEqual([file, 200, 'public, max-age=31536000, immutable']);
    }
  });
});

import type { BrowserContextOptions, Page } from 'playwright-core';
import { removeFolders } from '../start/folder';
import { becomes, beginVisit, faultsOf, patience, type Visit } from './desk-visit';

jest.setTimeout(240_000);
let visit: Visit;

beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(async () => {
  await visit?.end();
  removeFolders();
});

/** A citizen with a browser of their own. What a page must never do is gathered in `faults`. */
async function citizen(options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await visit.browser.newContext({ locale: 'nl-NL', viewport: { width: 320, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(visit.address)) faults.push(`asked ${request.url()}`);
  });
  return { page, faults };
}

/** Sends a page of the form, and waits for the one that comes: a click alone goes on while the old one still stands. */
const next = async (page: Page) => {
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Volgende' }).click();
  await loaded;
};
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function tellWhatHappened(page: Page): Promise<void> {
  await page.goto(visit.address);
  await page.getByRole('link', { name: 'Begin met uw klacht' }).click();
  await page.getByLabel('Vertel wat er is gebeurd').fill('Op 12 oktober belde ik. 😀\nDe medewerker hing op.');
  await page.getByLabel('Iets duurt te lang').check();
  await next(page);
}

/** From the second page to the overview. */
async function fillInTheRest(page: Page): Promise<void> {
  await page.getByLabel('Zaanstad').check();
  await next(page);
  await page.getByLabel('Wanneer was het, of wanneer begon het?').fill('12 oktober 2025');
  await next(page);
  await heading(page, 'Wat zou u helpen?');
  await next(page);
  await page.getByLabel('Nee', { exact: true }).check();
  await next(page);
  await page.getByLabel('Voor mijzelf').check();
  await next(page);
  await page.getByLabel('Voornaam en achternaam').fill('Maria Özdemir');
  await page.getByLabel('E-mailadres').fill('maria@voorbeeld.nl');
  await next(page);
  await page.getByLabel('Met een e-mail').check();
  await page.getByLabel('Ja, dat mag').check();
  await next(page);
  await heading(page, 'Controleer uw klacht');
}

/** Every page of the form, with the answer that brings its further questions. */
const states: [slug: string, answer?: string][] = [
  ['1-gebeurtenis'],
  ['1-gemeente', 'Een andere organisatie'],
  ['1-waar-en-wanneer'],
  ['2-eerder-geklaagd', 'Ja'],
  ['2-reactie-gemeente', 'Ja'],
  ['3-voor-wie', 'Voor iemand anders'],
  ['3-de-ander'],
  ['4-uw-gegevens'],
  ['4-contact'],
];

/** What is wrong with a page as it stands, for eye, finger and ear. What the ear hears is the same at any width. */
describe('the public form (klachtenformulier)', () => {
  it('takes a complaint without JavaScript, mistakes repaired on the way', async () => {
    const { page, faults } = await citizen({ javaScriptEnabled: false });
    await tellWhatHappened(page);
    await heading(page, 'Over welke gemeente gaat uw klacht?');
    await next(page);
    await becomes(page, 'document.title', /^\(1 invoerfout\) /);
    await page.getByRole('link', { name: /^Kies de gemeente/ }).click();
    await fillInTheRest(page);
    await page.getByRole('button', { name: 'Klacht versturen' }).click();
    await heading(page, 'Wij hebben uw klacht ontvangen');
    expect(await page.locator('.w-number').textContent()).toMatch(/^\d\d-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    await page.getByText('De medewerker hing op.').waitFor();
    expect(faults).toEqual([]);
  });

  it('puts the focus on the errors, and its links reach the fields', async () => {
    const { page, faults } = await citizen();
    await page.goto(`${visit.address}/klacht/1-gebeurtenis`);
    await next(page);
    await page.getByRole('heading', { name: 'Verbeter de fouten voor u verdergaat' }).waitFor();
    await becomes(page, 'document.activeElement.textContent', /Verbeter de fouten/);
    await page.getByRole('link', { name: /^Vertel wat er is gebeurd/ }).click();
    await page.keyboard.type('Nu wel.');
    expect(await page.getByLabel('Vertel wat er is gebeurd').inputValue()).toBe('Nu wel.');
    await page.getByText('nog 1.993 van 2.000 tekens').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('keeps 2,001 characters that were pasted, and says how many to cut', async () => {
    const { page } = await citizen();
    await page.goto(`${visit.address}/klacht/1-gebeurtenis`);
    const text = '😀'.repeat(2_001);
    await page.getByLabel('Vertel wat er is gebeurd').fill(text);
    await page
      .getByText(/^1 teken(s)? te veel/)
      .first()
      .waitFor();
    await page.getByLabel('Iets anders').check();
    await next(page);
    await page.getByRole('link', { name: /^Uw tekst is 1 teken te lang/ }).waitFor();
    expect(await page.getByLabel('Vertel wat er is gebeurd').inputValue()).toBe(text);
  });

  it('asks for the other organisation only when there is one', async () => {
    const { page } = await citizen();
    await tellWhatHappened(page);
    await heading(page, 'Over welke gemeente gaat uw klacht?');
    await page.waitForLoadState();
    expect(await page.getByLabel('Welke organisatie?').isVisible()).toBe(false);
    await page.getByLabel('Een andere organisatie').check();
    await page.getByLabel('Welke organisatie?').waitFor();
  });

  it.each([320, 1280])('has no fault for eye, ear or finger at %i px, in any state', async (width) => {
    const { page, faults } = await citizen({ viewport: { width, height: 800 } });
    const found: string[] = [];
    const look = async (state: string) => found.push(...(await faultsOf(page, width === 320)).map((fault) => `${state}: ${fault}`));
    for (const path of ['/', '/zo-werken-wij', '/privacy', '/toegankelijkheid', '/contact', '/bestaat-niet', '/klacht/4-contact']) {
      await page.goto(`${visit.address}${path}`);
      await look(path);
    }
    await tellWhatHappened(page);
    for (const [slug, answer] of states) {
      await page.goto(`${visit.address}/klacht/${slug}`);
      await look(slug);
      if (answer) await page.getByLabel(answer, { exact: true }).first().check();
      await next(page);
      await look(`${slug}, after sending`);
    }
    await page.goto(`${visit.address}/klacht/controleren`);
    await look('overview, incomplete');
    await page.goto(`${visit.address}/klacht/1-gemeente`);
    await fillInTheRest(page);
    await look('overview');
    await page.getByRole('button', { name: 'Klacht versturen' }).click();
    await heading(page, 'Wij hebben uw klacht ontvangen');
    await look('confirmation');
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is the same complaint after back, and again Klacht versturen', async () => {
    const { page } = await citizen();
    await tellWhatHappened(page);
    await fillInTheRest(page);
    await page.getByRole('button', { name: 'Klacht versturen' }).dblclick();
    await heading(page, 'Wij hebben uw klacht ontvangen');
    const number = await page.locator('.w-number').textContent();
    await page.goBack();
    await heading(page, 'Wij hebben uw klacht ontvangen');
    expect(await page.locator('.w-number').textContent()).toBe(number);
  });
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { daysAgo } from '../days-ago';
import { start, type Start } from '../start/family';
import { newFolder } from '../start/folder';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run'];
// One process for all its pages, as a small machine would have it: to begin one takes as long as a page.
const oneProcess = ['--disable-site-isolation-trials', '--process-per-site', '--renderer-process-limit=1'];
const noCalls = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How long a page is waited for: only so that a test ends, for the machine may be busy. In milliseconds. */
export const patience = 30_000;

/** The product as `npm start` runs it, with data of its own, and a browser. */
export interface Visit {
  address: string;
  browser: Browser;
  /** Who has signed in, by account. */
  sessions: Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>;
  closePages(): Promise<unknown>;
  end(): Promise<void>;
}

export async function beginVisit(): Promise<Visit> {
  const begun: Start = start([process.execPath, 'scripts/start.js'], { WEDERHOOR_DATA: newFolder() });
  const address = await begun.ready;
  if (!address) throw new Error(begun.output());
  const args = [...quiet, ...oneProcess, ...noCalls];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args });
  return {
    address,
    browser,
    sessions: new Map(),
    closePages: () => Promise.all(browser.contexts().map((context) => context.close())),
    async end() {
      await browser.close();
      begun.child.kill('SIGTERM');
      await begun.exited;
    },
  };
}

const desk = { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: { width: 1280, height: 860 } };

/** Somebody at the desk, in a browser of their own, signed in since they first came. What the page must never do is gathered in `faults`. */
export async function signIn(
  { address, browser, sessions }: Visit,
  account: string,
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const storageState = sessions.get(account);
  const context = await browser.newContext(storageState ? { ...desk, storageState } : desk);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy|Permissions-Policy|Trusted/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== new URL(address).hostname) faults.push(`asked ${request.url()}`);
  });
  await page.goto(`${address}/werkplek/`);
  if (!storageState) {
    await page.getByRole('link', { name: 'Aanmelden' }).click();
    await chooseAccount(page, account);
  }
  await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
  if (!storageState) sessions.set(account, await context.storageState());
  return { page, context, faults };
}

export async function chooseAccount(page: Page, account: string): Promise<void> {
  await page.locator(`button[value="${account}"]`).click();
}

const called = 'Op 3 november belde ik over mijn paspoort.\nDe medewerker hing op.';

/** A complaint as the form would send it, about which nothing has fallen due yet. */
export async function submitComplaint(address: string, name: string, text = called): Promise<string> {
  const complaint = {
    channel: 'form',
    text,
    happened: { from: daysAgo(20) },
    kinds: ['treatment', 'unanswered-letter'],
    municipality: 'amsterdam',
    firstLine: { complainedOn: daysAgo(9), how: 'letter' },
    complainant: { name, email: 'klager@voorbeeld.nl', channel: 'e-mail' },
    nameWithheld: false,
    statementVersion: '2026-11-21',
    language: 'nl',
  };
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const answer = await fetch(`${address}/v1/complaints`, { method: 'POST', headers, body: JSON.stringify(complaint) });
  const body = (await answer.json()) as { number?: string };
  if (!body.number) throw new Error(JSON.stringify(body));
  return body.number;
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const listen = `axe.run(document, ${JSON.stringify({ runOnly: rules, resultTypes: ['violations'], preload: false })})`;

/** Every fault that axe finds, as one line each. It stays in a page until the next one is loaded: to read it takes longer than to run it. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('Boolean(window.axe)'))) await page.evaluate(axe);
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(`${listen}.then(({ violations }) => ({ violations }))`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** What is too wide, too small for a finger or, with `ear`, wrong for whoever hears the page; the last does not depend on the width. */
export async function faultsOf(page: Page, ear: boolean): Promise<string[]> {
  // A click goes on when the next page has begun, which then may have no style yet, or letters of another size.
  await page.waitForLoadState();
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  const small = await page.evaluate<string[]>(`[...document.querySelectorAll('a, button, summary, input:not([type=hidden]), textarea')]
    .filter((one) => !one.classList.contains('ams-skip-link'))
    .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width > 0 && (height < 24 || width < 24); })
    .map((one) => 'small: ' + one.outerHTML.slice(0, 80))`);
  return [...(wide > 0 ? [`${wide} px too wide`] : []), ...small, ...(ear ? await accessibilityFaults(page) : [])];
}

/** Sees a value in the page become what is wanted: focus and title follow what is shown by a moment. */
export async function becomes(page: Page, expression: string, wanted: string | RegExp): Promise<void> {
  const fits = (found: string) => (typeof wanted === 'string' ? found === wanted : wanted.test(found));
  for (const end = performance.now() + patience; performance.now() < end; await page.waitForTimeout(20)) {
    if (fits(await page.evaluate<string>(expression))) return;
  }
  throw new Error(`${expression} never became ${String(wanted)} but is ${await page.evaluate<string>(expression)}`);
}

/** How much of the page lies beyond the edge. Measured two frames later: the page draws itself anew for a new width. */
export const beyondTheEdge =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(document.documentElement.scrollWidth - innerWidth))))';

/** Presses Tab until what has the focus carries this name. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(focusedName);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

// Runs in the page, where this project's types have no document.
const focusedName = `(() => {
  const it = document.activeElement;
  return (it.labels?.[0]?.textContent ?? it.getAttribute('aria-label') ?? it.textContent).trim();
})()`;

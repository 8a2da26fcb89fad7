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

async function citizen(options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await visit.browser.newContext({ locale: 'nl-NL', viewport: { width: 320, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text());
  });
  return { page, faults };
}

const states = [
  '/termijnen',
  '/termijnen/FL_HANDLE_6W',
  '/termijnen/FL_HANDLE_6W?start=2026-10-12&extensionWeeks=4',
  '/termijnen/FL_HANDLE_6W?start=2025-11-20&extensionWeeks=9&agreedUntil=ooit',
  '/termijnen/FL_HANDLE_6W?start=2035-03-12&knownOn=2034-01-01&extraDesignated=2035-04-05',
  '/termijnen/OBJECTION_6W?start=2025-11-20',
  '/termijnen/GDPR_BREACH_72H?start=2026-10-12&time=10:30',
  '/termijnen/OMB_TERM_SET?start=',
  '/termijnen/OMB_FORWARD?start=2026-04-02',
  '/termijnen/RET_10Y?start=2026-10-12',
  '/termijnen/STAT_BACKWARD_DAYS?start=2026-10-12&n=20',
  '/termijnen/FL_ACK',
];

describe('working out a term (termijnen narekenen)', () => {
  it('goes without JavaScript, mistakes repaired on the way, to an answer with an address', async () => {
    const { page, faults } = await citizen({ javaScriptEnabled: false });
    await page.goto(visit.address);
    await page.getByRole('link', { name: 'Termijnen narekenen' }).click();
    await page.getByRole('link', { name: 'Behandeling van de klacht door de gemeente', exact: true }).click();
    await page.getByLabel('Vanaf welke dag?').fill('31 november 2025');
    await page.getByLabel(/^Verlengd met zoveel weken/).fill('4');
    await page.getByRole('button', { name: 'Reken uit' }).click();
    await becomes(page, 'document.title', /^\(1 invoerfout\) /);
    expect(await page.getByLabel(/^Verlengd met zoveel weken/).inputValue()).toBe('4');
    await page.getByRole('link', { name: /^Vul een dag in die bestaat/ }).click();
    await page.getByLabel('Vanaf welke dag?').fill('20 november 2025');
    await page.getByLabel(/^Verlengd met zoveel weken/).fill('');
    await page.getByRole('button', { name: 'Reken uit' }).click();
    await page.getByText('maandag 5 januari 2026').first().waitFor();
    expect(new URL(page.url()).search).toBe('?start=2025-11-20');
    await page.getByText(/do 1 jan 2026: Nieuwjaarsdag/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /agenda/ }).click()]);
    expect(download.suggestedFilename()).toBe('FL_HANDLE_6W.ics');
    expect(faults).toEqual([]);
  });

  it.each([320, 768, 1280])('has no fault for eye, ear or finger at %i px, in any state', async (width) => {
    const { page, faults } = await citizen({ viewport: { width, height: 800 } });
    const found: string[] = [];
    for (const state of states) {
      await page.goto(`${visit.address}${state}`);
      found.push(...(await faultsOf(page, width === 320)).map((fault) => `${state}: ${fault}`));
      const folder = process.env.WEDERHOOR_SCREENSHOTS;
      if (folder) await page.screenshot({ path: `${folder}/${width}-${states.indexOf(state)}.png`, fullPage: true });
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
});

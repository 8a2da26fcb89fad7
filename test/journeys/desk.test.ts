import { randomUUID } from 'node:crypto';
import { removeFolders } from '../start/folder';
import type { Page } from 'playwright-core';
import {
  accessibilityFaults,
  becomes,
  beginVisit,
  beyondTheEdge,
  chooseAccount,
  signIn,
  submitComplaint,
  tabTo,
  type Visit,
} from './desk-visit';

jest.setTimeout(240_000);
let visit: Visit;

beforeAll(async () => {
  visit = await beginVisit();
});
// An open desk goes on asking for what is new.
afterEach(() => visit.closePages());
afterAll(async () => {
  await visit?.end();
  removeFolders();
});

/** Links that have the colour of the browser. */
const plainLinks = "[...document.links].filter((link) => getComputedStyle(link).color === 'rgb(0, 0, 238)').map((link) => link.outerHTML)";
/** How much of the tables is seen only by who scrolls them. */
const outOfSight = "[...document.querySelectorAll('.desk-scroll')].reduce((sum, one) => sum + one.scrollWidth - one.clientWidth, 0)";

const openTriage = async (page: Page, number: string) => {
  await page.goto(`${visit.address}/werkplek/dossiers/${number}/triage`);
  await page.getByRole('button', { name: 'Toets opslaan' }).waitFor();
};
const fillIn = async (page: Page, track: RegExp) => {
  await page.getByLabel('Ja, bij ons').check();
  await page.getByLabel('Ja, genoeg').check();
  await page.getByLabel(track).check();
  await page.getByLabel('Ja, ik ben vrij van belang').check();
};

describe('the desk (werkplek)', () => {
  it('shows a new complaint on top by itself, tells it, and opens its dossier and timeline', async () => {
    await submitComplaint(visit.address, 'Anneke de Vries');
    const { page, faults } = await signIn(visit, 'behandelaar');
    await page.getByRole('row', { name: /Anneke de Vries/ }).waitFor();
    const number = await submitComplaint(visit.address, 'Fatima el Amrani');
    const first = page.getByRole('row').nth(1);
    await first.filter({ hasText: number }).waitFor();
    await page.getByText('1 nieuw dossier bovenaan de lijst').waitFor({ state: 'attached' });
    await first.filter({ hasText: 'Fatima el Amrani' }).filter({ hasText: 'nog 14 dagen' }).filter({ hasText: 'Bevestigd' }).waitFor();
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: `Dossier ${number}` }).waitFor();
    await becomes(page, 'document.activeElement.textContent', `Dossier ${number}`);
    await page.getByText('Op 3 november belde ik over mijn paspoort.').waitFor();
    await page.getByRole('link', { name: 'Tijdlijn', exact: true }).click();
    const events = page.getByRole('main').getByRole('listitem').locator('strong');
    await events.nth(2).waitFor();
    expect(await events.allTextContents()).toEqual(['Ontvangst bevestigd', 'Betrokkene toegevoegd', 'Klacht ontvangen']);
    await becomes(page, 'document.title', `Tijdlijn – Dossier ${number} – Werkplek ombudsman`);
    expect(faults).toEqual([]);
  });

  it('keeps filter and order in the address, over reload and back', async () => {
    const { page } = await signIn(visit, 'intake');
    await page.getByRole('button', { name: /Leeftijd/ }).click();
    await page.waitForURL(/sorteer=oldest/);
    await page.getByLabel('Gemeente').selectOption('almere');
    await page.getByRole('button', { name: 'Filter toepassen' }).click();
    await page.getByRole('heading', { name: 'Geen dossiers met dit filter' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Verwijder filter Gemeente: Almere' }).waitFor();
    await page.goBack();
    expect(await page.getByRole('columnheader', { name: /Leeftijd/ }).getAttribute('aria-sort')).toBe('descending');
  });

  it('triages by keyboard alone, past the errors the server names', async () => {
    const number = await submitComplaint(visit.address, 'Jan Bakker');
    const { page, faults } = await signIn(visit, 'behandelaar');
    await page.getByRole('row', { name: /Jan Bakker/ }).waitFor();
    await tabTo(page, number);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Dossier ${number}` }).waitFor();
    await page.getByRole('link', { name: 'Dossier toetsen' }).waitFor();
    await tabTo(page, 'Dossier toetsen');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Toets opslaan' }).waitFor();
    await tabTo(page, 'Toets opslaan');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Verbeter de fouten voor u opslaat' }).waitFor();
    await becomes(page, 'document.title', /^\(4 invoerfouten\) /);
    await tabTo(page, 'Kies of de klager bij ons aan het goede adres is.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('Ja, bij ons').isChecked()).toBe(true);
    for (const answer of ['Ja, genoeg', 'Nog niet gekozen', 'Ja, ik ben vrij van belang']) {
      await tabTo(page, answer);
      await page.keyboard.press('Space');
    }
    await tabTo(page, 'Toets opslaan');
    await page.keyboard.press('Enter');
    await page.getByText('De toets staat in het dossier.', { exact: true }).first().waitFor();
    await page.getByRole('main').getByText('Getoetst', { exact: true }).first().waitFor();
    expect(faults).toEqual([]);
  });

  it('tells the second of two handlers who was first and with what, and keeps their text', async () => {
    const number = await submitComplaint(visit.address, 'Piet Jansen');
    const [one, two] = await Promise.all([signIn(visit, 'behandelaar'), signIn(visit, 'behandelaar2')]);
    await Promise.all([openTriage(one.page, number), openTriage(two.page, number)]);
    await fillIn(two.page, /^Interventie/);
    await two.page.getByLabel(/^Toelichting/).fill('Eerst de afdeling bellen.');
    await fillIn(one.page, /^Bemiddeling/);
    // The page that is open hears of it, and what it then asks for must not take the form away.
    const heard = two.page.waitForResponse(
      async (answer) =>
        answer.url().endsWith(`/v1/complaints/${number}`) && ((await answer.json()) as { stage: string }).stage === 'triaged',
    );
    await one.page.getByRole('button', { name: 'Toets opslaan' }).click();
    await one.page.getByText('De toets staat in het dossier.', { exact: true }).first().waitFor();
    await heard;
    await two.page.getByRole('button', { name: 'Toets opslaan' }).click();
    await two.page.getByRole('heading', { name: 'Iemand was u voor' }).waitFor();
    await two.page.getByText('Spoor: bemiddeling.').waitFor();
    expect(await two.page.getByLabel(/^Toelichting/).inputValue()).toBe('Eerst de afdeling bellen.');
    expect(await accessibilityFaults(two.page)).toEqual([]);
    await two.page.getByRole('button', { name: 'Mijn toets toch opslaan' }).click();
    await two.page.getByText('De toets staat in het dossier.', { exact: true }).first().waitFor();
    await two.page.getByText('Spoor: interventie.').waitFor();
  });

  it('keeps a form that is open when somebody else makes it impossible, and says so when it is sent', async () => {
    const number = await submitComplaint(visit.address, 'Fatma Demir');
    const [one, two] = await Promise.all([signIn(visit, 'behandelaar'), signIn(visit, 'behandelaar2')]);
    await two.page.goto(`${visit.address}/werkplek/dossiers/${number}/refer`);
    await two.page.getByLabel(/^Toelichting/).fill('Eerst naar de gemeente.');
    await two.page.getByLabel('Waarheen?').selectOption('amsterdam');
    await two.page.getByLabel('Waarom verwijst u?').selectOption('OMB-23-H');
    await two.page.getByLabel('De klacht', { exact: true }).check();
    const heard = two.page.waitForResponse(
      async (answer) => answer.url().endsWith(`/${number}/commands`) && !/"command":"refer","allowed":true/.test(await answer.text()),
    );
    const headers = { 'idempotency-key': randomUUID(), origin: visit.address };
    const withdrawn = await one.context.request.post(`${visit.address}/v1/complaints/${number}/withdraw`, { data: {}, headers });
    expect([withdrawn.status(), (await heard).status()]).toEqual([200, 200]);
    await two.page.getByRole('button', { name: 'Bekijk wat dit doet' }).click();
    await two.page.getByRole('heading', { name: 'Iemand was u voor' }).waitFor();
    await two.page.getByRole('listitem').filter({ hasText: 'Ingetrokken' }).first().waitFor();
    expect(await two.page.getByLabel(/^Toelichting/).inputValue()).toBe('Eerst naar de gemeente.');
  });

  it('keeps what was typed when the session is gone, and puts it back after signing in', async () => {
    const number = await submitComplaint(visit.address, 'Maria Smit');
    const { page, context } = await signIn(visit, 'behandelaar');
    await openTriage(page, number);
    await fillIn(page, /^Onderzoek/);
    await page.getByLabel(/^Toelichting/).fill('Dit mag niet verloren gaan.');
    await page.getByText(/^Concept bewaard om/).waitFor();
    expect(await page.evaluate<string>('JSON.stringify(sessionStorage)')).not.toContain('verloren');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Toets opslaan' }).click();
    await page.getByRole('heading', { name: 'U bent uitgelogd' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Opnieuw aanmelden' }).click();
    await chooseAccount(page, 'behandelaar');
    await page.getByRole('heading', { name: 'Uw eerdere concept is teruggezet.' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/werkplek/dossiers/${number}/triage`);
    expect(await page.getByLabel(/^Toelichting/).inputValue()).toBe('Dit mag niet verloren gaan.');
    expect(await page.getByLabel('Onderzoek').isChecked()).toBe(true);
  });

  it('starts a second look from what the first one found', async () => {
    const number = await submitComplaint(visit.address, 'Els Mulder');
    const { page } = await signIn(visit, 'intake');
    await openTriage(page, number);
    await fillIn(page, /^Interventie/);
    const ground = page.getByRole('radiogroup', { name: /^Kennelijk ongegrond/ });
    await ground.getByLabel('Geldt niet').check();
    await page.getByLabel(/^Toelichting/).fill('Eerst de afdeling bellen.');
    await page.getByRole('button', { name: 'Toets opslaan' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Spoor: interventie. Eerst de afdeling bellen.' }).waitFor();
    await page.getByRole('link', { name: 'Opnieuw toetsen' }).click();
    await page.getByRole('button', { name: 'Toets opslaan' }).waitFor();
    expect(await ground.getByLabel('Geldt niet').isChecked()).toBe(true);
    expect(await page.getByLabel(/^Interventie/).isChecked()).toBe(true);
    expect(await page.getByLabel(/^Toelichting/).inputValue()).toBe('Eerst de afdeling bellen.');
    expect(await page.getByLabel('Ja, ik ben vrij van belang').isChecked()).toBe(false);
  });

  it('weighs at most 200 kB on the first load, font included', async () => {
    const context = await visit.browser.newContext();
    const fresh = await context.newPage();
    await fresh.goto(`${visit.address}/werkplek/`);
    await fresh.getByRole('heading', { name: 'Meld u aan' }).waitFor();
    const bytes = await fresh.evaluate<number>(
      "document.fonts.ready.then(() => performance.getEntriesByType('resource').reduce((sum, { transferSize }) => sum + transferSize, 0))",
    );
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(200_000);
  });

  it('says to whose role sees no dossiers that there are none for them, and not that a new one will come', async () => {
    for (const [account, role] of [
      ['beheerder', 'beheerder'],
      ['gemeente', 'contactpersoon van de gemeente'],
    ] as const) {
      const { page } = await signIn(visit, account);
      await page.getByRole('heading', { name: 'Met uw rol ziet u hier geen dossiers' }).waitFor();
      await page.getByText(`U bent aangemeld als ${role}.`).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('link', { name: 'Bekijk het proces' }).click();
      await page.getByRole('heading', { level: 1, name: 'Proces' }).waitFor();
    }
  });

  it('explains the same way a dossier that is not there and one that may not be seen', async () => {
    const number = await submitComplaint(visit.address, 'Karel Vos');
    const { page } = await signIn(visit, 'beheerder');
    for (const hidden of [number, '26-0000-000']) {
      await page.goto(`${visit.address}/werkplek/dossiers/${hidden}`);
      await page.getByRole('heading', { level: 1, name: 'Dit dossier kunnen wij niet tonen' }).waitFor();
    }
  });

  it('says that it was saved to who gives a dossier to a team whose dossiers they do not see', async () => {
    const number = await submitComplaint(visit.address, 'Olga de Boer');
    await signIn(visit, 'behandelaar2');
    const { page } = await signIn(visit, 'behandelaar');
    await page
      .getByRole('row', { name: /Olga de Boer/ })
      .filter({ hasText: 'Bevestigd' })
      .waitFor();
    await page.goto(`${visit.address}/werkplek/dossiers/${number}/transfer`);
    await page.getByLabel('Team', { exact: true }).selectOption('Team Zuid');
    await page.getByLabel('Deskundigheid').check();
    await page.getByLabel('Wat moet uw collega weten?').fill('Zij kent de straat.');
    await page.getByRole('button', { name: 'Bekijk wat dit doet' }).click();
    await page.getByRole('button', { name: 'Bevestigen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Opgeslagen' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('has no accessibility faults on any page, and needs no sideways scroll on a small screen', async () => {
    const name = `Breed van der ${'Lange'.repeat(12)}Naam`;
    const alike = await submitComplaint(visit.address, name, 'Paspoort'.repeat(25));
    const number = await submitComplaint(visit.address, name);
    const { page } = await signIn(visit, 'behandelaar');
    const dossier = `dossiers/${number}`;
    const pages = {
      '': number,
      [dossier]: 'Ontvangstcode',
      [`${dossier}/tijdlijn`]: 'Klacht ontvangen',
      [`${dossier}/triage`]: alike,
    };
    for (const [path, shown] of Object.entries(pages)) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${visit.address}/werkplek/${path}`);
      await page.getByRole('main').getByText(shown).first().waitFor();
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      expect([path, await page.evaluate<string[]>(plainLinks)]).toEqual([path, []]);
      for (const width of [1024, 768, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const beyond = await page.evaluate<number>(beyondTheEdge);
        expect([path, width, beyond]).toEqual([path, width, 0]);
        expect([path, width, await page.evaluate<number>(outOfSight)]).toEqual([path, width, 0]);
      }
      if (path === '') expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
});

import type { Page } from 'playwright-core';
import { type AtDossier, choose } from './command-steps';

export const offer = (desk: AtDossier) =>
  desk.take('offer-mediation', (page) => page.getByLabel('Wat schreef of zei u?').fill('Wilt u samen praten?'), 'Bemiddeling aangeboden');
export const consent = (desk: AtDossier, side: string) =>
  desk.take('consent-to-mediation', (page) => choose(page, 'Welke partij?', side), 'Ingestemd met bemiddeling');

const fill = (label: string, text: string) => (page: Page) => page.getByLabel(label, { exact: true }).fill(text);

export async function openInvestigation(desk: AtDossier): Promise<void> {
  await desk.take(
    'open-investigation',
    async (page) => {
      await fill('Omschrijving', 'De medewerker hing op.')(page);
      await fill('Plan van het onderzoek', 'Eerst beide partijen horen.')(page);
    },
    'Onderzoek geopend',
  );
}

/** From opening to the proposal of a report, with one allegation found not proper. */
export async function investigate(desk: AtDossier): Promise<void> {
  await openInvestigation(desk);
  await desk.take('send-findings', fill('Bevindingen', 'Er is opgehangen.'), 'Bevindingen verstuurd');
  await desk.take('investigate', fill('Bevindingen', 'Er is opgehangen.'), 'Bevindingen vastgesteld');
  await desk.take(
    'propose-report',
    async (page) => {
      await choose(page, 'Oordeel', 'Niet behoorlijk');
      await page.getByLabel(/^Geschonden norm/).selectOption('fatsoenlijke-bejegening');
      await fill('Het rapport', 'Het rapport.')(page);
    },
    'Rapport voorgelegd',
  );
}

export const urgent = async (page: Page) => {
  await choose(page, 'Heeft dit dossier spoed?', 'Ja');
  await page.getByLabel('Reden').fill('De uitkering stopt.');
};
export const approve = async (page: Page) => {
  await choose(page, 'Uw oordeel over het rapport', 'Goedgekeurd');
  await page.getByLabel('Opmerkingen').fill('Akkoord.');
};

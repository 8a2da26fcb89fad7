import type { Page } from 'playwright-core';
import { accessibilityFaults } from './desk-visit';

/** One person at the desk, on one dossier. */
export class AtDossier {
  constructor(
    readonly page: Page,
    private readonly address: string,
    readonly number: string,
  ) {}

  /** Fills in the form of a command, looks at what it will do, confirms it, and sees it on the timeline. */
  async take(command: string, fill: (page: Page) => Promise<void>, event: string): Promise<void> {
    await this.open(command);
    await fill(this.page);
    await this.look();
    await this.confirm(event);
  }

  async open(command: string): Promise<void> {
    await this.page.goto(`${this.address}/werkplek/dossiers/${this.number}/${command}`);
    await this.page.getByRole('button', { name: 'Bekijk wat dit doet' }).waitFor();
  }

  async look(): Promise<void> {
    await this.page.getByRole('button', { name: 'Bekijk wat dit doet' }).click();
    const seen = this.page.getByRole('heading', { name: 'Dit gebeurt er' });
    const failed = this.page.getByRole('alert').or(this.page.getByRole('heading', { name: 'Verbeter de fouten voor u verdergaat' }));
    await seen.or(failed).first().waitFor();
    if (!(await seen.isVisible())) throw new Error(await this.page.getByRole('main').innerText());
  }

  async confirm(event: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Bevestigen' }).click();
    await this.page.getByText('Het is vastgelegd in het dossier.', { exact: true }).first().waitFor();
    await this.page.getByRole('listitem').locator('strong').filter({ hasText: event }).first().waitFor();
  }

  /** The first look, by its own page. */
  async triage(track: RegExp): Promise<void> {
    await this.page.goto(`${this.address}/werkplek/dossiers/${this.number}/triage`);
    await this.page.getByLabel('Ja, bij ons').check();
    await this.page.getByLabel('Ja, genoeg').check();
    await this.page.getByLabel(track).check();
    await this.page.getByLabel('Ja, ik ben vrij van belang').check();
    await this.page.getByRole('button', { name: 'Toets opslaan' }).click();
    await this.page.getByText('De toets staat in het dossier.', { exact: true }).first().waitFor();
  }

  async stage(word: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Dossier in het kort' }).getByText(word, { exact: true }).waitFor();
  }

  faults(): Promise<string[]> {
    return accessibilityFaults(this.page);
  }
}

/** Chooses an answer in a group of radios or checkboxes. */
export const choose = (page: Page, question: string | RegExp, answer: string | RegExp) =>
  page
    .getByRole('radiogroup', { name: question })
    .or(page.getByRole('group', { name: question }))
    .getByLabel(answer, typeof answer === 'string' ? { exact: true } : {})
    .first()
    .check();

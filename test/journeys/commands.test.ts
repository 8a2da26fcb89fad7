import { removeFolders } from '../start/folder';
import { AtDossier, choose } from './command-steps';
import { approve, consent, investigate, offer, openInvestigation, urgent } from './course-steps';
import { becomes, beginVisit, beyondTheEdge, signIn, submitComplaint, type Visit } from './desk-visit';

jest.setTimeout(240_000);
let visit: Visit;

beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(async () => {
  await visit?.end();
  removeFolders();
});

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/** Everybody signs in once; a page that does what it must not is noticed at the end. */
const signedIn = new Map<string, Awaited<ReturnType<typeof signIn>>>();
async function at(account: string, number: string): Promise<AtDossier> {
  const found = signedIn.get(account) ?? (await signIn(visit, account));
  signedIn.set(account, found);
  return new AtDossier(found.page, visit.address, number);
}
const acknowledged = async (name: string) => {
  const number = await submitComplaint(visit.address, name);
  const desk = await at('behandelaar', number);
  await desk.page.goto(`${visit.address}/werkplek/`);
  await desk.page
    .getByRole('row', { name: new RegExp(name) })
    .filter({ hasText: 'Bevestigd' })
    .waitFor();
  return desk;
};
describe('a dossier taken through the process at the desk', () => {
  it('is mediated, settled and closed', async () => {
    const desk = await acknowledged('Hilde Kramer');
    await desk.triage(/^Bemiddeling/);
    await offer(desk);
    await consent(desk, 'Klager');
    await consent(desk, 'Gemeente');
    await desk.take('open-mediation', async () => {}, 'Bemiddeling begonnen');
    await desk.take(
      'mediate',
      async (page) => {
        await choose(page, 'Wat is afgerond?', 'Bemiddeling');
        await page.getByLabel('Gehouden op').fill(today());
        await choose(page, 'Opgelost?', 'Ja');
        await choose(page, /naar behoren/, 'Ja');
        await page.getByLabel('Wat is afgesproken?').fill('De gemeente belt binnen een week.');
      },
      'Bemiddeling afgerond',
    );
    await desk.stage('Bemiddeld');
    await desk.take(
      'close',
      async (page) => {
        await choose(page, 'Uitkomst', 'Bemiddeling');
        await page.getByLabel('Toelichting').fill('Beide partijen zijn tevreden.');
      },
      'Afgesloten',
    );
    await desk.stage('Afgesloten');
  });

  it('is investigated when one side wants no mediation, which then cannot be opened', async () => {
    const desk = await acknowledged('Lies van Dam');
    await desk.triage(/^Bemiddeling/);
    await offer(desk);
    await consent(desk, 'Klager');
    await desk.take(
      'refuse-mediation',
      async (page) => {
        await choose(page, 'Welke partij?', 'Gemeente');
        await page.getByLabel('Reden').fill('De gemeente ziet er niets in.');
      },
      'Bemiddeling geweigerd',
    );
    await desk.stage('Getoetst');
    await desk.open('open-mediation');
    await expect(desk.look()).rejects.toThrow('Wij missen nog: gemeente.');
    await openInvestigation(desk);
    await desk.stage('In onderzoek');
  });

  it('is investigated after a mediation that failed, and advised on, with what became of the recommendation', async () => {
    const desk = await acknowledged('Rashid Bouzid');
    await desk.triage(/^Bemiddeling/);
    await offer(desk);
    await consent(desk, 'Klager');
    await consent(desk, 'Gemeente');
    await desk.take('open-mediation', async () => {}, 'Bemiddeling begonnen');
    await desk.take(
      'mediate',
      async (page) => {
        await choose(page, 'Wat is afgerond?', 'Bemiddeling');
        await page.getByLabel('Gehouden op').fill(today());
        await choose(page, 'Opgelost?', 'Nee');
        await choose(page, /naar behoren/, 'Nee');
        await page.getByLabel('Wat is afgesproken?').fill('Niets: de gemeente wilde niet bewegen.');
      },
      'Bemiddeling afgerond',
    );
    await investigate(desk);
    const ombudsman = await at('ombudsman', desk.number);
    await ombudsman.take('review-report', approve, 'Rapport beoordeeld');
    await ombudsman.take(
      'advise',
      async (page) => {
        await page.getByLabel('Redenen').fill('Niemand belde terug.');
        await page.getByRole('group', { name: 'Aanbevelingen' }).getByRole('button', { name: 'Nog één toevoegen' }).click();
        await page.getByLabel('Aan wie is de aanbeveling?').selectOption('amsterdam');
        await page.getByLabel('Tekst').fill('Bel binnen twee dagen terug.');
      },
      'Rapport uitgebracht',
    );
    await desk.take(
      'reply-to-recommendation',
      (page) => choose(page, 'Wat doet de gemeente?', 'Volgt de aanbeveling'),
      'Reactie op aanbeveling',
    );
    await desk.stage('Rapport uitgebracht');
  });

  it('is referred, and comes back with the answer of the municipality', async () => {
    const desk = await acknowledged('Greet Willems');
    await desk.take(
      'refer',
      async (page) => {
        await page.getByLabel('Waarom verwijst u?').selectOption('OMB-23-H');
        await page.getByLabel('Waarheen?').selectOption('amsterdam');
        await choose(page, 'Wat is meegestuurd?', 'De klacht');
        await page.getByLabel('Toelichting').fill('Klaag eerst bij de gemeente.');
      },
      'Verwezen',
    );
    await desk.stage('Verwezen');
    await desk.take(
      'return',
      async (page) => {
        await choose(page, 'Kanaal', 'Telefoon');
        await page.getByLabel(/^Ontvangen op/).fill(today());
        await choose(page, 'Kwam er een antwoord van de gemeente?', 'Ja, er is een antwoord');
        await page.getByLabel(/^Datum van het antwoord/).fill(today());
      },
      'Teruggekomen',
    );
    await desk.stage('Bevestigd');
  });

  it('is declined on a ground with its facts, which are asked for as soon as the ground is chosen', async () => {
    const desk = await acknowledged('Cor Veenstra');
    await desk.take(
      'decline',
      async (page) => {
        await page.getByLabel('Grond', { exact: true }).selectOption('OMB-22-A');
        await page.getByLabel('Beleidsstuk').fill('Parkeernota 2025');
        await page.getByLabel(/^Waarom het beleid is/).fill('Het geldt voor iedereen.');
        await page.getByLabel('Redenen', { exact: true }).fill('Wij mogen beleid niet toetsen.');
      },
      'Niet in behandeling genomen',
    );
    await desk.stage('Niet in behandeling');
  });

  it('is given to a colleague by name', async () => {
    const desk = await acknowledged('Jo Verhoef');
    await at('behandelaar2', desk.number);
    await desk.take(
      'assign',
      async (page) => {
        await page.getByLabel('Team', { exact: true }).selectOption('Team Noord');
        await page.getByLabel(/^Behandelaar/).selectOption('Bram de Wit (u) – behandelaar, team noord');
      },
      'Toegewezen',
    );
  });

  it('is withdrawn and reopened, by way of the actions of the dossier', async () => {
    const desk = await acknowledged('Nel Hofman');
    await desk.triage(/^Onderzoek/);
    await desk.page.getByRole('button', { name: 'Meer acties' }).click();
    expect(await desk.faults()).toEqual([]);
    await desk.page.getByRole('link', { name: 'Intrekking vastleggen' }).click();
    await desk.look();
    await desk.page.getByText('Bevestiging van intrekking').waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.confirm('Ingetrokken');
    await desk.take(
      'reopen',
      async (page) => {
        await choose(page, 'Terug naar welke fase?', 'Getoetst');
        await choose(page, 'Reden', 'Nieuw feit');
        await page.getByLabel('Redenen').fill('Er is een nieuwe brief.');
      },
      'Heropend',
    );
    await desk.stage('Getoetst');
  });

  it('keeps what was typed when somebody else was first, and offers to go on with it', async () => {
    const one = await acknowledged('Wim Postma');
    const two = await at('behandelaar2', one.number);
    await two.open('write-note');
    await two.page.getByLabel('De notitie').fill('Bel na de middag.');
    await choose(two.page, 'Wie mogen dit lezen?', 'Het hele bureau');
    await one.take('mark-urgent', urgent, 'Spoed gewijzigd');
    await two.page.getByRole('button', { name: 'Bekijk wat dit doet' }).click();
    await two.page.getByRole('heading', { name: 'Iemand was u voor' }).waitFor();
    expect(await two.page.getByLabel('De notitie').inputValue()).toBe('Bel na de middag.');
    expect(await two.faults()).toEqual([]);
    await two.page.getByRole('button', { name: 'Mijn invoer toch gebruiken' }).click();
    await two.page.getByRole('heading', { name: 'Dit gebeurt er' }).waitFor();
    await two.confirm('Notitie');
  });

  it('says what is wrong at the field it is about, on forms without accessibility faults', async () => {
    const desk = await acknowledged('Truus Meijer');
    await desk.triage(/^Onderzoek/);
    for (const command of ['decline', 'add-allegation', 'ask', 'record-first-line', 'correct']) {
      await desk.open(command);
      expect([command, await desk.faults()]).toEqual([command, []]);
      await desk.page.setViewportSize({ width: 320, height: 800 });
      expect([command, await desk.page.evaluate<number>(beyondTheEdge)]).toEqual([command, 0]);
      await desk.page.setViewportSize({ width: 1280, height: 860 });
    }
    await desk.open('add-allegation');
    await desk.page.getByRole('button', { name: 'Bekijk wat dit doet' }).click();
    await desk.page.getByRole('heading', { name: 'Verbeter de fouten voor u verdergaat' }).waitFor();
    await desk.page.getByRole('link', { name: 'Vul in of kies: omschrijving.' }).click();
    await becomes(desk.page, 'document.activeElement.id', 'veld-wording');
    expect(await desk.faults()).toEqual([]);
    await desk.page.goto(`${visit.address}/werkplek/proces`);
    await desk.page.getByRole('link', { name: 'Onderzocht: wat kan er?' }).click();
    await desk.page
      .getByRole('region', { name: 'Wat er kan in de fase onderzocht' })
      .getByText('Rapport vaststellen → Rapport uitgebracht')
      .waitFor();
    await desk.page.getByText(/^Van fase naar fase \(/).click();
    await desk.page.getByRole('rowheader', { name: 'Rapport vaststellen' }).waitFor();
    expect(await desk.faults()).toEqual([]);
  });

  it('breaks no rule of the pages on the way: no script from elsewhere, no error', () => {
    expect([...signedIn.values()].flatMap(({ faults }) => faults)).toEqual([]);
  });
});

import { removeFolders } from '../start/folder';
import { AtDossier, choose } from './command-steps';
import { beginVisit, signIn, submitComplaint, type Visit } from './desk-visit';

jest.setTimeout(150_000);
let visit: Visit;

beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(async () => {
  await visit?.end();
  removeFolders();
});

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());

async function at(account: string, number: string): Promise<AtDossier> {
  const { page } = await signIn(visit, account);
  return new AtDossier(page, visit.address, number);
}
const acknowledged = async (name: string) => {
  const number = await submitComplaint(visit.address, name);
  const desk = await at('behandelaar', number);
  await desk.page
    .getByRole('row', { name: new RegExp(name) })
    .filter({ hasText: 'Bevestigd' })
    .waitFor();
  return desk;
};
const consent = (desk: AtDossier, side: string) =>
  desk.take('consent-to-mediation', (page) => choose(page, 'Welke partij?', side), 'Ingestemd met bemiddeling');

describe('a dossier taken through the process at the desk', () => {
  it('is mediated, settled and closed', async () => {
    const desk = await acknowledged('Hilde Kramer');
    await desk.triage(/^Bemiddeling/);
    await desk.take(
      'offer-mediation',
      (page) => page.getByLabel('Wat schreef of zei u?').fill('Wilt u samen praten?'),
      'Bemiddeling aangeboden',
    );
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
});

import { CandidatesHandler, CandidatesQuery } from '../../projections/candidates/query';
import { projectBatch, targetsInUse } from '../../projections/project-batch';
import { refoldEverywhere } from '../../projections/refold';
import { readModels } from '../../projections/models';
import type { SqlCondition } from '../../projections/sql-condition';
import { visibleTo } from '../../src/auth/visible';
import type { NewEvent } from '../../src/complaint/events';
import { people, submission } from '../people';
import { Log } from '../projections/log';
import { type ReadSide, readSides } from './read-side';

const sides = readSides();

const everything: SqlCondition = { sql: 'true', params: [] };
const mine = '26-K73C-T1Z';
const other = '26-M37B-9Z5';
const third = '27-316H-QRD';
const unlike = {
  ...submission,
  text: 'De balie was dicht terwijl ik een afspraak had voor een rijbewijs.',
  municipality: 'zaanstad',
  happened: { from: '2025-01-08' },
  complainant: { name: 'Wim Postma', email: 'wim@voorbeeld.nl', channel: 'e-mail' },
};
const sent = (body: object) => [{ name: 'submit', body, by: people.fatima }] as const;

async function projected(log: Log): Promise<ReadSide> {
  const side = await sides.open(await sides.views(), log);
  await projectBatch(side.views, await targetsInUse(side.views, readModels), log.events);
  return side;
}
const found = ({ views, progress }: ReadSide, visible = everything, number = mine) =>
  new CandidatesHandler(views, progress).execute(new CandidatesQuery({ number, visible }));
const foundFor = async (body: object, of: object = submission) =>
  found(await projected(new Log().add(mine, sent(of)).add(other, sent(body))));

describe('candidates for the same matter (A4: niet opnieuw klagen over wat al is behandeld)', () => {
  it('are none where nothing is alike', async () => {
    expect(await foundFor(unlike)).toEqual([]);
  });

  it('are never the dossier itself', async () => {
    expect(await found(await projected(new Log().add(mine, sent(submission))))).toEqual([]);
  });

  it('say everything in which they are alike, and what they are about', async () => {
    expect(await foundFor(submission)).toEqual([
      {
        number: other,
        stage: 'submitted',
        receivedOn: '2026-11-20',
        kinds: ['unanswered-letter'],
        municipality: 'amsterdam',
        complainant: 'Fatima el Amrani',
        excerpt: submission.text,
        because: ['person', 'body', 'date', 'text'],
        samePerson: ['name', 'email'],
        textAlike: 100,
      },
    ]);
  });

  const asPerson = (complainant: object) => ({ ...unlike, complainant: { ...unlike.complainant, ...complainant } });
  const known = asPerson({
    name: 'F. el Amrâni',
    email: 'F@Voorbeeld.nl',
    phone: '06-12345678',
    address: 'Damrak 12-2',
    postcode: '1012 AB',
  });
  it.each([
    ['name', { name: ' f el amrani' }],
    ['email', { email: 'f@voorbeeld.NL' }],
    ['phone', { phone: '+31 (0)6 12 34 56 78' }],
    ['address', { postcode: '1012ab', address: 'Damrak 12, tweede' }],
  ])('know the same person by %s, however it is written', async (trait, complainant) => {
    const [candidate] = await foundFor(asPerson(complainant), { ...submission, complainant: known.complainant });
    expect(candidate).toMatchObject({ because: ['person'], samePerson: [trait] });
  });

  it('do not take the same postcode, or the same house number, for the same person', async () => {
    const of = { ...submission, complainant: known.complainant };
    expect(await foundFor(asPerson({ postcode: '1012 AB', address: 'Damrak 14' }), of)).toEqual([]);
    expect(await foundFor(asPerson({ postcode: '1505 AA', address: 'Damrak 12' }), of)).toEqual([]);
  });

  it('know a text that is much the same, of another person elsewhere', async () => {
    const text = 'Drie keer gebeld en twee brieven geschreven over de parkeervergunning, niemand antwoordt.';
    const [candidate] = await foundFor({ ...unlike, text });
    expect(candidate?.because).toEqual(['text']);
    expect(candidate?.textAlike).toBeGreaterThan(50);
  });

  it('come up by body and day together, not by body alone or a year that overlaps', async () => {
    const onDay = { ...submission, happened: { from: '2026-10-01', to: '2026-10-03' } };
    const there = (happened: object) => ({ ...unlike, municipality: 'amsterdam', happened });
    expect((await foundFor(there({ from: '2026-10-03' }), onDay))[0]?.because).toEqual(['body', 'date']);
    expect(await foundFor(there({ from: '2026-10-04' }), onDay)).toEqual([]);
    expect(await foundFor(there({ from: '2026-01-01', to: '2026-11-01' }), onDay)).toEqual([]);
  });

  it('know another organisation by its name', async () => {
    const { municipality: _, ...elsewhere } = unlike;
    const at = (otherBody: string) => ({ ...elsewhere, otherBody });
    const [candidate] = await foundFor(at('Omgevingsdienst, Noordzeekanaal'), {
      ...at('omgevingsdienst noordzeekanaal'),
      text: 'Iets anders.',
    });
    expect(candidate?.because).toEqual(['person', 'body', 'date']);
  });

  it('put the most alike first', async () => {
    const log = new Log()
      .add(mine, sent(submission))
      .add(other, sent({ ...unlike, text: submission.text }))
      .add(third, sent(submission));
    expect((await found(await projected(log))).map(({ number }) => number)).toEqual([third, other]);
  });

  it('follow what is changed or set right about the complainant', async () => {
    const log = new Log().add(mine, sent(submission)).add(other, sent(unlike));
    const [, party] = log.of(other);
    const about = (party!.content as { event: { about: string } }).event.about;
    log.put(other, { type: 'party-changed', facts: { partyId: about }, about, personal: { email: 'fatima@voorbeeld.nl' } });
    const side = await projected(log);
    expect((await found(side))[0]?.samePerson).toEqual(['email']);
    const changed = log.of(other).at(-1)!.eventId;
    const facts = { event: changed, changes: [{ path: '/email', sealed: true }], movesDates: [] };
    const personal = {
      reasons: 'Verkeerd overgenomen.',
      changes: [{ path: '/email', from: 'fatima@voorbeeld.nl', to: 'wim@voorbeeld.nl' }],
    };
    log.put(other, { type: 'corrected', facts, about, personal } as unknown as NewEvent);
    await refoldEverywhere(side.views, log, readModels, other);
    expect(await found(side)).toEqual([]);
  });

  it('are only those the actor may see, and keep nothing of who was destroyed', async () => {
    const side = await projected(new Log().add(mine, sent(submission)).add(other, sent(submission)));
    const north = visibleTo({ actor: people.hanna, name: 'Hanna', team: 'noord', roles: ['handler'] });
    expect(await found(side, north)).toHaveLength(1);
    await side.views.query(`update access set team = 'zuid' where number = $1`, [other]);
    expect(await found(side, north)).toEqual([]);
    await side.views.query('delete from personal.candidate where complaint = $1', [other]);
    const [candidate, ...more] = await found(side);
    expect([candidate, more]).toEqual([undefined, []]);
  });
});

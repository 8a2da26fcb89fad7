import { datesOf } from '../../src/complaint/dates';
import { complaintKinds } from '../../src/complaint/words';
import { given } from '../given';
import { away, ids, pastOf } from '../pasts';
import { cleanTriage, people, submission } from '../people';

/** Filed with these facts of the first line; received on 20 November 2026. */
const filed = (firstLine: object, more: object = {}) =>
  given([
    { name: 'submit', body: { ...submission, firstLine, ...more }, by: people.fatima },
    { name: 'acknowledge', body: { how: 'mail-queued' }, by: people.system },
  ]);
const ends = (dossier: ReturnType<typeof given>) =>
  Object.fromEntries(datesOf(dossier.complaint).map(({ term, endsOn }) => [term, endsOn]));
const recorded = (firstLine: object, dossier = filed({ complainedOn: '2026-10-05' })) => {
  dossier.when('record-first-line', { firstLine }, people.intake).then(() => undefined);
  return dossier;
};

describe('The municipality before us, what it promises', () => {
  it('A2 alle zaken en personen waar de gemeente verantwoordelijk voor is: een gemeente, een andere organisatie en een persoon', () => {
    expect(filed({}).complaint.bodies).toEqual(['amsterdam']);
    const contractor = { municipality: undefined, otherBody: 'Afval BV', personConcerned: { name: 'J. Jansen', function: 'chauffeur' } };
    given()
      .when('submit', { ...submission, ...contractor }, people.fatima)
      .then((events, { bodies, parties }) => {
        expect(bodies).toEqual(['other']);
        expect(Object.values(parties).map(({ role }) => role)).toEqual(['complainant', 'person-concerned']);
        expect(events[0]).toMatchObject({ personal: { otherBody: 'Afval BV' } });
        expect(JSON.stringify(events.map(({ facts }) => facts))).not.toMatch(/Afval|Jansen/);
      });
  });

  it('A3 hoe u bent behandeld door een medewerker: elke klachtsoort kan, meer dan een per onderdeel, en geen andere', () => {
    given()
      .when('submit', { ...submission, kinds: [...complaintKinds] }, people.fatima)
      .then((_, { allegations }) => expect(Object.values(allegations)[0]?.kinds).toEqual([...complaintKinds]));
    const dossier = given(pastOf.triaged);
    const kinds = ['treatment', 'broken-promise'];
    dossier
      .when('classify', { allegationId: ids.allegation, kinds, subjects: ['parkeren'] }, people.intake)
      .then(([event]) => expect(event?.facts).toMatchObject({ kinds, subjects: ['parkeren'], listVersion: '2026-1' }));
    dossier
      .when('classify', { allegationId: ids.allegation, kinds: ['rumour'], subjects: [] }, people.intake)
      .wrongInput({ pointer: '/kinds', code: 'is-in' });
  });

  it('A4 niet opnieuw klagen over wat al is behandeld: kandidaten worden door een mens beoordeeld, met waarom zij opkwamen', () => {
    const because = ['person', 'body'];
    const dossier = given(pastOf.acknowledged);
    for (const judgement of ['same', 'related', 'different']) {
      const candidates = [{ complaint: '26-K73C-T1Z', because, judgement }];
      dossier
        .when('triage', { ...cleanTriage, candidates }, people.hanna)
        .then(([event]) => expect(event?.facts).toMatchObject({ candidates: [{ complaint: '26-K73C-T1Z', because, judgement }] }));
    }
    const unjudged = { ...cleanTriage, candidates: [{ complaint: '26-K73C-T1Z', because }] };
    dossier.when('triage', unjudged, people.hanna).wrongInput({ pointer: '/candidates/0/judgement', code: 'missing' });
  });

  it('A8 de gemeente neemt meestal eerst contact met u op: dat is een feit van de eerste lijn, en verzet geen termijn', () => {
    const informal = { informalOn: '2026-10-12', informalOutcome: 'not-solved' };
    const before = ends(filed({ complainedOn: '2026-10-05' }));
    const dossier = recorded(informal);
    expect(dossier.complaint.firstLine).toMatchObject({ complainedOn: '2026-10-05', ...informal });
    expect(ends(dossier)).toEqual(before);
  });

  it('A9 u ontvangt binnen 6 weken een uitspraak: de termijn loopt af zes weken na ontvangst, en het antwoord is een feit', () => {
    const dossier = filed({ complainedOn: '2026-10-05' });
    expect(ends(dossier)).toMatchObject({ FL_HANDLE_6W: '2026-11-16' });
    recorded({ answeredOn: '2026-11-13', outcome: 'unfounded', satisfied: false }, dossier);
    expect(datesOf(dossier.complaint).find(({ term }) => term === 'FL_HANDLE_6W')).toMatchObject({ binds: 'body', done: true });
    expect(dossier.complaint.firstLine).toMatchObject({ answeredOn: '2026-11-13', outcome: 'unfounded' });
  });

  it('M8 de gemeente heeft zes weken de tijd: met een commissie tien (Awb 9:11 lid 1)', () => {
    expect(ends(filed({ complainedOn: '2026-10-05' }))).toMatchObject({ FL_HANDLE_6W: '2026-11-16' });
    expect(ends(recorded({ committee: true }))).toMatchObject({ FL_HANDLE_6W: '2026-12-14' });
  });

  it('A10 dan krijgt u hiervan bericht, en wordt uw klacht binnen 10 weken behandeld: zonder bericht telt een verdaging niet', () => {
    expect(ends(recorded({ extendedTo: '2026-12-14' }))).toMatchObject({ FL_HANDLE_6W: '2026-11-16' });
    expect(ends(recorded({ extendedNoticeOn: '2026-11-10', extendedTo: '2026-12-14' }))).toMatchObject({ FL_HANDLE_6W: '2026-12-14' });
    expect(ends(recorded({ extendedNoticeOn: '2026-11-18', extendedTo: '2026-12-14' }))).toMatchObject({ FL_HANDLE_6W: '2026-11-16' });
  });

  it('A11 eenmalig met 4 weken verlengd: langer kan alleen met schriftelijke instemming (Awb 9:11 lid 3)', () => {
    const notice = { extendedNoticeOn: '2026-11-10', extendedTo: '2027-03-01' };
    const dossier = recorded(notice);
    expect(ends(dossier)).toMatchObject({ FL_HANDLE_6W: '2026-12-14' });
    recorded({ ...notice, extendedNoticeOn: '2026-11-13' }, dossier);
    expect(ends(dossier)).toMatchObject({ FL_HANDLE_6W: '2026-12-14' });
    const longer = { firstLine: { agreedUntil: '2027-02-01' } };
    dossier.when('record-first-line', longer, people.intake).refused('delay-without-consent', 'Awb 9:11 lid 3');
    recorded({ agreedUntil: '2027-02-01', consentOn: '2026-11-16' }, dossier);
    expect(ends(dossier)).toMatchObject({ FL_HANDLE_6W: '2027-02-01' });
  });

  it('M11 als ze dat niet op tijd doen, kunt u de ombudsman om hulp vragen: een jaar vanaf de dag waarop het klaar moest zijn', () => {
    expect(ends(filed({ complainedOn: '2026-10-05' }))).toMatchObject({ OMB_1Y_OVERDUE: '2027-11-16' });
    const extended = recorded({ extendedNoticeOn: '2026-11-10', extendedTo: '2026-12-14' });
    expect(ends(extended)).toMatchObject({ OMB_1Y_OVERDUE: '2027-12-14' });
    expect(ends(recorded({ answeredOn: '2026-11-13' }))).not.toHaveProperty('OMB_1Y_OVERDUE');
  });

  it('A20 binnen 1 jaar nadat de gedraging zich heeft voorgedaan: dat is het jaar van de gemeente, niet dat van de ombudsman', () => {
    const longAgo = { happened: { from: '2024-06-01' } };
    const dossier = filed({ complainedOn: '2025-05-20', answeredOn: '2026-10-12' }, longAgo);
    expect(ends(dossier)).toMatchObject({ OMB_1Y_FINDINGS: '2027-10-12' });
    const [allegationId] = Object.keys(dossier.complaint.allegations);
    const findings = [{ allegationId, ground: 'OMB-24-1-A', finding: 'holds', start: 'conduct' }];
    dossier.when('triage', { ...cleanTriage, findings }, people.hanna).refused('start-not-recorded', 'Awb 9:24');
    dossier
      .when('triage', { ...cleanTriage, findings: [{ ...findings[0], start: 'findings' }] }, people.hanna)
      .then(([event]) => expect(event?.facts).toMatchObject({ findings: [{ start: 'findings', startOn: '2026-10-12' }] }));
    recorded({ takenUp: false, ground: 'FL-8-1-B' }, dossier);
    expect(dossier.complaint.firstLine).toMatchObject({ takenUp: false, ground: 'FL-8-1-B' });
  });

  it('A22 ontevreden over de afhandeling? dan kan het naar ons: wie terugkomt met het antwoord houdt het nummer', () => {
    const dossier = given([...pastOf.acknowledged, { name: 'refer', body: { ...away, ground: 'OMB-23-H' }, by: people.hanna }]);
    const back = { channel: 'letter', receivedOn: '2026-11-19', answer: 'given' };
    dossier.when('return', { ...back, firstLine: {} }, people.intake).refused('answer-date-missing', 'Awb 9:24 lid 1 onder a');
    const firstLine = { complainedOn: '2026-10-01', answeredOn: '2026-11-16', satisfied: false };
    dossier.when('return', { ...back, firstLine }, people.intake).then(([event], complaint) => {
      expect(event).toMatchObject({ type: 'returned', occurredOn: '2026-11-19', facts: { receivedOn: '2026-11-19', firstLine } });
      expect(complaint).toMatchObject({ stage: 'acknowledged', receivedOn: '2026-11-13', returnedOn: '2026-11-19', firstLine });
      expect(ends(dossier)).toMatchObject({ OMB_1Y_FINDINGS: '2027-11-16' });
    });
  });
});

import type { Actor } from '../../src/complaint/actor';
import { datesOf } from '../../src/complaint/dates';
import { fallsDue } from '../../src/complaint/falls-due';
import type { LocalDate } from '../../src/law/local-date';
import { given } from '../given';
import { advice, away, complainant, halfway, ids, pastOf, settled, solvedByCall } from '../pasts';
import { cleanTriage, pasts, people, submission } from '../people';

const day = (date: string) => date as LocalDate;
const promise = (dossier: ReturnType<typeof given>) => datesOf(dossier.complaint).find(({ term }) => term === 'OMB_FIRST_CONTACT_14D');
const holds = (ground: string, allegationId: string = ids.allegation) => [{ allegationId, ground, finding: 'holds' }];
const opened = { wordings: [{ allegationId: ids.allegation, wording: 'Geen antwoord.' }], plan: 'Vragen.' };

describe('Ombudsman Metropool, what the work promises', () => {
  it('M4 kan bemiddelen of onderzoek doen: de twee sporen zijn te wisselen', () => {
    const dossier = given(pastOf.mediated);
    dossier.when('open-investigation', opened, people.hanna).then((_, { stage }) => expect(stage).toBe('under-investigation'));
    dossier.when('offer-mediation', { text: 'Wilt u toch praten?' }, people.hanna).then(() => undefined);
    for (const [by, side] of [
      [complainant, 'complainant'],
      [people.body, 'body'],
    ] as const) {
      dossier.when('consent-to-mediation', { side }, by).then(() => undefined);
    }
    dossier.when('open-mediation', {}, people.hanna).then((_, { stage }) => expect(stage).toBe('in-mediation'));
  });

  it('M4 bemiddelen kan ook met een telefoontje dat het oplost, zonder dat iemand hoeft in te stemmen (Awb 9:23 onder l)', () => {
    const dossier = given(pastOf.triaged);
    dossier.when('intervene', solvedByCall, people.hanna).then(([event]) => expect(event?.facts).toMatchObject({ solved: true }));
    dossier.when('mediate', settled('intervention'), people.hanna).then((_, { stage }) => expect(stage).toBe('mediated'));
  });

  it('M5 geen bindende uitspraken: het advies vraagt een reactie, en niet opvolgen mag met redenen', () => {
    const dossier = given(halfway.approved);
    dossier.when('advise', advice(), people.ombudsman).then(([event]) => {
      expect(event).toMatchObject({ type: 'advised', facts: { recommendations: [{ addressee: 'amsterdam', replyOn: '2027-01-01' }] } });
    });
    const not = { recommendationId: ids.recommendation, reply: 'not' };
    dossier.when('reply-to-recommendation', not, people.body).refused('reasons-missing', 'Awb 9:36 lid 4');
    dossier
      .when('reply-to-recommendation', { ...not, reasons: 'Geen geld.' }, people.body)
      .then(([event], { stage }) => expect([event?.facts, stage]).toMatchObject([{ reply: 'not' }, 'advised']));
  });

  it('M6 de gemeente luistert over het algemeen goed: van elke aanbeveling staat vast wat ervan werd', () => {
    const dossier = given(pastOf.advised);
    const { recommendation: recommendationId } = ids;
    const appraisal = { recommendationId, appraisal: 'partly', reasons: 'Het is een begin.' };
    dossier.when('appraise-recommendation', appraisal, people.hanna).refused('not-replied');
    dossier
      .when('reply-to-recommendation', { recommendationId, reply: 'partly', reasons: 'Vanaf mei.' }, people.intake)
      .then(([event]) => expect(event?.facts).toEqual({ recommendationId, repliedOn: '2026-11-20', reply: 'partly' }));
    dossier
      .when('appraise-recommendation', appraisal, people.hanna)
      .then(([event]) => expect(event?.facts).toMatchObject({ recommendationId, appraisal: 'partly' }));
  });

  it('M7 pas in behandeling nemen wanneer de gemeente eerst zelf de gelegenheid heeft gehad: anders is er een reden van 9:20 nodig', () => {
    const dossier = given(pastOf.acknowledged);
    const early = { ...cleanTriage, findings: holds('OMB-23-H') };
    dossier.when('triage', early, people.hanna).refused('admission-reason-missing', 'Awb 9:20 lid 1');
    dossier.when('triage', { ...early, track: 'undecided' }, people.hanna).then(() => undefined);
    dossier.when('open-investigation', opened, people.hanna).refused('admission-reason-missing', 'Awb 9:20 lid 1');
    dossier.when('intervene', solvedByCall, people.hanna).refused('admission-reason-missing', 'Awb 9:20 lid 1');
    dossier.when('offer-mediation', { text: 'Wilt u praten?' }, people.hanna).refused('admission-reason-missing', 'Awb 9:20 lid 1');
    for (const admission of ['not-reasonably-required', 'about-the-handling']) {
      dossier
        .when('triage', { ...early, admission }, people.hanna)
        .then(([event]) => expect(event?.facts).toMatchObject({ admission, findings: [{ ground: 'OMB-23-H', finding: 'holds' }] }));
    }
    dossier.when('open-investigation', opened, people.hanna).then((_, { stage }) => expect(stage).toBe('under-investigation'));
  });

  it('M25 we kunnen geen anonieme klachten behandelen: zonder naam en contact geen indiening', () => {
    const reach = { name: 'Fatima', channel: 'letter' };
    const nobody = [
      undefined,
      reach,
      { ...reach, address: 'Dam 1' },
      { ...reach, name: ' ', phone: '020 765 4321' },
      { phone: '020 765 4321' },
    ];
    for (const complainant of nobody) {
      given()
        .when('submit', { ...submission, complainant }, people.fatima)
        .wrongInput({ pointer: '/complainant', code: 'anonymous' });
    }
    for (const way of [{ phone: '020 765 4321' }, { email: 'f@voorbeeld.nl' }, { address: 'Dam 1', town: 'Amsterdam' }]) {
      given()
        .when('submit', { ...submission, complainant: { ...reach, ...way } }, people.fatima)
        .then(([event]) => expect(event?.type).toBe('submitted'));
    }
  });

  it('M30 kijken we of u bij ons aan het juiste adres bent en of wij voldoende informatie hebben: de toets vraagt die twee', () => {
    const { rightAddress: _, ...withoutAddress } = cleanTriage;
    const { enoughInformation: __, ...withoutInformation } = cleanTriage;
    const dossier = given(pastOf.acknowledged);
    dossier.when('triage', withoutAddress, people.hanna).wrongInput({ pointer: '/rightAddress', code: 'missing' });
    dossier.when('triage', withoutInformation, people.hanna).wrongInput({ pointer: '/enoughInformation', code: 'missing' });
    dossier
      .when('triage', { ...cleanTriage, rightAddress: false, enoughInformation: false, track: 'undecided' }, people.intake)
      .then(([event]) => expect(event?.facts).toMatchObject({ rightAddress: false, enoughInformation: false }));
    dossier
      .when('request-completion', { missing: ['answer'], text: 'Stuurt u het antwoord?' }, people.intake)
      .then(([event]) => expect(event).toMatchObject({ type: 'completion-requested', facts: { dueOn: '2026-12-04' } }));
  });

  it('M31 proberen wij u zo goed mogelijk door te verwijzen: waarheen, waarom, wat er is gestuurd en wie het hoort', () => {
    const dossier = given(pastOf.acknowledged);
    dossier.when('refer', { ...away, target: 'other', ground: 'OMB-23-H' }, people.intake).refused('target-unnamed');
    dossier.when('refer', { ...away, ground: 'OMB-23-H' }, people.intake).then(([event], { stage }) => {
      expect(stage).toBe('referred');
      expect(event).toMatchObject({
        facts: {
          target: 'amsterdam',
          ground: 'OMB-23-H',
          sent: ['complaint'],
          informs: [{ letter: 'O3', to: ids.representative }],
        },
        personal: { explanation: 'Klaag daar eerst.' },
      });
    });
  });
});

describe('M32 neemt de behandelaar van uw dossier binnen 14 dagen contact met u op via de mail of de telefoon', () => {
  const call = { with: { party: '' }, direction: 'outgoing', means: 'phone', reached: true, record: 'Gesproken.' };
  const submitted = () => {
    const dossier = given(pasts.acknowledged);
    return { dossier, call: { ...call, with: { party: dossier.complaint.complainant } } };
  };

  it('starts when the complaint came in, and runs', () => {
    expect(promise(submitted().dossier)).toMatchObject({ endsOn: '2026-12-04', binds: 'office', done: false });
  });

  it.each(['phone', 'e-mail'])('is kept by a handler who reached the complainant by %s', (means) => {
    const { dossier, call } = submitted();
    dossier.when('record-contact', { ...call, means }, people.hanna).then((_, { promise }) => expect(promise?.state).toBe('kept'));
  });

  it.each<[string, object, Actor]>([
    ['the complainant called us', { direction: 'incoming' }, people.hanna],
    ['a clerk called', {}, people.intake],
    ['the ombudsman called', {}, people.ombudsman],
    ['the municipality was called', { with: { body: 'amsterdam' } }, people.hanna],
    ['a letter went, which was not the channel they chose', { means: 'letter' }, people.hanna],
  ])('is not kept when %s', (_, more, by) => {
    const { dossier, call } = submitted();
    dossier.when('record-contact', { ...call, ...more }, by).then((_, { promise }) => expect(promise?.state).toBe('runs'));
  });

  it('is not kept by an attempt, however many, nor by calling nobody a contact', () => {
    const { dossier, call } = submitted();
    for (const means of ['phone', 'phone', 'e-mail']) {
      dossier
        .when('attempt-contact', { with: call.with, means }, people.hanna)
        .then(([event], { promise }) => expect([event?.type, promise?.state]).toEqual(['contact-attempted', 'runs']));
    }
    dossier.when('record-contact', { ...call, reached: false }, people.hanna).refused('not-a-contact');
  });

  it('is kept by a reasoned letter that ends it, and void after a withdrawal', () => {
    const { dossier } = submitted();
    dossier.when('withdraw', {}, people.hanna).then((_, { promise }) => expect(promise?.state).toBe('void'));
    expect(given(pastOf.referred).complaint.promise?.state).toBe('kept');
    expect(given(pastOf.declined).complaint.promise?.state).toBe('kept');
  });

  it('is promised anew to who comes back or is taken up again', () => {
    const back = { channel: 'letter', receivedOn: '2026-11-20', answer: 'none-in-time', firstLine: {} };
    given(pastOf.referred)
      .when('return', back, people.intake)
      .then(([event], { promise }) => {
        expect(promise?.state).toBe('runs');
        expect(event?.facts).toMatchObject({ told: [{ term: 'OMB_FIRST_CONTACT_14D', endsOn: '2026-12-04' }] });
      });
    given(pastOf.closed)
      .when('reopen', { to: 'advised', reason: 'mistake', reasons: 'Te vroeg.' }, people.hanna)
      .then((_, { promise }) => expect(promise?.state).toBe('runs'));
  });
});

describe('M33 heeft u na 14 dagen nog niets gehoord?', () => {
  const missed = { term: 'OMB_FIRST_CONTACT_14D', dueOn: '2026-12-04' };

  it('M33 the system says it the day after, before the complainant has to call', () => {
    const dossier = given(pasts.acknowledged);
    const date = promise(dossier);
    expect(date && fallsDue(dossier.complaint, date)).toContainEqual({ command: 'miss-promise', on: '2026-12-05', kind: '', body: missed });
    dossier.when('miss-promise', missed, people.system, day('2026-12-04')).refused('not-due');
    dossier
      .when('miss-promise', missed, people.system, day('2026-12-05'))
      .then((events) => expect(events).toEqual([{ type: 'promise-missed', facts: missed }]));
    dossier.when('miss-promise', missed, people.system, day('2026-12-06')).then((events) => expect(events).toEqual([]));
  });

  it('M33 nobody says it but the system', () => {
    for (const by of [people.hanna, people.intake, people.manager]) {
      given(pasts.acknowledged).when('miss-promise', missed, by, day('2026-12-05')).refused('wrong-role');
    }
  });

  it('M33 nothing is said of a promise that was kept', () => {
    const dossier = given(pasts.acknowledged);
    const call = {
      with: { party: dossier.complaint.complainant },
      direction: 'outgoing',
      means: 'phone',
      reached: true,
      record: 'Gesproken.',
    };
    dossier.when('record-contact', call, people.hanna).then(() => undefined);
    const date = promise(dossier);
    expect([date?.done, date && fallsDue(dossier.complaint, date)]).toEqual([true, []]);
  });
});

import type { NewEvent } from '../../src/complaint/events';
import { lettersOnEntering, lettersOnEvent } from '../../src/law/procedure';
import { type Stage, stages } from '../../src/complaint/stages';
import { given, type Past } from '../given';
import { people } from '../people';
import { advice, away, complainant, grounds, halfway, ids, ownInitiative, pastOf, settled, solvedByCall } from '../pasts';

const who: Record<string, unknown> = {
  complainant: ids.representative,
  body: { body: 'amsterdam' },
  'person-concerned': ids.personConcerned,
  'other-body': { body: 'other' },
};
const informed = (events: readonly NewEvent[]) =>
  events.flatMap(({ facts }) => ('informs' in facts ? facts.informs : []).map(({ letter, to }) => JSON.stringify([letter, to])));

/** The event that enters each stage; where a stage has several ways in, the one the law's state stands for. */
const entering: Partial<Record<Stage, Past[number] & { past: Past }>> = {
  acknowledged: { past: pastOf.submitted, name: 'acknowledge', body: { how: 'letter-queued' }, by: people.intake },
  referred: { past: pastOf.triaged, name: 'refer', body: { ...away, ground: 'OMB-23-H' }, by: people.hanna },
  forwarded: { past: pastOf.triaged, name: 'forward', body: { ...away, target: 'other', targetName: 'Elders' }, by: people.hanna },
  'handed-over': {
    past: pastOf.triaged,
    name: 'hand-over',
    body: { ...away, target: 'other', targetName: 'Elders', papersBack: false },
    by: people.hanna,
  },
  declined: { past: pastOf.triaged, name: 'decline', body: grounds(), by: people.hanna },
  mediated: { past: pastOf['in-mediation'], name: 'mediate', body: settled('mediation'), by: people.hanna },
  'under-investigation': {
    past: pastOf.triaged,
    name: 'open-investigation',
    body: { wordings: [{ allegationId: ids.allegation, wording: 'Geen antwoord.' }], plan: 'Vragen.' },
    by: people.hanna,
  },
  advised: { past: halfway.approved, name: 'advise', body: advice(), by: people.ombudsman },
  discontinued: { past: pastOf['under-investigation'], name: 'discontinue', body: grounds(), by: people.hanna },
  withdrawn: { past: pastOf['under-investigation'], name: 'withdraw', body: {}, by: complainant },
  closed: { past: pastOf.advised, name: 'close', body: { outcome: 'report', explanation: 'Klaar.' }, by: people.hanna },
};
/** The first look sends a letter only when something is missing: that is a command of its own. The talks end with a letter, not begin. */
const without: readonly Stage[] = ['new', 'submitted', 'triaged', 'in-mediation', 'investigated', 'merged'];

describe('the duties to inform (informatieplicht)', () => {
  it('are looked at for every stage', () => {
    expect([...Object.keys(entering), ...without].sort()).toEqual([...stages].sort());
  });

  it.each(Object.entries(entering))('on entering %s are those of the law', (stage, { past, name, body, by }) => {
    given(past)
      .when(name, body, by)
      .then((events, complaint) => {
        expect(complaint.stage).toBe(stage);
        const lawful = lettersOnEntering(stage).map(({ letter, to }) => JSON.stringify([letter, who[to]]));
        expect(lawful.length).toBeGreaterThan(0);
        expect(informed(events)).toEqual(expect.arrayContaining(lawful));
      });
  });

  const events: readonly (Past[number] & { past: Past; type: string; later?: string })[] = [
    // The outcome of an intervention (O8) is told when it is known: with `mediated`.
    { type: 'intervened', past: pastOf.triaged, name: 'intervene', body: solvedByCall, by: people.hanna, later: 'O8' },
    {
      type: 'findings-sent',
      past: pastOf['under-investigation'],
      name: 'send-findings',
      body: { findings: 'Zo was het.' },
      by: people.hanna,
    },
    {
      type: 'reopened',
      past: pastOf.closed,
      name: 'reopen',
      body: { to: 'advised', reason: 'mistake', reasons: 'Te vroeg.' },
      by: people.hanna,
    },
    { type: 'own-initiative-started', past: [], ...ownInitiative[0]! },
  ];
  it.each(events)('with $type are those of the law', ({ type, past, name, body, by, later }) => {
    given(past)
      .when(name, body, by)
      .then((given) => {
        const lawful = lettersOnEvent(type).filter(({ letter }) => letter !== later);
        expect(lawful.length).toBeGreaterThan(0);
        expect(informed(given)).toEqual(expect.arrayContaining(lawful.map(({ letter, to }) => JSON.stringify([letter, who[to]]))));
      });
  });

  it('of the follow-up are told when it is appraised (O16)', () => {
    const dossier = given(pastOf.advised);
    dossier.when('reply-to-recommendation', { recommendationId: ids.recommendation, reply: 'followed' }, people.body).then(() => undefined);
    const appraisal = { recommendationId: ids.recommendation, appraisal: 'satisfied', reasons: 'Zo is het goed.' };
    dossier
      .when('appraise-recommendation', appraisal, people.hanna)
      .then((given) =>
        expect(informed(given)).toEqual([JSON.stringify(['O16', ids.representative]), JSON.stringify(['O16', who['body']])]),
      );
  });

  it('of the person concerned are met for everybody added later too (Awb 9:30)', () => {
    const dossier = given(pastOf.triaged);
    dossier.when('add-party', { role: 'person-concerned', name: 'P. Pietersen' }, people.hanna).then(() => undefined);
    const [added] = dossier.history.slice(-1);
    const body = { wordings: [{ allegationId: ids.allegation, wording: 'Geen antwoord.' }], plan: 'Vragen.' };
    dossier
      .when('open-investigation', body, people.hanna)
      .then((given) => expect(informed(given)).toContain(JSON.stringify(['O9', added?.about])));
  });

  it('go to the complainant where the representative is no longer authorised (Awb 2:1 lid 2)', () => {
    const dossier = given(pastOf.triaged);
    dossier.when('record-authorisation', { partyId: ids.representative, state: 'withdrawn' }, people.hanna).then(() => undefined);
    dossier
      .when('request-completion', { missing: ['signature'], text: 'Wilt u tekenen?' }, people.hanna)
      .then((given) => expect(informed(given)).toEqual([JSON.stringify(['O2', ids.complainant])]));
  });
});

import { given } from '../given';
import { cleanTriage, pasts, people } from '../people';

const allegationOf = (past: ReturnType<typeof given>) => Object.keys(past.complaint.allegations)[0]!;

describe('triage (toetsen)', () => {
  it('asks the two questions of the office: right address, enough information (M30)', () => {
    given(pasts.acknowledged)
      .when('triage', cleanTriage, people.hanna)
      .then((events, complaint) => {
        expect(events).toMatchObject([{ type: 'triaged', facts: { rightAddress: true, enoughInformation: true } }]);
        expect(complaint.stage).toBe('triaged');
      });
    const { rightAddress: _, enoughInformation: __, ...rest } = cleanTriage;
    given(pasts.acknowledged)
      .when('triage', rest, people.hanna)
      .wrongInput({ pointer: '/rightAddress', code: 'missing' }, { pointer: '/enoughInformation', code: 'missing' });
  });

  it('is refused before the acknowledgement', () => {
    given(pasts.submitted).when('triage', cleanTriage, people.hanna).refused('wrong-stage');
  });

  it('can be done again when something new is found', () => {
    given([...pasts.acknowledged, { name: 'triage', body: cleanTriage, by: people.hanna }])
      .when('triage', { ...cleanTriage, track: 'mediation' }, people.hanna)
      .then((_, complaint) => expect(complaint.stage).toBe('triaged'));
  });

  it('seals the note and keeps the facts in clear', () => {
    given(pasts.acknowledged)
      .when('triage', { ...cleanTriage, note: 'Mevrouw klinkt wanhopig.' }, people.hanna)
      .then(([event]) => {
        expect(event).toMatchObject({ about: 'dossier', personal: { note: 'Mevrouw klinkt wanhopig.' } });
        expect(JSON.stringify(event!.facts)).not.toContain('wanhopig');
      });
  });

  it('is refused to who is not impartial (Awb 9:29)', () => {
    const conflictChecked = { staff: people.hanna.id, clear: false };
    given(pasts.acknowledged)
      .when('triage', { ...cleanTriage, conflictChecked }, people.hanna)
      .refused('not-impartial', 'Awb 9:29');
  });

  it('takes up a complaint the municipality has not seen only with a reason of 9:20 (M7)', () => {
    const past = given(pasts.acknowledged);
    const findings = [{ allegationId: allegationOf(past), ground: 'OMB-23-H', finding: 'holds' }];
    past.when('triage', { ...cleanTriage, findings }, people.hanna).refused('admission-reason-missing', 'Awb 9:20 lid 1');
    past.when('triage', { ...cleanTriage, findings, track: 'undecided' }, people.hanna).then((events) => expect(events).toHaveLength(1));
    past
      .when('triage', { ...cleanTriage, findings, admission: 'not-reasonably-required' }, people.hanna)
      .then(([event]) => expect(event).toMatchObject({ facts: { admission: 'not-reasonably-required' } }));
  });

  it('judges grounds only of this dossier', () => {
    const findings = [{ allegationId: people.fatima.id, ground: 'OMB-22-A', finding: 'does-not-hold' }];
    given(pasts.acknowledged)
      .when('triage', { ...cleanTriage, findings }, people.hanna)
      .refused('unknown-allegation');
  });

  it('is refused to the ombudsman, the auditor and the manager', () => {
    for (const by of [people.ombudsman, people.auditor, people.manager]) {
      given(pasts.acknowledged).when('triage', cleanTriage, by).refused('wrong-role');
    }
  });
});

import { datesOf } from '../../src/complaint/dates';
import { fallsDue } from '../../src/complaint/falls-due';
import { given } from '../given';
import { cleanTriage, pasts, people, submission } from '../people';

const due = (dossier: ReturnType<typeof given>, wanted: string) =>
  datesOf(dossier.complaint)
    .filter(({ term }) => term === wanted)
    .flatMap((date) => fallsDue(dossier.complaint, date))
    .map(({ command, on, kind }) => [command, on, kind].join(' ').trim());

describe('what falls due', () => {
  it('is for the promise of first contact (M32): a warning, the miss, and a level every week', () => {
    expect(due(given(pasts.acknowledged), 'OMB_FIRST_CONTACT_14D')).toEqual([
      'warn-term 2026-12-01 three-days-before',
      'miss-promise 2026-12-05',
      'escalate 2026-12-12 level-1',
      'escalate 2026-12-19 level-2',
      'escalate 2026-12-26 level-3',
    ]);
  });

  it('is nothing any more when it was said, and nothing at all when the promise was kept', () => {
    const dossier = given(pasts.acknowledged);
    const missed = { term: 'OMB_FIRST_CONTACT_14D', dueOn: '2026-12-04' };
    dossier.when('miss-promise', missed, people.system, '2026-12-05' as never).then(() => undefined);
    expect(due(dossier, 'OMB_FIRST_CONTACT_14D')[0]).toBe('escalate 2026-12-12 level-1');
    const contact = {
      with: { party: dossier.complaint.complainant },
      direction: 'outgoing',
      means: 'phone',
      reached: true,
      record: 'Gebeld.',
    };
    dossier.when('record-contact', contact, people.hanna, '2026-12-06' as never).then(() => undefined);
    expect(due(dossier, 'OMB_FIRST_CONTACT_14D')).toEqual([]);
  });

  it('is for the municipality’s own term that it passed, and no more: that is not ours to escalate (Awb 9:11)', () => {
    expect(due(given(pasts.acknowledged), 'FL_HANDLE_6W')).toEqual(['miss-term 2026-11-03']);
  });

  it('is for a wait that it ends on its day, and nothing once the dossier has ended', () => {
    const dossier = given(pasts.acknowledged);
    dossier.when('triage', { ...cleanTriage, note: 'Goed.' }, people.hanna).then(() => undefined);
    dossier.when('wait', { for: 'body', wakeOn: '2026-12-24', note: 'Zij bellen terug.' }, people.hanna).then(() => undefined);
    expect(due(dossier, 'WAIT')).toEqual(['wake 2026-12-24']);
    dossier.when('withdraw', {}, people.hanna).then(() => undefined);
    expect(datesOf(dossier.complaint).flatMap((date) => fallsDue(dossier.complaint, date))).toEqual([]);
  });

  it('is nothing of a term that starts on a day no calendar has', () => {
    const firstLine = { complainedOn: '1901-02-03' };
    const dossier = given([{ name: 'submit', body: { ...submission, firstLine }, by: people.fatima }]);
    expect(datesOf(dossier.complaint).map(({ term }) => term)).toEqual(['OMB_FIRST_CONTACT_14D']);
  });
});

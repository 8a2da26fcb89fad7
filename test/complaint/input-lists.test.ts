import type { CommandName } from '../../src/complaint/life-cycle';
import { fakeId, given } from '../given';
import { pastOf } from '../pasts';
import { cleanTriage, people, submission } from '../people';

const words = { kinds: ['slowness'], subjects: [], happened: {}, wording: 'Het duurt te lang.' };
const ids = [fakeId('1 allegation 0'), fakeId('2 allegation 0')];
const cases: [CommandName, object, string][] = [
  ['triage', { ...cleanTriage, conflictChecked: [] }, '/conflictChecked'],
  ['record-first-line', { firstLine: [] }, '/firstLine'],
  ['merge-allegations', { allegationIds: ids, into: [words] }, '/into'],
  ['merge-allegations', { allegationIds: ids, into: { ...words, happened: [] } }, '/into/happened'],
  ['split-allegation', { allegationId: ids[0], into: [words, { ...words, happened: [{}] }] }, '/into/1/happened'],
  ['attempt-contact', { with: [], means: 'phone' }, '/with'],
];

describe('a list where one thing is meant', () => {
  it.each(cases)('is refused with its place: %s', (name, body, pointer) => {
    given(pastOf.acknowledged).when(name, body, people.hanna).wrongInput({ pointer, code: 'not-an-object' });
  });

  it('is refused in a submission too', () => {
    given()
      .when('submit', { ...submission, happened: [], firstLine: [] }, people.fatima)
      .wrongInput({ pointer: '/happened', code: 'not-an-object' }, { pointer: '/firstLine', code: 'not-an-object' });
  });
});

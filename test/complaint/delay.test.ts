import type { LocalDate } from '../../src/law/local-date';
import { fakeId, given } from '../given';
import { pastOf } from '../pasts';
import { people } from '../people';

const questionId = fakeId('5 question 0');
const asked = [
  ...pastOf['under-investigation'],
  {
    name: 'ask' as const,
    body: { to: { body: 'amsterdam' }, kind: 'position', allegationIds: [], dueOn: '2026-11-27', question: 'Waarom?' },
    by: people.hanna,
  },
  { name: 'ask-delay' as const, body: { questionId, until: '2026-12-04', reason: 'Vakantie.' }, by: people.body },
];
const afterwards = '2026-12-07' as LocalDate;

describe('a delay that nobody decided on until its day had passed', () => {
  it('cannot be granted any more: a day that somebody gets lies ahead', () => {
    given(asked).when('decide-delay', { questionId, granted: true }, people.hanna, afterwards).refused('not-ahead');
  });

  it('can still be refused, and the day that there was stays', () => {
    given(asked)
      .when('decide-delay', { questionId, granted: false }, people.hanna, afterwards)
      .then(([event]) => expect(event?.facts).toMatchObject({ granted: false, dueOn: '2026-11-27', told: [] }));
  });

  it('is granted while the day is still to come', () => {
    given(asked)
      .when('decide-delay', { questionId, granted: true }, people.hanna)
      .then(([event]) => expect(event?.facts).toMatchObject({ granted: true, dueOn: '2026-12-04' }));
  });
});

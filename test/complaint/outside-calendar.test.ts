import { fakeId, given } from '../given';
import { pastOf } from '../pasts';
import { people, submission } from '../people';

describe('a day with which no term can be counted', () => {
  it('is no day of receipt: the promise of first contact would have no end', () => {
    given()
      .when('submit', { ...submission, channel: 'letter', receivedOn: '1969-12-31' }, people.intake)
      .refused('outside-calendar');
    given()
      .when('submit', { ...submission, channel: 'letter', receivedOn: '1970-01-01' }, people.intake)
      .then(([event]) => expect(event?.facts).toMatchObject({ receivedOn: '1970-01-01' }));
  });

  it('does not become one by a correction, nor does a time that is yet to come', () => {
    const correct = (path: string, from: string | undefined, to: string) => ({
      event: fakeId('event 0'),
      changes: [{ path, ...(from ? { from } : {}), to }],
      reason: 'wrong-date',
      reasons: 'Verkeerd overgenomen.',
    });
    const { when } = given(pastOf.acknowledged);
    when('correct', correct('/facts/receivedOn', '2026-11-13', '1869-11-13'), people.hanna).refused('outside-calendar');
    when('correct', correct('/facts/receivedAt', undefined, '2026-11-21T10:00:00.000Z'), people.hanna).refused('in-the-future');
  });

  it('is no day by which somebody must answer', () => {
    const body = { to: { body: 'amsterdam' }, kind: 'position', allegationIds: [], question: 'Waarom?' };
    given(pastOf.triaged)
      .when('ask', { ...body, dueOn: '9999-12-31' }, people.hanna)
      .refused('outside-calendar');
    given(pastOf.triaged)
      .when('ask', { ...body, dueOn: '2100-12-31' }, people.hanna)
      .then(([event]) => expect(event?.facts).toMatchObject({ dueOn: '2100-12-31' }));
  });
});

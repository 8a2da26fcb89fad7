import { given } from '../given';
import { pasts, people, submission } from '../people';

describe('acknowledge (ontvangst bevestigen)', () => {
  it('follows the submission by itself and says only what was done', () => {
    given(pasts.submitted)
      .when('acknowledge', { how: 'mail-queued' }, people.system)
      .then((events, complaint) => {
        expect(events).toMatchObject([{ type: 'acknowledged', facts: { how: 'mail-queued' } }]);
        expect(complaint.stage).toBe('acknowledged');
      });
  });

  it('tells the promise of first contact as a fact: fourteen days after receipt (M32)', () => {
    const body = { ...submission, channel: 'letter', receivedOn: '2026-11-13' };
    given([{ name: 'submit', body, by: people.intake }])
      .when('acknowledge', { how: 'letter-queued' }, people.intake)
      .then(([event], { complainant }) => {
        expect(event).toMatchObject({
          facts: {
            told: [
              { term: 'OMB_FIRST_CONTACT_14D', to: complainant, startsOn: '2026-11-13', nominalEndOn: '2026-11-27', endsOn: '2026-11-27' },
            ],
          },
        });
      });
  });

  it('happens once', () => {
    given(pasts.acknowledged).when('acknowledge', { how: 'on-screen' }, people.system).refused('wrong-stage');
  });

  it('is refused to handlers and complainants', () => {
    given(pasts.submitted).when('acknowledge', { how: 'on-screen' }, people.hanna).refused('wrong-role');
    given(pasts.submitted).when('acknowledge', { how: 'on-screen' }, people.fatima).refused('wrong-role');
  });
});

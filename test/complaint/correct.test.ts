import type { LocalDate } from '../../src/law/local-date';
import { fakeId, given } from '../given';
import { people, submission } from '../people';

const correct = (...changes: { path: string; from?: string; to?: string }[]) => ({
  event: fakeId('event 0'),
  changes,
  reason: 'wrong-date',
  reasons: 'De brief lag al een dag in de brievenbus.',
});

describe('the day and the time of receipt (Awb 2:20)', () => {
  const byForm = () => given([{ name: 'submit', body: submission, by: people.fatima, on: '2026-11-20' as LocalDate }]);
  const day = { path: '/facts/receivedOn', from: '2026-11-20', to: '2026-11-19' };
  const time = { path: '/facts/receivedAt', from: '2026-11-20T10:00:00.000Z' };

  it('are about one day: who corrects one corrects the other with it', () => {
    byForm().when('correct', correct(day), people.hanna).refused('receipt-days-differ', 'Awb 2:20');
    byForm()
      .when('correct', correct({ ...time, to: '2026-11-19T22:30:00.000Z' }), people.hanna)
      .refused('receipt-days-differ');
    byForm()
      .when('correct', correct(day, { ...time, to: '2026-11-19T22:30:00.000Z' }), people.hanna)
      .then((_, complaint) => expect(complaint).toMatchObject({ receivedOn: '2026-11-19', receivedAt: '2026-11-19T22:30:00.000Z' }));
  });

  it('leave the day alone where nobody knows the time any more', () => {
    byForm()
      .when('correct', correct(day, time), people.hanna)
      .then((_, complaint) => {
        expect(complaint).toMatchObject({ receivedOn: '2026-11-19', promise: { start: '2026-11-19', startsOn: '2026-11-19' } });
        expect(complaint.receivedAt).toBeUndefined();
      });
  });

  it('goes by the day in Amsterdam, not in Greenwich', () => {
    byForm()
      .when('correct', correct({ ...time, to: '2026-11-19T23:30:00.000Z' }), people.hanna)
      .then((_, complaint) => expect(complaint).toMatchObject({ receivedOn: '2026-11-20', receivedAt: '2026-11-19T23:30:00.000Z' }));
  });
});

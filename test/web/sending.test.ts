import { KeyReused, Unavailable } from '../../src/change-complaint/rejection';
import { InputRefusal, Refusal } from '../../src/complaint/refusal';
import type { Sent } from '../../src/drafts/drafts';
import { outcomeOf } from '../../src/http/pages/sending';
import { nl } from '../../web/text/nl';

const sent: Sent = {
  number: '26-K73C-T1Z',
  receipt: 'G0RC-F6S1-DRYR-J4WS',
  receivedAt: '2026-11-21T10:00:00.000Z',
  contactBy: '2026-12-05',
};
const failing = (error: unknown) => outcomeOf(() => Promise.reject(error));

describe('how sending ended', () => {
  it('is what was sent', async () => {
    expect(await outcomeOf(() => Promise.resolve(sent))).toEqual({ sent });
  });

  it('is certainly not sent when it was refused, with the reason in Dutch', async () => {
    expect(await failing(new InputRefusal([]))).toEqual({ known: true, status: 400 });
    const outcome = await failing(new Refusal('in-the-future', { date: '2027-01-01' }));
    expect(outcome).toMatchObject({ known: true, status: 400 });
    expect('notice' in outcome && outcome.notice).toContain('2027-01-01');
  });

  it('is certainly not sent when the stores are away', async () => {
    const outcome = await failing(new Unavailable('store-unavailable', new Error('away')));
    expect(outcome).toMatchObject({ known: true, status: 503, notice: nl.form.check.failed });
  });

  it.each([new Error('anything'), new KeyReused()])('is uncertain after any other fault, and then says so', async (fault) => {
    expect(await failing(fault)).toEqual({ known: false, status: 503, notice: nl.form.check.unsure, fault });
  });
});

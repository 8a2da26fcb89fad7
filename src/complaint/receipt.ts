import { amsterdamDate } from '../law/amsterdam';
import type { LocalDate } from '../law/local-date';
import type { Instant } from './actor';
import type { Moment } from './command';
import { countable } from './checks';
import { refuse } from './refusal';
import type { Channel } from './words';

/** The form is received now; what somebody else brought in was received when the clerk says so. Awb 2:20. @throws Refusal */
export function receipt(
  { channel, receivedOn, receivedAt }: { channel: Channel; receivedOn?: LocalDate; receivedAt?: Instant },
  { now, today, actor }: Moment,
): { receivedOn: LocalDate; receivedAt?: Instant } {
  const recorded = actor.role === 'clerk' || actor.role === 'handler';
  if (!recorded) {
    if (channel !== 'form' || receivedOn || receivedAt) refuse('receipt-is-ours-to-record');
    return { receivedOn: today, receivedAt: now };
  }
  if (!receivedOn) refuse('receipt-date-missing');
  countable(receivedOn);
  if (receivedAt && amsterdamDate(receivedAt) !== receivedOn) refuse('receipt-days-differ', { receivedOn, receivedAt });
  if (receivedAt && receivedAt > now) refuse('in-the-future', { date: receivedOn });
  return { receivedOn, receivedAt };
}

import { IsIn } from 'class-validator';
import { command } from '../command';
import type { Complaint } from '../complaint';
import { informs, requesterOf, tell } from '../duties';
import type { Told } from '../events';

/** Confirms receipt and tells how we work (ontvangstbevestiging). Awb 2:17. */
export class Acknowledge {
  /** What was really done: shown on screen, or put in the queue of mails or letters. It claims no more. */
  @IsIn(['on-screen', 'mail-queued', 'letter-queued']) how!: 'on-screen' | 'mail-queued' | 'letter-queued';
}
export const acknowledge = command(Acknowledge, ({ how }, complaint) => [
  { type: 'acknowledged', facts: { how, informs: informs(complaint, 'O1', 'requester'), told: firstContact(complaint) } },
]);

/** The promise that every acknowledgement repeats: a handler makes contact within 14 days of receipt. */
function firstContact(complaint: Complaint): Told[] {
  const to = requesterOf(complaint);
  const start = complaint.receivedAt ?? complaint.receivedOn;
  return to && start ? [tell('OMB_FIRST_CONTACT_14D', start, to)] : [];
}

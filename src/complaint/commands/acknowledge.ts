import { IsIn } from 'class-validator';
import { deadline } from '../../law/deadline';
import { told } from '../../law/told';
import { command } from '../command';
import type { Complaint } from '../complaint';
import type { Told } from '../events';

/** Confirms receipt and tells how we work (ontvangstbevestiging). Awb 2:17. */
export class Acknowledge {
  /** What was really done: shown on screen, or put in the queue of mails or letters. It claims no more. */
  @IsIn(['on-screen', 'mail-queued', 'letter-queued']) how!: 'on-screen' | 'mail-queued' | 'letter-queued';
}
export const acknowledge = command(Acknowledge, ({ how }, complaint) => [
  { type: 'acknowledged', facts: { how, told: [firstContact(complaint)] } },
]);

/** The promise that every acknowledgement repeats: a handler makes contact within 14 days of receipt. */
function firstContact({ receivedOn, receivedAt, complainant, representative }: Complaint): Told {
  const to = representative ?? complainant;
  if (!receivedOn || !to) throw new Error('an acknowledgement needs a submission');
  return told(deadline('OMB_FIRST_CONTACT_14D', receivedAt ?? receivedOn), to);
}

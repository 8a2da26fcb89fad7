import { IsIn } from 'class-validator';
import { command } from '../command';

/** Confirms receipt and tells how we work (ontvangstbevestiging). Awb 2:17; the promise of first contact starts at receipt. */
export class Acknowledge {
  /** What was really done: shown on screen, or put in the queue of mails or letters. It claims no more. */
  @IsIn(['on-screen', 'mail-queued', 'letter-queued']) how!: 'on-screen' | 'mail-queued' | 'letter-queued';
}
export const acknowledge = command(Acknowledge, ({ how }, complaint) => [
  { type: 'acknowledged', facts: { how, told: [] } },
]);

import { IsOptional, IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { speakerOf } from '../requester';

/** The requester asks to take it up again (om heropening vragen); a handler decides. Awb 9:23 onder i. */
export class RequestReopening {
  @IsOptional() @IsUUID() by?: string;
  @IsText(2_000) reasons!: string;
}
export const requestReopening = command(RequestReopening, ({ by, reasons }, complaint, moment) => {
  const who = speakerOf(complaint, moment, by);
  if (complaint.reopeningRequested) return [];
  return [{ type: 'reopening-requested', facts: { by: who }, about: 'dossier', personal: { reasons } }];
});

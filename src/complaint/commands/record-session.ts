import { ArrayUnique, IsArray, IsIn } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { notBeforeReceipt, notInFuture } from '../checks';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';
import type { MediationSide } from '../parts/mediation';
import { mediationSides } from '../parts/mediation';

/** A mediation talk that was held (bemiddelingsgesprek vastleggen). */
export class RecordSession {
  @IsLocalDate() heldOn!: LocalDate;
  @IsArray() @ArrayUnique() @IsIn(mediationSides, { each: true }) present!: MediationSide[];
  @IsIn(['agreement', 'continues', 'failed']) result!: 'agreement' | 'continues' | 'failed';
  @IsText(2_000) who!: string;
  @IsText(20_000) record!: string;
}
export const recordSession = command(RecordSession, ({ who, record, ...facts }, complaint, moment) => {
  notInFuture(moment, facts.heldOn);
  notBeforeReceipt(complaint, facts.heldOn);
  return [{ type: 'session-recorded', facts, about: 'dossier', personal: { who, record }, occurredOn: facts.heldOn }];
});

import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsDefined, IsIn, Matches, ValidateNested } from 'class-validator';
import { checkHappened, Happened } from '../allegation-words';
import { command } from '../command';
import { IsNumber, IsText } from '../input';
import type { ComplaintKind } from '../words';
import { complaintKinds } from '../words';

/** An investigation nobody asked for (onderzoek uit eigen beweging); what led to it is linked. Awb 9:26. */
export class StartOwnInitiative {
  @IsText(500) subject!: string;
  @IsText(20_000) reason!: string;
  @ArrayNotEmpty() @ArrayUnique() @ArrayMaxSize(20) @Matches(/^[a-z0-9-]{1,64}$/, { each: true }) bodies!: string[];
  @ArrayNotEmpty() @ArrayUnique() @ArrayMaxSize(complaintKinds.length) @IsIn(complaintKinds, { each: true }) kinds!: ComplaintKind[];
  @IsDefined() @ValidateNested() @Type(() => Happened) happened!: Happened;
  @IsArray() @ArrayUnique() @ArrayMaxSize(500) @IsNumber({ each: true }) ledToBy!: string[];
}
export const startOwnInitiative = command(StartOwnInitiative, ({ subject, reason, bodies, kinds, happened, ledToBy }, _, moment) => {
  checkHappened(happened, moment);
  const allegations = [{ allegationId: moment.id('allegation'), kinds, happened: { ...happened } }];
  const facts = { startedOn: moment.today, bodies, allegations, ledToBy, informs: bodies.map((body) => ({ letter: 'O20', to: { body } })) };
  return [{ type: 'own-initiative-started', facts, about: 'dossier', personal: { subject, reason }, occurredOn: moment.today }];
});

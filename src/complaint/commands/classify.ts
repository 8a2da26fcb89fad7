import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsUUID, Matches } from 'class-validator';
import { isOpenAllegation } from '../checks';
import { command } from '../command';
import type { ComplaintKind } from '../words';
import { complaintKinds } from '../words';

/** The version of the lists of kinds and subjects that are in use. */
const listVersion = '2026-1';

/** Kinds and subjects of an allegation (indelen): what yearly figures are made of. Awb 9:12a. */
export class Classify {
  @IsUUID() allegationId!: string;
  @ArrayNotEmpty() @ArrayUnique() @ArrayMaxSize(complaintKinds.length) @IsIn(complaintKinds, { each: true }) kinds!: ComplaintKind[];
  @IsArray() @ArrayUnique() @ArrayMaxSize(20) @Matches(/^[a-z0-9-]{1,64}$/, { each: true }) subjects!: string[];
}
export const classify = command(Classify, ({ allegationId, kinds, subjects }, complaint) => {
  isOpenAllegation(complaint, allegationId);
  return [{ type: 'classified', facts: { allegationId, kinds, subjects, listVersion } }];
});

import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { refuse } from '../refusal';

/** Closes the dossier to all but those named, or opens it again (vertrouwelijk). Awb 2:5, 9:29. */
export class MarkConfidential {
  @IsBoolean() on!: boolean;
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readers!: string[];
  @IsText(2_000) reason!: string;
}
export const markConfidential = command(MarkConfidential, ({ on, readers, reason }, { confidential, aboutUs, conflicted }) => {
  if (!on && aboutUs) refuse('about-us-stays-confidential');
  const involved = readers.find((id) => conflicted.includes(id));
  if (on && involved) refuse('not-impartial', { staff: involved });
  if (!on && !confidential) return [];
  return [{ type: 'confidentiality-marked', facts: { on, readers: on ? readers : [] }, about: 'dossier', personal: { reason } }];
});

import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { notInFuture } from '../checks';
import { command } from '../command';
import type { NewEvent } from '../events';
import { IsLocalDate, IsText } from '../input';
import { refuse } from '../refusal';
import { endWaits } from '../waits';

/** What the body does with a recommendation (reactie op een aanbeveling); not following it needs reasons. Awb 9:36 lid 4. */
export class ReplyToRecommendation {
  @IsUUID() recommendationId!: string;
  @IsOptional() @IsLocalDate() repliedOn?: LocalDate;
  @IsIn(['followed', 'partly', 'not']) reply!: 'followed' | 'partly' | 'not';
  @IsOptional() @IsText(20_000) reasons?: string;
}
export const replyToRecommendation = command(
  ReplyToRecommendation,
  ({ recommendationId, repliedOn, reply, reasons }, complaint, moment) => {
    if (!Object.hasOwn(complaint.recommendations, recommendationId)) refuse('unknown-recommendation', { recommendationId });
    if (reply !== 'followed' && !reasons) refuse('reasons-missing');
    const on = repliedOn ?? moment.today;
    notInFuture(moment, on);
    const sealed = reasons ? { about: 'dossier', personal: { reasons } } : {};
    const replied: NewEvent = {
      type: 'recommendation-replied',
      facts: { recommendationId, repliedOn: on, reply },
      ...sealed,
      occurredOn: on,
    };
    return [replied, ...endWaits(complaint, 'body')];
  },
);

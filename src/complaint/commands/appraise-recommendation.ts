import { IsIn, IsUUID } from 'class-validator';
import { command } from '../command';
import { informs } from '../duties';
import { IsText } from '../input';
import { refuse } from '../refusal';

/** What the office thinks of the body's reply (waarderen van de opvolging). Awb 9:36 lid 4. */
export class AppraiseRecommendation {
  @IsUUID() recommendationId!: string;
  @IsIn(['satisfied', 'partly', 'not-satisfied']) appraisal!: 'satisfied' | 'partly' | 'not-satisfied';
  @IsText(20_000) reasons!: string;
}
export const appraiseRecommendation = command(AppraiseRecommendation, ({ recommendationId, appraisal, reasons }, complaint) => {
  const recommendation = Object.hasOwn(complaint.recommendations, recommendationId)
    ? complaint.recommendations[recommendationId]
    : undefined;
  if (!recommendation) refuse('unknown-recommendation', { recommendationId });
  if (!recommendation.replied) refuse('not-replied', { recommendationId });
  const facts = { recommendationId, appraisal, informs: informs(complaint, 'O16', 'requester', 'body') };
  return [{ type: 'recommendation-appraised', facts, about: 'dossier', personal: { reasons } }];
});

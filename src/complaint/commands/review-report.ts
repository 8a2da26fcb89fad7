import { IsIn, IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { refuse } from '../refusal';

/** A second pair of eyes on the report (rapport beoordelen): never those of who wrote it. */
export class ReviewReport {
  @IsUUID() proposalId!: string;
  @IsIn(['approved', 'returned']) verdict!: 'approved' | 'returned';
  @IsText(20_000) remarks!: string;
}
export const reviewReport = command(ReviewReport, ({ proposalId, verdict, remarks }, { proposal }, { actor }) => {
  if (proposal?.proposalId !== proposalId) refuse('proposal-void', { proposalId });
  if (proposal.by === actor.id) refuse('own-proposal');
  if (proposal.verdict === verdict) return [];
  return [{ type: 'report-reviewed', facts: { proposalId, verdict }, about: 'dossier', personal: { remarks } }];
});

import { IsOptional, IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { checkedJudgements, Judged } from '../judgements';

/** Proposes the report with its judgements (rapport voorleggen); a new proposal voids the one before. Awb 9:36. */
export class ProposeReport extends Judged {
  @IsOptional() @IsUUID() documentId?: string;
  @IsText(20_000) report!: string;
}
export const proposeReport = command(ProposeReport, ({ judgements, documentId, report }, complaint, moment) => [
  {
    type: 'report-proposed',
    facts: { proposalId: moment.id('proposal'), documentId, judgements: checkedJudgements(complaint, judgements) },
    about: 'dossier',
    personal: { report },
  },
]);

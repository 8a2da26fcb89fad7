import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { ahead } from '../checks';
import { command } from '../command';
import { daysBetween, informs, tell } from '../duties';
import { IsLocalDate, IsText } from '../input';
import { checkedJudgements, Judged, sameJudgements } from '../judgements';
import { refuse } from '../refusal';

export class Recommendation {
  /** The body that is advised; one recommendation each, so that what became of it can be counted. */
  @Matches(/^[a-z0-9-]{1,64}$/) addressee!: string;
  @IsOptional() @IsLocalDate() replyOn?: LocalDate;
  @IsText(20_000) text!: string;
}

/** Adopts the report (advies uitbrengen): judgement per allegation, the norm breached, recommendations. Awb 9:27 lid 3, 9:36. */
export class Advise extends Judged {
  @IsUUID() proposalId!: string;
  @ArrayNotEmpty() @IsText(20_000, { each: true }) reasons!: string[];
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => Recommendation) recommendations!: Recommendation[];
}
export const advise = command(Advise, ({ proposalId, judgements, reasons, recommendations }, complaint, moment) => {
  const { proposal } = complaint;
  if (proposal?.proposalId !== proposalId) refuse('proposal-void', { proposalId });
  if (proposal.verdict !== 'approved') refuse('proposal-not-approved', { proposalId });
  if (proposal.by === moment.actor.id) refuse('own-proposal');
  const judged = checkedJudgements(complaint, judgements);
  if (!sameJudgements(judged, proposal.judgements)) refuse('other-than-proposed');
  const replies = recommendations.map(({ addressee, replyOn }) => {
    if (replyOn) ahead(moment, replyOn);
    return tell('OMB_TERM_SET', moment.today, addressee, replyOn ? { days: daysBetween(moment.today, replyOn) } : { weeks: 6 });
  });
  const facts = {
    proposalId,
    adoptedOn: moment.today,
    judgements: judged,
    recommendations: recommendations.map(({ addressee }, index) => ({
      recommendationId: moment.id('recommendation', index),
      addressee,
      replyOn: replies[index]?.endsOn ?? moment.today,
    })),
    informs: informs(complaint, 'O14', 'requester', 'body', 'person-concerned'),
    told: replies,
  };
  return [{ type: 'advised', facts, about: 'dossier', personal: { reasons, recommendations: recommendations.map(({ text }) => text) } }];
});

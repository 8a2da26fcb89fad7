import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { isNormId, norms } from '../law/norms';
import { isOpenAllegation } from './checks';
import type { Complaint } from './complaint';
import type { Judgement } from './facts';
import { coversAll } from './grounds';
import { refuse } from './refusal';

const normIds = norms.map(({ id }) => id);

/** The judgement of one allegation (oordeel): behoorlijk, niet behoorlijk or geen oordeel; where not proper, the norm. Awb 9:36 lid 2. */
export class AllegationJudgement {
  @IsUUID() allegationId!: string;
  @IsIn(['proper', 'not-proper', 'no-judgement']) judgement!: Judgement['judgement'];
  @IsOptional() @IsIn(normIds) norm?: string;
}

/** An input that judges every allegation that goes on. */
export class Judged {
  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => AllegationJudgement) judgements!: AllegationJudgement[];
}

/** Every allegation judged, and the norm named where the conduct was not proper. @throws Refusal norm-missing, norm-without-breach */
export function checkedJudgements(complaint: Complaint, judgements: readonly AllegationJudgement[]): Judgement[] {
  coversAll(complaint, judgements);
  return judgements.map(({ allegationId, judgement, norm }) => {
    isOpenAllegation(complaint, allegationId);
    if (judgement === 'not-proper' && !isNormId(norm)) refuse('norm-missing', { allegationId });
    if (judgement !== 'not-proper' && norm) refuse('norm-without-breach', { allegationId });
    return { allegationId, judgement, norm };
  });
}

/** The same judgements, whatever their order. */
export function sameJudgements(a: readonly Judgement[], b: readonly Judgement[]): boolean {
  const text = (all: readonly Judgement[]) =>
    all
      .map(({ allegationId, judgement, norm }) => `${allegationId} ${judgement} ${norm ?? ''}`)
      .sort()
      .join('\n');
  return text(a) === text(b);
}

import { IsOptional } from 'class-validator';
import { command } from '../command';
import { informs } from '../duties';
import { IsNumber } from '../input';
import { refuse } from '../refusal';
import { ended, open } from '../stages';

/** Two dossiers are one matter (samenvoegen): the one absorbed ends as merged; the survivor hears of it from the system. Both streams say so. */
export class MergeDossier {
  /** The survivor; given on the dossier that is absorbed. */
  @IsOptional() @IsNumber() into?: string;
  /** The absorbed; given by the system on the survivor. */
  @IsOptional() @IsNumber() from?: string;
}
export const mergeDossier = command(MergeDossier, ({ into, from }, complaint, { actor, today }) => {
  const { stage, absorbed } = complaint;
  if (actor.role === 'system') {
    if (!from || into) refuse('merge-needs-one');
    return absorbed.includes(from) ? [] : [{ type: 'dossier-merged', facts: { from, stageBefore: stage, informs: [] } }];
  }
  if (stage === 'merged') refuse('wrong-stage', { command: 'merge-dossier', stage, from: ['submitted', ...open, ...ended] });
  if (!into || from) refuse('merge-needs-one');
  if (absorbed.length > 0) refuse('has-absorbed', { absorbed });
  const ending = { closedOn: today, result: { list: 'selectielijst-2020' as const, code: 'merged' as const } };
  return [{ type: 'dossier-merged', facts: { into, stageBefore: stage, ending, informs: informs(complaint, 'O17', 'requester') } }];
});

import { IsOptional } from 'class-validator';
import { command } from '../command';
import { IsNumber } from '../input';
import { refuse } from '../refusal';

/** They were two matters after all (samenvoegen ongedaan maken): each goes on where it stood; the mistake stays visible. */
export class UnmergeDossier {
  /** The absorbed dossier that comes loose; given by the system on the survivor. */
  @IsOptional() @IsNumber() from?: string;
}
export const unmergeDossier = command(UnmergeDossier, ({ from }, { mergedInto, absorbed }, { actor }) => {
  if (actor.role === 'system') {
    if (!from) refuse('merge-needs-one');
    return absorbed.includes(from) ? [{ type: 'dossier-unmerged', facts: { from, reason: 'mistake' } }] : [];
  }
  if (!mergedInto) refuse('not-merged');
  return [{ type: 'dossier-unmerged', facts: { into: mergedInto, reason: 'mistake' } }];
});

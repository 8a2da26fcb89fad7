import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { refuse } from '../refusal';

/** Hands the dossier over to another team or handler, with what they must know (overdragen aan een collega). Awb 9:29. */
export class Transfer {
  @Matches(/^[a-z0-9-]{1,40}$/) team!: string;
  @IsOptional() @IsUUID() handler?: string;
  @IsIn(['absence', 'departure', 'expertise', 'workload']) reason!: 'absence' | 'departure' | 'expertise' | 'workload';
  @IsText(20_000) note!: string;
}
export const transfer = command(Transfer, ({ note, ...to }, { team, handler, conflicted }) => {
  if (to.handler && conflicted.includes(to.handler)) refuse('not-impartial', { staff: to.handler });
  if (to.team === team && to.handler === handler) return [];
  return [{ type: 'transferred', facts: { ...to, from: handler }, about: 'dossier', personal: { note } }];
});

import { IsOptional, IsUUID, Matches } from 'class-validator';
import { command } from '../command';
import { refuse } from '../refusal';

/** Gives the dossier to a team, and in it to a handler (toewijzen). Awb 9:29: never to who is involved. */
export class Assign {
  @Matches(/^[a-z0-9-]{1,40}$/) team!: string;
  @IsOptional() @IsUUID() handler?: string;
}
export const assign = command(Assign, ({ team, handler }, complaint) => {
  if (handler && complaint.conflicted.includes(handler)) refuse('not-impartial', { staff: handler });
  if (complaint.team === team && complaint.handler === handler) return [];
  return [{ type: 'assigned', facts: { team, handler } }];
});

import { IsIn } from 'class-validator';
import { command } from '../command';

/** Gives the dossier back to the team (vrijgeven). */
export class Release {
  @IsIn(['returned', 'absence']) reason!: 'returned' | 'absence';
}
export const release = command(Release, ({ reason }, { handler }) =>
  handler ? [{ type: 'released', facts: { from: handler, reason } }] : [],
);

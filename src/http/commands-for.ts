import type { SignedIn } from '../auth/signed-in';
import type { Step } from '../complaint/command';
import type { Complaint } from '../complaint/complaint';
import { startsFrom } from '../complaint/decide';
import { type CommandName, lifeCycle } from '../complaint/life-cycle';
import { refusals } from '../complaint/refusal';
import { early, type Stage } from '../complaint/stages';
import { refusalTexts } from '../../web/text/domain-refusals';
import { sentence } from '../../web/text/refusals';

/** Whether somebody may give a command now; if not, why. */
export interface CommandState {
  command: CommandName;
  allowed: boolean;
  code?: 'wrong-role' | 'wrong-stage';
  detail?: string;
  source?: string;
}

/** Every command that can follow on a dossier, and what this person may do with it now. */
export function commandsFor(dossier: Pick<Complaint, 'stage' | 'ownInitiative'>, who: SignedIn): CommandState[] {
  const rows = Object.entries(lifeCycle) as [CommandName, Step][];
  return rows.filter(([, { from }]) => !from.includes('new')).map(([command, step]) => ({ command, ...whyNot(step, dossier, who) }));
}

function whyNot(step: Step, dossier: Pick<Complaint, 'stage' | 'ownInitiative'>, { roles }: SignedIn): Omit<CommandState, 'command'> {
  const { by, onlyEarly = [] } = step;
  const { stage } = dossier;
  const here = startsFrom(step, dossier).includes(stage);
  const may = roles.filter((role) => by.includes(role));
  const now = may.filter((role) => here && (!onlyEarly.includes(role) || (early as readonly Stage[]).includes(stage)));
  const code = may.length === 0 ? 'wrong-role' : now.length === 0 ? 'wrong-stage' : undefined;
  return code ? { allowed: false, code, detail: sentence(refusalTexts[code].detail), source: refusals[code] } : { allowed: true };
}

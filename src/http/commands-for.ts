import { actingAs, type SignedIn } from '../auth/signed-in';
import type { Stage } from '../complaint/stages';
import { type CommandName, lifeCycle } from '../complaint/life-cycle';
import type { Step } from '../complaint/command';
import { refusals } from '../complaint/refusal';
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
export function commandsFor(stage: Stage, who: SignedIn): CommandState[] {
  const rows = Object.entries(lifeCycle) as [CommandName, Step][];
  return rows.filter(([, { from }]) => !from.includes('new')).map(([command, step]) => ({ command, ...whyNot(step, stage, who) }));
}

function whyNot({ by, from }: Step, stage: Stage, who: SignedIn): Omit<CommandState, 'command'> {
  const code = !by.includes(actingAs(who, by).role) ? 'wrong-role' : !from.includes(stage) ? 'wrong-stage' : undefined;
  return code ? { allowed: false, code, detail: sentence(refusalTexts[code].detail), source: refusals[code] } : { allowed: true };
}

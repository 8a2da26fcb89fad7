import { actingAs, type SignedIn } from '../auth/signed-in';
import type { Actor } from '../complaint/actor';
import type { Step } from '../complaint/command';
import { type CommandName, isCommandName, lifeCycle } from '../complaint/life-cycle';

/** Whether a command is given on a dossier that exists; those that begin one have addresses of their own. */
export function changesDossier(name: string): name is CommandName {
  return isCommandName(name) && !(lifeCycle[name] as Step).from.includes('new');
}

/** Somebody in the role in which they may do most with this command: a role that may only early on comes last. */
export function actorFor(who: SignedIn, name: CommandName): Actor {
  const { by, onlyEarly = [] }: Step = lifeCycle[name];
  const always = by.filter((role) => !onlyEarly.includes(role));
  return actingAs(who, who.roles.some((role) => always.includes(role)) ? always : by);
}

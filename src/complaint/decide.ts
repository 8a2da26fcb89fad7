import type { Actor } from './actor';
import type { Moment, Step } from './command';
import type { Complaint } from './complaint';
import { evolve } from './complaint';
import type { ComplaintEvent, NewEvent } from './events';
import { versions } from './events';
import { readInput } from './input';
import type { CommandName } from './life-cycle';
import { lifeCycle } from './life-cycle';
import { refuse } from './refusal';
import { early } from './stages';
import type { Stage } from './stages';

/** May this role give this command at all? @throws Refusal wrong-role */
export function checkRole(name: CommandName, { role }: Actor): void {
  const { by }: Step = lifeCycle[name];
  if (!by.includes(role)) refuse('wrong-role', { command: name, role, by });
}

/** The body as the command's input. @throws InputRefusal */
export function checkInput(name: CommandName, body: unknown): object {
  return readInput(lifeCycle[name].input as Step['input'], body);
}

/** The events a command leads to; none when it is already so. Role and input were checked before. @throws Refusal */
export function decide(name: CommandName, input: object, complaint: Complaint, moment: Moment): NewEvent[] {
  const step: Step = lifeCycle[name];
  const { to, decide: rule } = step;
  if (complaint.conflicted.includes(moment.actor.id)) refuse('not-impartial', { staff: moment.actor.id });
  if (!isPossible(step, complaint, moment.actor))
    refuse('wrong-stage', { command: name, stage: complaint.stage, from: startsFrom(step, complaint) });
  const events = rule(input as never, complaint, moment);
  checkReached(name, to, complaint, events, moment);
  return events;
}

/** What this actor may do now. */
export function possibleCommands(complaint: Complaint, actor: Actor): CommandName[] {
  const rows = Object.entries(lifeCycle) as [CommandName, Step][];
  return rows.filter(([, step]) => step.by.includes(actor.role) && isPossible(step, complaint, actor)).map(([name]) => name);
}

/** The stages from which it may be done with this dossier. */
export function startsFrom({ from, onlyOwn = [] }: Step, { ownInitiative }: Pick<Complaint, 'ownInitiative'>): readonly Stage[] {
  return ownInitiative ? from : from.filter((stage) => !onlyOwn.includes(stage));
}

function isPossible(step: Step, complaint: Complaint, { id, role }: Actor): boolean {
  const { stage, conflicted } = complaint;
  if (conflicted.includes(id) || !startsFrom(step, complaint).includes(stage)) return false;
  return !step.onlyEarly?.includes(role) || (early as readonly Stage[]).includes(stage);
}

// The table cannot lie: the stage reached by folding must be the one it names.
function checkReached(name: CommandName, to: Step['to'], complaint: Complaint, events: NewEvent[], moment: Moment): void {
  if (events.length === 0) return;
  const reached = events.reduce(
    (state, event, index) => evolve(state, asRecorded(event, state.revision + 1, moment, index)),
    complaint,
  ).stage;
  const allowed = (typeof to === 'string' ? [to] : to).map((stage): Stage => (stage === 'same' ? complaint.stage : stage));
  if (!allowed.includes(reached)) throw new Error(`${name} reached ${reached}, the life cycle says ${allowed.join(' or ')}`);
}

function asRecorded(event: NewEvent, revision: number, { now, today, actor }: Moment, index: number): ComplaintEvent {
  return {
    ...event,
    eventId: String(index),
    revision,
    version: versions[event.type],
    actor,
    command: '',
    commandId: '',
    occurredOn: event.occurredOn ?? today,
    recordedAt: now,
  };
}

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
  const { from, to, decide: rule }: Step = lifeCycle[name];
  if (!from.includes(complaint.stage)) refuse('wrong-stage', { command: name, stage: complaint.stage, from });
  const events = rule(input as never, complaint, moment);
  checkReached(name, to, complaint, events, moment);
  return events;
}

/** What this actor may do now. */
export function possibleCommands({ stage }: Complaint, { role }: Actor): CommandName[] {
  const rows = Object.entries(lifeCycle) as [CommandName, Step][];
  return rows.filter(([, { from, by }]) => from.includes(stage) && by.includes(role)).map(([name]) => name);
}

// The table cannot lie: the stage reached by folding must be the one it names.
function checkReached(name: CommandName, to: Step['to'], complaint: Complaint, events: NewEvent[], moment: Moment): void {
  if (events.length === 0) return;
  const reached = events.reduce(
    (state, event, index) => evolve(state, asRecorded(event, state.revision + 1, moment, index)),
    complaint,
  ).stage;
  const allowed: readonly Stage[] = to === 'same' ? [complaint.stage] : typeof to === 'string' ? [to] : to;
  if (!allowed.includes(reached)) throw new Error(`${name} reached ${reached}, the life cycle says ${allowed.join(' or ')}`);
}

function asRecorded(event: NewEvent, revision: number, { now, today, actor }: Moment, index: number): ComplaintEvent {
  const recorded = {
    eventId: String(index),
    revision,
    version: versions[event.type],
    actor,
    command: '',
    commandId: '',
    occurredOn: today,
    recordedAt: now,
  };
  return { ...recorded, ...event, occurredOn: event.occurredOn ?? today } as ComplaintEvent;
}

import { commandsFor } from '../../src/http/commands-for';
import type { StaffRole } from '../../src/auth/signed-in';
import { staffRoles } from '../../src/auth/signed-in';
import { type Complaint, evolve, noComplaint } from '../../src/complaint/complaint';
import { possibleCommands } from '../../src/complaint/decide';
import type { ComplaintEvent } from '../../src/complaint/events';
import { InputRefusal, Refusal } from '../../src/complaint/refusal';
import type { Stage } from '../../src/complaint/stages';
import { complaintEvent } from '../../src/store/stored-event';
import { contract, wordsOf } from '../complaint/contract';
import type { Tried } from './play';
import { castOf } from './step';

/** Where a dossier stands, kept by hand beside the fold: what the process promises, and nothing of how it is built. */
export class Expected {
  stage: Stage = 'new';
  #withdrawnFrom: Stage = 'new';
  #mergedFrom: Stage = 'new';

  /** Follows a command that was accepted. */
  follow({ name, body, actor }: Tried): void {
    const from = this.stage;
    this.stage = this.#reached(name, body, actor.role === 'system');
    if (name === 'withdraw') this.#withdrawnFrom = from;
    if (this.stage === 'merged' && from !== 'merged') this.#mergedFrom = from;
  }

  #reached(name: string, body: object, bySystem: boolean): Stage {
    if (name === 'reopen') return Reflect.get(body, 'to') as Stage;
    if (name === 'continue-of-own-motion') return this.#withdrawnFrom;
    if (name === 'merge-dossier') return bySystem ? this.stage : 'merged';
    if (name === 'unmerge-dossier') return bySystem ? this.stage : this.#mergedFrom;
    const { to } = contract[name]!;
    return to === 'same' ? this.stage : (to as Stage);
  }
}

/** Nothing was done but what the process names: by whom, from where, with which events. */
export function wasPromised({ name, actor, before, events }: Tried): void {
  const { by, from, early, own, events: types } = contract[name]!;
  expect(wordsOf(by)).toContain(actor.role);
  const always = wordsOf(wordsOf(early ?? '').includes(actor.role) ? 'Early' : from);
  expect([...always, ...wordsOf(before.ownInitiative && own ? own : '')]).toContain(before.stage);
  for (const { type } of events) expect(wordsOf(types)).toContain(type);
}

const codeOf = (refused: unknown) => (refused instanceof Refusal ? refused.code : undefined);
/** What the rule itself refuses as a wrong stage, because it also depends on what kind of dossier it is. */
const byRule = ({ name, before: { stage } }: Tried) => name === 'merge-dossier' && stage === 'merged';

/** What was refused was refused as it should be: what is listed by a rule, what is not listed by its role, stage or involvement. */
export function wasRefusedRightly(tried: Tried): void {
  const { kind, refused, name } = tried;
  const code = codeOf(refused);
  if (kind === 'unlisted') return expect(['wrong-role', 'wrong-stage', 'not-impartial']).toContain(code);
  if (kind === 'spoiled' && refused instanceof InputRefusal) return expect(refused.errors.length).toBeGreaterThan(0);
  if (code === undefined) throw new Error(`${name} failed instead of being refused`, { cause: refused });
  if (!byRule(tried)) expect(['wrong-role', 'wrong-stage']).not.toContain(code);
}

/** The desk lists for each role what the decisions allow, no more and no less. */
export function isListedAlike(complaint: Complaint): void {
  for (const actor of castOf(complaint).filter(({ id, role }) => isStaff(role) && !complaint.conflicted.includes(id))) {
    const listed = commandsFor(complaint, { actor, name: '', roles: [actor.role as StaffRole] });
    const possible = possibleCommands(complaint, actor);
    expect(listed.flatMap(({ command, allowed }) => (allowed ? [command] : [])).sort()).toEqual(
      possible.filter((name) => !contract[name]!.from.split(' ').includes('new')).sort(),
    );
  }
}
const isStaff = (role: string) => (staffRoles as readonly string[]).includes(role);

/** The events as the store gives them back, read from their bytes, fold to the same dossier; folding twice does too. */
export function foldsAlike(complaint: Complaint, events: readonly ComplaintEvent[]): void {
  expect(events.reduce(evolve, noComplaint)).toEqual(complaint);
  expect(events.map(fromBytes).reduce(evolve, noComplaint)).toEqual(complaint);
}

function fromBytes({ eventId, revision, type, facts, about, personal, ...metadata }: ComplaintEvent): ComplaintEvent {
  const bytes = Buffer.from(JSON.stringify({ data: { facts, about }, metadata, personal }));
  const stored = JSON.parse(bytes.toString()) as Pick<Parameters<typeof complaintEvent>[0], 'data' | 'metadata'> & { personal?: object };
  return complaintEvent({ eventId, revision, type, ...stored }, stored.personal);
}

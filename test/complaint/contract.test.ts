import { type Role, roles } from '../../src/complaint/actor';
import { noComplaint } from '../../src/complaint/complaint';
import { checkRole, decide, possibleCommands } from '../../src/complaint/decide';
import { versions } from '../../src/complaint/events';
import { type CommandName, lifeCycle } from '../../src/complaint/life-cycle';
import { Refusal } from '../../src/complaint/refusal';
import { stages } from '../../src/complaint/stages';
import { given } from '../given';
import { pastOf } from '../pasts';
import { contract, wordsOf } from './contract';

const names = Object.keys(contract) as CommandName[];
const moment = { now: '2026-11-20T10:00:00.000Z', today: '2026-11-20' as never, id: () => '00000000-0000-4000-8000-000000000001' };
const sorted = (words: readonly string[]) => [...words].sort();

/** What the contract says of a command, given by somebody in this role to a dossier in this stage; `ours`: an inquiry of the office's own. */
function expected(
  { from, by, early, own }: (typeof contract)[string],
  stage: string,
  role: string,
  ours: boolean,
): 'wrong-role' | 'wrong-stage' | undefined {
  if (!wordsOf(by).includes(role)) return 'wrong-role';
  const tooLate = wordsOf(early ?? '').includes(role) && !wordsOf('Early').includes(stage);
  return [...wordsOf(from), ...wordsOf(ours && own ? own : '')].includes(stage) && !tooLate ? undefined : 'wrong-stage';
}

/** What the code says; an input that is no input gets no further than role and stage. */
function met(name: CommandName, stage: (typeof stages)[number], role: Role, ownInitiative: boolean): string | undefined {
  try {
    const actor = { id: 'x', role };
    checkRole(name, actor);
    decide(name, {}, { ...noComplaint, stage, ownInitiative }, { ...moment, actor });
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'wrong-role' || error.code === 'wrong-stage')) return error.code;
  }
  return undefined;
}

describe('the contract of the process', () => {
  it('names the commands of the table, all of them and no other', () => {
    expect(sorted(names)).toEqual(sorted(Object.keys(lifeCycle)));
  });

  it('names every event there is', () => {
    expect(sorted([...new Set(names.flatMap((name) => wordsOf(contract[name]!.events)))])).toEqual(sorted(Object.keys(versions)));
  });

  it.each(names)('%s leads where the contract says', (name) => {
    const { to } = lifeCycle[name];
    expect(sorted(typeof to === 'string' ? [to] : to)).toEqual(sorted(wordsOf(contract[name]!.to)));
  });

  // Merging twice is refused as a wrong stage by the rule itself.
  const byRule = (name: string, stage: string) => name === 'merge-dossier' && stage === 'merged';

  it.each(names)('%s: every stage and every role, for complaints and for own inquiries', (name) => {
    for (const ours of [false, true]) {
      const outcome = stages.flatMap((stage) => roles.map((role) => [stage, role, met(name, stage, role, ours)]));
      const wanted = stages.flatMap((stage) =>
        roles.map((role) => {
          const said = expected(contract[name]!, stage, role, ours);
          return [stage, role, said ?? (byRule(name, stage) && role !== 'system' ? 'wrong-stage' : undefined)];
        }),
      );
      expect(outcome.map(String)).toEqual(wanted.map(String));
    }
  });

  it.each(stages)('what is possible in %s is what the contract lists for each role', (stage) => {
    const { complaint } = given(pastOf[stage]);
    expect(complaint.stage).toBe(stage);
    for (const role of roles) {
      const listed = names.filter((name) => expected(contract[name]!, stage, role, false) === undefined);
      expect([role, sorted(possibleCommands(complaint, { id: 'x', role }))]).toEqual([role, sorted(listed)]);
    }
  });
});

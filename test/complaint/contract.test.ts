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

/** What the contract says of a command, given by somebody in this role to a dossier in this stage. */
function expected({ from, by, early }: (typeof contract)[string], stage: string, role: string): 'wrong-role' | 'wrong-stage' | undefined {
  if (!wordsOf(by).includes(role)) return 'wrong-role';
  const tooLate = wordsOf(early ?? '').includes(role) && !wordsOf('Early').includes(stage);
  return wordsOf(from).includes(stage) && !tooLate ? undefined : 'wrong-stage';
}

/** What the code says; an input that is no input gets no further than role and stage. */
function met(name: CommandName, stage: (typeof stages)[number], role: Role): string | undefined {
  try {
    const actor = { id: 'x', role };
    checkRole(name, actor);
    decide(name, {}, { ...noComplaint, stage }, { ...moment, actor });
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

  // Closing early is for own initiative, which the rule itself refuses as a wrong stage; merging twice likewise.
  const byRule = (name: string, stage: string) =>
    (name === 'close' && stage !== 'mediated' && stage !== 'advised') || (name === 'merge-dossier' && stage === 'merged');

  it.each(names)('%s: every stage and every role', (name) => {
    const outcome = stages.flatMap((stage) => roles.map((role) => [stage, role, met(name, stage, role)]));
    const wanted = stages.flatMap((stage) =>
      roles.map((role) => {
        const said = expected(contract[name]!, stage, role);
        return [stage, role, said ?? (byRule(name, stage) && role !== 'system' ? 'wrong-stage' : undefined)];
      }),
    );
    expect(outcome.map(String)).toEqual(wanted.map(String));
  });

  it.each(stages)('what is possible in %s is what the contract lists for each role', (stage) => {
    const { complaint } = given(pastOf[stage]);
    expect(complaint.stage).toBe(stage);
    for (const role of roles) {
      const listed = names.filter((name) => expected(contract[name]!, stage, role) === undefined);
      expect([role, sorted(possibleCommands(complaint, { id: 'x', role }))]).toEqual([role, sorted(listed)]);
    }
  });
});

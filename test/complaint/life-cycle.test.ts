import type { Role } from '../../src/complaint/actor';
import { roles } from '../../src/complaint/actor';
import type { Step } from '../../src/complaint/command';
import { noComplaint } from '../../src/complaint/complaint';
import { checkRole, decide, possibleCommands } from '../../src/complaint/decide';
import type { CommandName } from '../../src/complaint/life-cycle';
import { isCommandName, lifeCycle } from '../../src/complaint/life-cycle';
import { Refusal } from '../../src/complaint/refusal';
import { ended, open, stages } from '../../src/complaint/stages';
import { procedure } from '../../src/law/procedure';
import type { ProcedureState } from '../../src/law/procedure-state';
import { people } from '../people';

const rows = Object.entries(lifeCycle) as [CommandName, Step][];
const refused = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.code : 'something else';
  }
};
const moment = { now: '2026-11-20T10:00:00.000Z', today: '2026-11-20' as never, id: () => '00000000-0000-4000-8000-000000000001' };

describe('the life cycle (levensloop)', () => {
  it('names only stages that exist, and reaches each of them', () => {
    const reached = rows.flatMap(([, { to }]) => (typeof to === 'string' ? [to] : to)).filter((stage) => stage !== 'same');
    for (const [, { from }] of rows) expect(stages).toEqual(expect.arrayContaining([...from]));
    expect(new Set(['new', ...reached])).toEqual(new Set(stages));
  });

  it('can take every step of the law (Awb titel 9.2)', () => {
    const states: readonly ProcedureState[] = procedure['second-line'];
    const steps = states.flatMap((from) => states.filter(({ state }) => from.next.includes(state)).map((to) => ({ from, to })));
    expect(steps.length).toBeGreaterThan(30);
    // These two lead back to many stages; for reopening only where it starts is asked.
    const ours = rows.filter(([name]) => name !== 'unmerge-dossier' && name !== 'reopen').map(([, step]) => step);
    const possible = ({ from, to }: { from: ProcedureState; to: ProcedureState }) =>
      ours.some((step) => step.from.some((one) => from.stages.includes(one)) && [step.to].flat().some((one) => to.stages.includes(one))) ||
      from.stages.some((one) => to.stages.includes(one)) ||
      (to.state === 'heropend' && lifeCycle.reopen.from.some((one) => from.stages.includes(one)));
    // Also an inquiry of the ombudsman's own is opened first: nobody's findings come without a hearing (Awb 9:30).
    expect(steps.filter((step) => !possible(step)).map(({ from, to }) => `${from.state} → ${to.state}`)).toEqual([
      'eigen beweging → bevindingen',
    ]);
  });

  it('spells the seven words of the mission exactly', () => {
    expect(Object.keys(lifeCycle)).toEqual(
      expect.arrayContaining(['submit', 'acknowledge', 'triage', 'refer', 'mediate', 'investigate', 'advise']),
    );
    expect(stages).toEqual(
      expect.arrayContaining(['submitted', 'acknowledged', 'triaged', 'referred', 'mediated', 'investigated', 'advised']),
    );
  });

  it.each(rows)('%s is refused to every role but its own', (name, { by }) => {
    for (const role of roles) {
      expect([role, refused(() => checkRole(name, { id: 'x', role }))]).toEqual([role, by.includes(role) ? undefined : 'wrong-role']);
    }
  });

  it.each(rows)('%s is refused from every stage but its own', (name, { from, by, onlyEarly }) => {
    const actor = { id: 'x', role: by.find((role) => !onlyEarly?.includes(role)) as Role };
    for (const stage of stages.filter((one) => !from.includes(one))) {
      expect([stage, refused(() => decide(name, {}, { ...noComplaint, stage }, { ...moment, actor }))]).toEqual([stage, 'wrong-stage']);
    }
  });

  it('lets a clerk send away and ask only during the first look', () => {
    for (const name of ['forward', 'hand-over', 'ask'] as const) {
      expect(possibleCommands({ ...noComplaint, stage: 'triaged' }, people.intake)).toContain(name);
      expect(possibleCommands({ ...noComplaint, stage: 'under-investigation' }, people.intake)).not.toContain(name);
      expect(possibleCommands({ ...noComplaint, stage: 'under-investigation' }, people.hanna)).toContain(name);
    }
  });

  it('lists what an actor may do now, which for some is nothing', () => {
    expect(possibleCommands(noComplaint, people.fatima)).toEqual(['submit']);
    expect(possibleCommands(noComplaint, people.ombudsman)).toEqual(['start-own-initiative']);
    for (const stage of [...open, ...ended]) {
      expect(possibleCommands({ ...noComplaint, stage }, people.auditor)).toEqual([]);
      for (const name of possibleCommands({ ...noComplaint, stage }, people.hanna)) expect(lifeCycle[name].by).toContain('handler');
    }
  });

  it('knows its own words only', () => {
    expect(isCommandName('triage')).toBe(true);
    expect(isCommandName('constructor')).toBe(false);
    expect(isCommandName('__proto__')).toBe(false);
  });
});

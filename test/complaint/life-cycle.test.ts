import { noComplaint } from '../../src/complaint/complaint';
import { stages } from '../../src/complaint/stages';
import { possibleCommands } from '../../src/complaint/decide';
import { isCommandName, lifeCycle } from '../../src/complaint/life-cycle';
import { people } from '../people';

describe('the life cycle (levensloop)', () => {
  it('names only stages that exist, and reaches each of them', () => {
    const rows = Object.values(lifeCycle);
    for (const { from, to } of rows) expect(stages).toEqual(expect.arrayContaining([...from, to]));
    expect(new Set(['new', ...rows.map(({ to }) => to)])).toEqual(new Set(stages));
  });

  it('lists what an actor may do now', () => {
    expect(possibleCommands(noComplaint, people.fatima)).toEqual(['submit']);
    expect(possibleCommands({ ...noComplaint, stage: 'submitted' }, people.intake)).toEqual(['acknowledge']);
    expect(possibleCommands({ ...noComplaint, stage: 'triaged' }, people.hanna)).toEqual(['triage']);
    expect(possibleCommands({ ...noComplaint, stage: 'triaged' }, people.auditor)).toEqual([]);
  });

  it('knows its own words only', () => {
    expect(isCommandName('triage')).toBe(true);
    expect(isCommandName('constructor')).toBe(false);
    expect(isCommandName('__proto__')).toBe(false);
  });
});

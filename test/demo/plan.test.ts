import { Play } from '../../demo/play';
import { planOffice, type Simulated } from '../../demo/plan';
import { versions } from '../../src/complaint/events';
import { stages } from '../../src/complaint/stages';
import { dayNumber } from '../../src/law/local-date';
import { DecisionsAlone } from './decisions-alone';

const to = dayNumber(2026, 11, 26);
const simulated = (dossiers: number, seed: string, days = 730): Simulated => ({ dossiers, seed, to, from: to - days });

async function played(how: Simulated) {
  const office = new DecisionsAlone();
  const { refused, commands } = await new Play(office, planOffice(how), how).run();
  return { office, refused, commands };
}

describe('the plan of the simulated office', () => {
  it.each(['1', '2', '3'])('of 300 dossiers and seed %s meets no refusal, every event and every stage', async (seed) => {
    const { office, refused, commands } = await played(simulated(300, seed));
    console.log(seed, commands, office.events.length);
    expect(refused).toEqual([]);
    expect(office.dossiers.size).toBe(300);
    const types = new Set(office.events.map(({ type }) => type));
    expect(Object.keys(versions).filter((type) => !types.has(type as keyof typeof versions))).toEqual([]);
    const been = new Set([...office.dossiers.values()].flatMap(({ stagesBeen }) => stagesBeen));
    expect(stages.filter((stage) => stage !== 'new' && !been.has(stage))).toEqual([]);
  });
});

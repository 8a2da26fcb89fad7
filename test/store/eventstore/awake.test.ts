import { awake } from '../../../embedded/eventstore/awake';
import { pause } from './cases/store';

describe('waiting awake', () => {
  it('turns while who waits is alone, and sleeps after a millisecond', async () => {
    let turns = 0;
    const alone = () => (turns += 1) > 0;
    await expect(awake(pause(30), alone).then(() => 'done')).resolves.toBe('done');
    const turned = turns;
    expect(turned).toBeGreaterThan(1);
    await pause(5);
    expect(turns).toBe(turned);
    let idle = performance.eventLoopUtilization();
    await awake(pause(30), () => true);
    idle = performance.eventLoopUtilization(idle);
    expect(idle.idle).toBeGreaterThan(10);
  });

  it('sleeps when somebody else waits too', async () => {
    let asked = 0;
    await awake(pause(5), () => (asked += 1) < 3);
    expect(asked).toBeLessThanOrEqual(3);
  });

  it('sleeps when the work is done or has failed, and gives what became of it', async () => {
    let turns = 0;
    const alone = () => (turns += 1) > 0;
    const turned = await awake(Promise.resolve(7), alone).then((given) => ({ given, turns }));
    const failed = await awake(Promise.reject(new Error('full')), alone).catch((error: Error) => ({ error, turns }));
    await pause(3);
    expect(turned).toEqual({ given: 7, turns: 1 });
    expect(failed).toEqual({ error: new Error('full'), turns: 2 });
    expect(turns).toBe(2);
  });
});

/** How long a start takes, from nothing and later, what the family weighs, and how fast it falls and recovers: `npm run bench:start`.
 *  The targets are times that a newcomer waits, so they are absolute; the yardstick beside them, the boot of a bare Node in the same run,
 *  tells how fast or busy the machine was. Each later figure is the median of three rounds. */
import { spawnSync } from 'node:child_process';
import { alive, familyOf, type Process, until } from '../start/family';
import { median } from './eventstore/measure';
import { begin, newTree, printStarts, seconds, stop, timed } from './tree';

async function afterKillOf(
  cwd: string,
  pattern: RegExp,
  seen: (family: Process[], victim: Process, address: string) => Promise<unknown>,
): Promise<number> {
  const { begun, address } = await begin(cwd);
  const family = familyOf(begun.pid);
  const victim = family.find(({ command }) => pattern.test(command));
  if (!victim) throw new Error(`no process ${pattern} in the family`);
  const took = await timed(() => {
    process.kill(victim.pid, 'SIGKILL');
    return seen(family, victim, address);
  });
  if (alive(family).length > 0) await stop(begun);
  return took;
}

async function main(cwd: string): Promise<void> {
  const bare: number[] = [];
  for (let round = 0; round < 3; round += 1) bare.push(await timed(() => spawnSync(process.execPath, ['-e', '0'])));
  process.stdout.write(`yardstick: a bare Node boots and ends in ${median(bare).toFixed(0)} ms\n`);
  await printStarts(cwd);

  for (const [name, pattern] of Object.entries({
    launcher: /scripts\/start\.js/,
    PostgreSQL: /\/bin\/postgres -D/,
    'event store': /eventstore\.js/,
    'identity provider': /identity\.js/,
  })) {
    seconds(`kill -9 of the ${name} to all gone`, await afterKillOf(cwd, pattern, (family) => until(() => alive(family).length === 0)), 5);
  }
  const back = await afterKillOf(cwd, /dist\/src\/main\.js/, async (_, victim, address) => {
    const answers = () =>
      fetch(`${address}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(() => alive([victim]).length === 0);
    await until(answers);
  });
  seconds('kill -9 of the app to up again', back, 2);
}

const tree = newTree();
main(tree.cwd)
  .catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  })
  .finally(() => tree.remove());

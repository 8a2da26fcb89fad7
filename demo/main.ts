import 'reflect-metadata';
import { readConfig } from '../src/config';
import { localDate } from '../src/law/local-date';
import { createLogger } from '../src/observe';
import { asked } from './asked';
import { fill } from './fill';
import { Progress } from './progress';

async function main(): Promise<void> {
  const { command, ...simulated } = asked(process.argv.slice(2));
  const config = readConfig();
  const { from, to, dossiers } = simulated;
  const progress = new Progress(from, to);
  const { commands, refused } = await fill(config, createLogger(config.logLevel), simulated, (day) => progress.show(day));
  progress.end();
  for (const { dossier, command: name, why } of refused) process.stderr.write(`dossier ${dossier}: ${name} was refused: ${why}\n`);
  if (refused.length > 0) throw new Error(`${refused.length} commands were refused, which is a fault of the simulation: ${command}`);
  process.stdout.write(
    `${dossiers} dossiers by ${commands} commands, from ${localDate(from)} to ${localDate(to)}, in ${progress.seconds} s.\n` +
      `The same facts once more, in an empty folder: ${command}\nTo see them: npm start\n`,
  );
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);

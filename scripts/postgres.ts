import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../embedded/postgres';

/** Starts the private PostgreSQL alone: `npm run --silent postgres -- --data data --port 5433`.
 *  Standard output says the address of each database, then `ready`; the server's own log goes to standard error. */
const { values: given } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string', default: 'data' },
    guard: { type: 'boolean', default: false },
  },
});
const databases = ['events', 'views', 'keys'];

async function main(): Promise<void> {
  const postgres = await startPostgres({
    data: join(given.data, 'postgres'),
    port: Number(given.port),
    databases,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const end = () => void postgres.stop();
  process.on('SIGTERM', end).on('SIGINT', end);
  if (given.guard) process.stdin.on('end', end).resume();
  process.stdout.write([...databases.map((name) => postgres.url(name)), 'ready', ''].join('\n'));
  process.exitCode = (await postgres.exited) ?? 1;
  process.stdin.destroy();
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

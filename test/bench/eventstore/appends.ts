import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Postgres } from '../../../embedded/postgres';
import type { ServerProcess } from '../../store/eventstore/server-for-test';
import { bare } from './bare';
import { appender, canned, data, line, seconds } from './calls';
import { rate, rounds } from './measure';

/** One event an append and ten, both ways of the client, beside the bare insert. */
export async function appends(server: ServerProcess, client: EventStoreDBClient, postgres: Postgres): Promise<void> {
  const idle = await canned(server, 0);
  const cold = await bare(postgres.url('bare'), 32, data);
  await rate(32, 3_000, (worker) => cold.insert(worker));
  await cold.close();
  for (const each of [appender(client, 1, true), appender(idle.client, 1, false), appender(client, 1, false)]) await rate(32, 8_000, each);
  for (const workers of [1, 32, 256]) {
    const peer = await bare(postgres.url('bare'), workers, data);
    const [batch, plain, told] = [appender(client, 1, false), appender(client, 1, true), appender(idle.client, 1, false)];
    const result = await rounds({
      bare: () => rate(workers, seconds * 1000, (worker) => peer.insert(worker)),
      batch: () => rate(workers, seconds * 1000, batch),
      plain: () => rate(workers, seconds * 1000, plain),
      told: () => rate(workers, seconds * 1000, told),
      // Each waits until the other is done, as in any store that is a process of its own between its client and its tables.
      both: () => rate(workers, seconds * 1000, (worker) => told(worker).then(() => peer.insert(worker))),
    });
    await peer.close();
    const goal = workers === 256 ? 'at least 0.8' : workers === 1 ? 'at least 0.5' : 'at least 0.5, goal 0.8';
    line(`appends, ${workers} at once, batch call`, result.batch, result.bare, goal);
    line(`appends, ${workers} at once, plain call`, result.plain, result.bare, 'the other way');
    line(`appends, ${workers} at once, to who stores nothing`, result.told, result.bare, 'what the client can do');
    if (workers === 1) line('appends, 1 at once, there and then the bare insert', result.both, result.bare, 'what the two can do');
  }
  const [one, ten] = [appender(client, 1, false), appender(client, 10, false)];
  const result = await rounds({ one: () => rate(32, seconds * 1000, one), ten: async () => 10 * (await rate(32, seconds * 1000, ten)) });
  line('events in appends of 10, beside appends of 1', result.ten, result.one, 'at least 3');
  await idle.end();
}

import { type AppendResult, EventStoreDBClient, jsonEvent, NO_STREAM, WrongExpectedVersionError } from '@eventstore/db-client';

/* A client process of its own: appends so many events to a stream others write too, each at the exact end as it knows it, and prints the revisions it won. */
async function race(url: string, stream: string, count: number): Promise<number[]> {
  const client = EventStoreDBClient.connectionString(url);
  const won: number[] = [];
  let last: bigint | typeof NO_STREAM = NO_STREAM;
  while (won.length < count) {
    try {
      const result: AppendResult = await client.appendToStream(stream, [jsonEvent({ type: 'won', data: { by: process.pid } })], {
        expectedRevision: last,
      });
      last = result.nextExpectedRevision;
      won.push(Number(last));
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      last = typeof error.actualVersion === 'bigint' ? error.actualVersion : NO_STREAM;
    }
  }
  await client.dispose();
  return won;
}

const [url = '', stream = '', count = '0'] = process.argv.slice(2);
void race(url, stream, Number(count)).then((won) => process.stdout.write(JSON.stringify(won), () => process.exit(0)));

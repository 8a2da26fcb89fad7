import { EventStoreDBClient, jsonEvent, type JSONEventType, NO_STREAM, type ResolvedEvent } from '@eventstore/db-client';
import { randomBytes, randomUUID } from 'node:crypto';
import { Pool } from 'pg';

/** The stores without the product: what one submission costs them at the least. */
export interface BareStores {
  submit(): Promise<void>;
  close(): Promise<void>;
}

const insertKey = 'insert into keys (id, complaint, subject, master, wrapped) values ($1, $2, $3, $4, $5)';

/** `example`: the number of a dossier whose first three events are written again, each time into a stream of its own. */
export async function bareStores({
  eventstore,
  keys,
  example,
}: {
  eventstore: string;
  keys: string;
  example: string;
}): Promise<BareStores> {
  const pool = new Pool({ connectionString: keys, max: 16 });
  const client = EventStoreDBClient.connectionString(eventstore);
  const stored: ResolvedEvent[] = [];
  for await (const event of client.readStream(`complaint-${example}`, { maxCount: 3 })) stored.push(event);
  if (stored.length !== 3) throw new Error(`dossier ${example} has ${stored.length} events, not three`);
  const [submitted, party, acknowledged] = stored.map(
    ({ event }) =>
      () =>
        jsonEvent({ id: randomUUID(), type: event!.type, data: event!.data, metadata: event!.metadata } as JSONEventType & { id: string }),
  );
  const plain = { deadline: 2_000, credentials: { username: 'admin', password: 'changeit' } };
  return {
    async submit() {
      const stream = `bare-${randomUUID()}`;
      const row = [randomUUID(), stream, 'complainant', 'bare', randomBytes(60)];
      await pool.query({ name: 'insert-key', text: insertKey, values: row });
      await client.appendToStream(stream, [submitted!(), party!()], { expectedRevision: NO_STREAM, ...plain });
      await client.appendToStream(stream, [acknowledged!()], { expectedRevision: 1n, ...plain });
    },
    async close() {
      await Promise.all([pool.end(), client.dispose()]);
    },
  };
}

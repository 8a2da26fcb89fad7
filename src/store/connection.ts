import { EventStoreDBClient } from '@eventstore/db-client';

/** One client and the calls that are using it. */
export class Connection {
  readonly client: EventStoreDBClient;
  #calls = 0;
  #retired = false;
  #ended?: Promise<void>;

  constructor(url: string) {
    this.client = EventStoreDBClient.connectionString(url);
  }

  /** Takes part in the connection until the returned function is called. */
  join(): () => void {
    this.#calls += 1;
    let joined = true;
    return () => {
      if (!joined) return;
      joined = false;
      this.#calls -= 1;
      if (this.#retired && this.#calls === 0) void this.#end();
    };
  }

  /** Ends it as soon as its last call has. */
  retire(): void {
    this.#retired = true;
    if (this.#calls === 0) void this.#end();
  }

  /** Ends it now, whatever is under way. */
  close(): Promise<void> {
    this.#retired = true;
    return this.#end();
  }

  #end(): Promise<void> {
    this.#ended ??= endClient(this.client);
    return this.#ended;
  }
}

/** `dispose` ends the client's streams but leaves its channel, whose timers would keep the process alive. */
async function endClient(client: EventStoreDBClient): Promise<void> {
  await client.dispose();
  const getChannel: unknown = Reflect.get(client, 'getChannel');
  if (typeof getChannel !== 'function') return;
  // Where no server can be discovered there is no channel to close either.
  const channel: unknown = await Promise.resolve(Reflect.apply(getChannel, client, [])).catch(() => undefined);
  if (typeof channel === 'object' && channel !== null && 'close' in channel && typeof channel.close === 'function') channel.close();
}

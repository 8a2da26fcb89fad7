import { spawn } from 'node:child_process';
import { connect as dial, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { EventStoreDBClient, START } from '@eventstore/db-client';
import { all, counted, listen, newStream, numbers, type Store, until } from './store';

interface Cut {
  url: string;
  /** Breaks every connection, after so many more bytes towards the server; with 0, at once, and then lets new ones pass. */
  after(bytes: number): void;
  close(): Promise<void>;
}

/** A line between client and server that can be cut. */
async function cuttable(url: string): Promise<Cut> {
  const target = new URL(url.replace('esdb:', 'http:'));
  const sockets = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  const cut = () => sockets.forEach((socket) => socket.destroy());
  const server: Server = createServer((near) => {
    const far = dial(Number(target.port), target.hostname);
    for (const socket of [near, far])
      sockets.add(socket.on('error', () => socket.destroy()).on('close', () => (near.destroy(), far.destroy())));
    far.pipe(near);
    near.on('data', (bytes) => {
      far.write(bytes.subarray(0, left));
      left -= bytes.length;
      if (left < 0) cut();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: `esdb://127.0.0.1:${port}?tls=false&maxDiscoverAttempts=1`,
    after(bytes) {
      left = bytes > 0 ? bytes : Number.POSITIVE_INFINITY;
      if (bytes === 0) cut();
    },
    close: () => (cut(), new Promise((resolve) => server.close(() => resolve()))),
  };
}

/** Cases 14 and 30 over a line that breaks, and two processes at once. */
export function together(store: Store): void {
  it('14 keeps all or nothing of an append whose line is cut', async () => {
    for (const bytes of [1, 50, 200, 700, 2_000, 5_000, 9_000]) {
      const stream = newStream();
      const line = await cuttable(store.url());
      const client = EventStoreDBClient.connectionString(line.url);
      await client.appendToStream(stream, counted(1), { credentials: { username: 'u', password: 'p' } });
      line.after(bytes);
      await client
        .appendToStream(stream, counted(60, 1), { expectedRevision: 0n, credentials: { username: 'u', password: 'p' }, deadline: 2_000 })
        .catch(() => undefined);
      await line.close();
      await client.dispose();
      expect([1, 61]).toContain((await all(store.client().readStream(stream))).length);
    }
  });

  it('30 goes on from the last position after the line was cut', async () => {
    const stream = newStream();
    const line = await cuttable(store.url());
    const client = EventStoreDBClient.connectionString(line.url);
    const { position } = await store.client().appendToStream(stream, counted(20));
    const seen: unknown[] = [];
    let from = START as typeof START | NonNullable<typeof position>;
    for (const until20 of [20, 25]) {
      const subscription = client.subscribeToAll({ fromPosition: from });
      const heard = listen(subscription);
      const mine = () => heard.events.filter(({ event }) => event?.streamId === stream);
      await until('its events', () => seen.length + mine().length >= until20);
      seen.push(...numbers(mine()));
      from = heard.events.at(-1)?.event?.position ?? from;
      if (until20 === 20) {
        line.after(0);
        await until('the error', () => heard.errors.length === 1);
        await store.client().appendToStream(stream, counted(5, 20));
      } else await subscription.unsubscribe();
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => n));
    await client.dispose();
    await line.close();
  });

  it('serves two client processes at once, each revision to one of them', async () => {
    const stream = newStream();
    const run = () =>
      new Promise<string>((resolve, reject) => {
        const child = spawn(process.execPath, ['-r', '@swc-node/register', join(__dirname, '../racer.ts'), store.url(), stream, '40']);
        let out = '';
        child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
        child.on('error', reject);
        child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`the racer left with ${code}`))));
      });
    const won = (await Promise.all([run(), run()])).map((out) => JSON.parse(out) as number[]);
    expect(won.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, revision) => revision));
    expect(await all(store.client().readStream(stream))).toHaveLength(80);
  });
}

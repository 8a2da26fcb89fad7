import { randomUUID } from 'node:crypto';
import { type EventStoreDBClient, jsonEvent, type JSONEventType, type ResolvedEvent } from '@eventstore/db-client';

/** The server under test, and a client of it. */
export interface Store {
  client(): EventStoreDBClient;
  url(): string;
}

export type Counted = JSONEventType<string, { n: number }>;

/** A stream nobody else uses. */
export const newStream = (prefix = 'test'): string => `${prefix}-${randomUUID()}`;

/** Events numbered from `from`. */
export const counted = (count: number, from = 0, type = 'counted') =>
  Array.from({ length: count }, (_, index) => jsonEvent<Counted>({ id: randomUUID(), type, data: { n: from + index } }));

/** All that a read gives. */
export async function all(read: AsyncIterable<ResolvedEvent>): Promise<ResolvedEvent[]> {
  const events: ResolvedEvent[] = [];
  for await (const event of read) events.push(event);
  return events;
}

/** The numbers of counted events. */
export const numbers = (events: ResolvedEvent[]): unknown[] => events.map(({ event }) => (event?.data as { n?: number } | undefined)?.n);

export const revisions = (events: ResolvedEvent[]): (number | undefined)[] => events.map(({ event }) => event && Number(event.revision));

/** Waits for something to become true. The limit is only there so that a test ends; the machine may be busy. */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Emitter {
  on(event: 'data', listener: (event: ResolvedEvent) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'caughtUp' | 'confirmation', listener: () => void): unknown;
}

/** What a subscription has told so far, in order. */
export interface Heard {
  events: ResolvedEvent[];
  caughtUpAfter: number[];
  errors: Error[];
}

/** Listens to a subscription and writes down what it says. */
export function listen(subscription: Emitter): Heard {
  const heard: Heard = { events: [], caughtUpAfter: [], errors: [] };
  subscription.on('data', (event) => heard.events.push(event));
  subscription.on('error', (error) => heard.errors.push(error));
  subscription.on('caughtUp', () => heard.caughtUpAfter.push(heard.events.length));
  return heard;
}

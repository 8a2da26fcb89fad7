import { type End, isTombstone, Line, type RawEvent, told } from './line';

/** How far a copy has come: the last position of the source that the target has, and how many events that were. */
export interface Progress {
  position: string;
  events: number;
}

const perAppend = { events: 200, bytes: 900_000 };

/** Copies all streams but the system's own, with their metadata, tombstones, ids and bytes, in the order of `$all`.
 *  May be repeated from any earlier progress: what the target has is not written twice. */
export async function copyStreams(from: End, to: End, since: Progress, saved: (progress: Progress) => void): Promise<Progress> {
  const source = new Line(from);
  try {
    return await writeStreams(source.after(since.position), to, since, saved);
  } finally {
    source.close();
  }
}

/** Writes events that come in the order of their `$all`, as `copyStreams` does. */
export async function writeStreams(
  events: AsyncIterable<RawEvent>,
  to: End,
  since: Progress,
  saved: (progress: Progress) => void,
): Promise<Progress> {
  const target = new Line(to);
  const progress = { ...since };
  let group: RawEvent[] = [];
  const flush = async (): Promise<void> => {
    const last = group.at(-1);
    if (!last) return;
    await target.append(group);
    progress.position = last.position;
    progress.events += group.length;
    group = [];
    saved({ ...progress });
  };
  try {
    for await (const event of events) {
      if (!isCopied(event)) continue;
      if (!belongs(event, group)) await flush();
      group.push(event);
    }
    await flush();
  } finally {
    target.close();
  }
  return progress;
}

/** Compares both ends event by event, in the order of `$all`. @throws the first difference; gives how many events are the same */
export async function compareStreams(from: End, to: End): Promise<number> {
  const source = new Line(from);
  try {
    return await compareWith(source.after('0'), to);
  } finally {
    source.close();
  }
}

/** Compares events that come in the order of their `$all` with what a server holds, as `compareStreams` does. */
export async function compareWith(events: AsyncIterable<RawEvent>, to: End): Promise<number> {
  const target = new Line(to);
  const there = target.after('0');
  let same = 0;
  try {
    for await (const event of events) {
      if (!isCompared(event)) continue;
      let next = await there.next();
      while (!next.done && !isCompared(next.value)) next = await there.next();
      if (next.done) throw new Error(`The target ends after ${same} events, before ${told(event)}.`);
      if (!alike(event, next.value)) throw new Error(`After ${same} events: ${told(event)} here, ${told(next.value)} there.`);
      same += 1;
    }
    return same;
  } finally {
    target.close();
  }
}

/** The system's own streams stay where they are; metadata streams of others go along. */
export const isCopied = ({ stream }: RawEvent): boolean => !stream.replace(/^\$\$/, '').startsWith('$');

/** Metadata is written by servers too, and a tombstone has an id of its own: they are copied, and not compared. */
export const isCompared = (event: RawEvent): boolean => !event.stream.startsWith('$') && !isTombstone(event);

function belongs(event: RawEvent, group: readonly RawEvent[]): boolean {
  const last = group.at(-1);
  if (!last) return true;
  const bytes = group.reduce((sum, { data }) => sum + data.length, 0);
  const full = group.length >= perAppend.events || bytes + event.data.length > perAppend.bytes;
  const follows = last.stream === event.stream && Number(event.revision) === Number(last.revision) + 1;
  return !full && follows && !event.stream.startsWith('$$') && !isTombstone(event);
}

function alike(one: RawEvent, other: RawEvent): boolean {
  const parts = ({ stream, revision, id, type, contentType }: RawEvent) => JSON.stringify([stream, revision, id, type, contentType]);
  const bytes = ({ data, metadata }: RawEvent) => Buffer.concat([data, Buffer.of(0), metadata]);
  return parts(one) === parts(other) && bytes(one).equals(bytes(other));
}

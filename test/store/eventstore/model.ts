/* A store in memory, written from what EventStoreDB promises and from nothing of ours: what the real one is compared with. */

export type Expected = 'any' | 'no_stream' | 'stream_exists' | number;

export interface Meta {
  maxCount?: number;
  /** Infinity = soft-deleted. */
  truncateBefore?: number;
}

export type Operation =
  | { do: 'append'; stream: number; expected: Expected; ids: number[] }
  | { do: 'delete' | 'tombstone'; stream: number; expected: Expected }
  | { do: 'limit'; stream: number; meta: Meta }
  | { do: 'read'; stream: number; backwards: boolean; from: number; count: number }
  | { do: 'metadata'; stream: number };

/** What an operation gives: a revision, ids with revisions, metadata, or a refusal. */
export type Answer = { ok: unknown } | { refused: string };

interface Stream {
  ids: number[];
  metas: Meta[];
  dead: boolean;
}

/** The id of the event that a delete is. */
const unheard = -1;

const deleted: Answer = { refused: 'deleted' };
const wrong = (actual: number): Answer => ({ refused: `wrong, at ${actual}` });

export class Model {
  constructor(readonly streams: Stream[]) {}

  static empty(count: number): Model {
    return new Model(Array.from({ length: count }, () => ({ ids: [], metas: [], dead: false })));
  }

  copy(): Model {
    return new Model(this.streams.map(({ ids, metas, dead }) => ({ ids: [...ids], metas: [...metas], dead })));
  }

  apply(operation: Operation): Answer {
    const stream = this.streams[operation.stream];
    if (!stream) throw new Error('no such stream');
    if (stream.dead) return deleted;
    switch (operation.do) {
      case 'append':
        return this.append(stream, operation.expected, operation.ids);
      case 'delete': {
        const refusal = this.check(stream, operation.expected, [unheard]);
        if (refusal) return refusal;
        if (stream.ids.length === 0 && stream.metas.length === 0) return wrong(-1);
        stream.metas.push({ truncateBefore: Number.POSITIVE_INFINITY });
        return { ok: 'gone' };
      }
      case 'tombstone': {
        const refusal = this.check(stream, operation.expected, [unheard]);
        if (!refusal) stream.dead = true;
        return refusal ?? { ok: 'gone' };
      }
      case 'limit':
        return this.limit(stream, operation.meta);
      case 'read':
        return this.read(stream, operation.backwards, operation.from, operation.count);
      case 'metadata':
        return { ok: stream.metas.at(-1) ?? {} };
    }
  }

  private append(stream: Stream, expected: Expected, ids: number[]): Answer {
    const refusal = this.check(stream, expected, ids);
    if (refusal) return refusal;
    // Where nothing exists, the client reports 0 for an append of nothing.
    if (ids.length === 0) return { ok: Math.max(0, stream.ids.length - 1) };
    const before = stream.ids.length;
    const soft = softDeleted(stream);
    stream.ids.push(...ids);
    if (soft) stream.metas.push({ truncateBefore: before });
    return { ok: stream.ids.length - 1 };
  }

  private limit(stream: Stream, meta: Meta): Answer {
    const soft = softDeleted(stream);
    stream.metas.push({ ...meta });
    const revision = stream.metas.length - 1;
    if (soft) stream.metas.push({ ...meta, truncateBefore: stream.ids.length });
    return { ok: revision };
  }

  /** undefined = write it. */
  private check(stream: Stream, expected: Expected, ids: number[]): Answer | undefined {
    const last = stream.ids.length - 1;
    if (expected === 'stream_exists') {
      if (softDeleted(stream)) return deleted;
      if (last < 0 && stream.metas.length === 0) return wrong(last);
    }
    if (expected === 'any' || expected === 'stream_exists') {
      const places = ids.map((id) => stream.ids.lastIndexOf(id));
      if (ids.length === 0 || places[0] === -1) return undefined;
      return places.includes(-1) ? wrong(last) : { ok: places.at(-1) };
    }
    const at = expected === 'no_stream' ? -1 : expected;
    if (at === last) return undefined;
    if (at > last || ids.length === 0) return wrong(last);
    if (ids.every((id, index) => stream.ids[at + 1 + index] === id)) return { ok: at + ids.length };
    const reborn = expected === 'no_stream' && softDeleted(stream) && stream.ids[0] !== ids[0];
    return reborn ? undefined : wrong(last);
  }

  private read(stream: Stream, backwards: boolean, from: number, count: number): Answer {
    if (stream.ids.length === 0 || softDeleted(stream)) return { refused: 'not found' };
    return { ok: visible(stream, backwards, from).slice(0, count) };
  }
}

const softDeleted = ({ metas }: Stream): boolean => metas.at(-1)?.truncateBefore === Number.POSITIVE_INFINITY;

/** [revision, id] of what may be seen of a stream, from a revision on. */
export function visible({ ids, metas }: Stream, backwards: boolean, from: number): [number, number][] {
  const { maxCount = Number.POSITIVE_INFINITY, truncateBefore = 0 } = metas.at(-1) ?? {};
  const all = ids.map((id, revision): [number, number] => [revision, id]);
  const shown = all.filter(([revision]) => revision >= truncateBefore && revision >= ids.length - maxCount);
  const wanted = shown.filter(([revision]) => (backwards ? revision <= from : revision >= from));
  return backwards ? wanted.reverse() : wanted;
}

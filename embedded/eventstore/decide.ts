/** What the writer of an append expects of the stream. `none` is "no stream"; `text` keeps an exact revision as it was sent. */
export type Expected = { kind: 'any' } | { kind: 'exists' } | { kind: 'none' } | { kind: 'exact'; revision: number; text: string };

/** What decides about an append: last revision (-1 = no events), tombstone, soft delete, and whether any metadata was ever written. */
export interface StreamState {
  last: number;
  tombstoned: boolean;
  softDeleted: boolean;
  metadataExists: boolean;
}

export type Decision = { kind: 'append' } | { kind: 'idempotent'; last: number } | { kind: 'wrong' } | { kind: 'deleted' };

const append: Decision = { kind: 'append' };
const wrong: Decision = { kind: 'wrong' };
const deleted: Decision = { kind: 'deleted' };

/** Whether the decision may need to know at which revisions these ids already stand: the usual append, at the exact end, does not. */
export function needsIds(expected: Expected, state: StreamState): boolean {
  if (state.tombstoned || state.last < 0) return false;
  return expected.kind === 'any' || expected.kind === 'exists' || expectedNumber(expected) < state.last;
}

/** Decides one append exactly as EventStoreDB's commit check does. `revisionsOf` gives all revisions of this stream at which an id stands. */
export function decide(
  expected: Expected,
  ids: readonly string[],
  state: StreamState,
  revisionsOf: (id: string) => readonly number[],
): Decision {
  if (state.tombstoned) return deleted;
  if (expected.kind === 'exists') {
    if (state.softDeleted) return deleted;
    if (state.last < 0 && !state.metadataExists) return wrong;
  }
  if (expected.kind === 'any' || expected.kind === 'exists') return decideAnywhere(ids, revisionsOf);
  const at = expectedNumber(expected);
  if (at === state.last) return append;
  if (at > state.last) return wrong;
  const foreign = ids.findIndex((id, index) => !revisionsOf(id).includes(at + 1 + index));
  if (foreign === -1) return ids.length > 0 ? { kind: 'idempotent', last: at + ids.length } : wrong;
  return foreign === 0 && expected.kind === 'none' && state.softDeleted ? append : wrong;
}

function decideAnywhere(ids: readonly string[], revisionsOf: (id: string) => readonly number[]): Decision {
  let last = -1;
  for (const [index, id] of ids.entries()) {
    const revisions = revisionsOf(id);
    if (revisions.length === 0) return index === 0 ? append : wrong;
    last = Math.max(...revisions);
  }
  return ids.length === 0 ? append : { kind: 'idempotent', last };
}

function expectedNumber(expected: Expected): number {
  return expected.kind === 'exact' ? expected.revision : -1;
}

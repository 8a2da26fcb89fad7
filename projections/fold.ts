import { UnknownEvent } from '../src/complaint/complaint';
import { type ComplaintEvent, versions } from '../src/complaint/events';
import type { Followed } from '../src/store/follow';
import type { Kept, ReadModel } from './read-model';

/** An event whose stored form cannot be trusted or read. */
export class BrokenEvent extends Error {}

/** A revision was passed over: an event is missing before this one. */
export class Gap extends Error {
  constructor(expected: number, revision: number) {
    super(`gap at revision ${expected}: revision ${revision} came`);
  }
}

export interface Folded<Row extends Kept> {
  /** What to write, oldest first. */
  readonly rows: object[];
  /** The row on which the next event builds. */
  readonly after: Row | undefined;
  /** The event at which it stopped; those behind it wait. */
  readonly failed?: { readonly at: Followed; readonly error: unknown };
}

/** The rows that the next events of one dossier lead to, up to the first event that cannot be projected. Events already in `before` are passed over. */
export function fold<Row extends Kept>(model: ReadModel<Row>, before: Row | undefined, events: readonly Followed[]): Folded<Row> {
  const rows: object[] = [];
  let after = before;
  for (const followed of events) {
    if (after && followed.position <= after.position) continue;
    try {
      if (model.buildsOn) checkNext(after, followed);
      const changed = projected(model, after, followed);
      rows.push(...changed);
      after = changed.find((row): row is Row => model.buildsOn !== undefined && row instanceof model.buildsOn) ?? after;
    } catch (error) {
      return { rows, after, failed: { at: followed, error } };
    }
  }
  return { rows, after };
}

function projected<Row extends Kept>(
  model: ReadModel<Row>,
  before: Row | undefined,
  { position, number, content }: Followed,
): readonly object[] {
  if ('broken' in content) throw new BrokenEvent(content.broken);
  checkKnown(content.event);
  return model.project(before, { position, number, ...content });
}

// Never ignored: a dossier of which something is not understood would be shown wrongly.
function checkKnown({ type, version }: ComplaintEvent): void {
  if (!Object.hasOwn(versions, type) || !Number.isInteger(version) || version > versions[type]) throw new UnknownEvent(type, version);
}

function checkNext(before: Kept | undefined, { revision }: Followed): void {
  const expected = before ? before.revision + 1 : 0;
  if (revision !== expected) throw new Gap(expected, revision);
}

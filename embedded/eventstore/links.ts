import type { Recorded } from './recorded';
import { isMetastream, originalOf } from './recorded';
import type { Services } from './services';
import { visibleFrom } from './visible';

/** The event a link (type `$>`, data `revision@stream`) points at; undefined when it is gone, and the link itself when it cannot be understood. */
export async function resolveLink(link: Recorded, { heads, pages }: Services): Promise<Recorded | undefined> {
  const [, digits, name] = /^(\d{1,19})@(.+)$/s.exec(link.data.toString()) ?? [];
  if (digits === undefined || name === undefined) return link;
  const head = await heads.acquire(originalOf(name));
  heads.release(head);
  const side = isMetastream(name) ? head.meta : head.main;
  const revision = Number(digits);
  const oldest = visibleFrom(head, isMetastream(name));
  if (head.tombstoned || revision > side.last || revision < oldest.revision) return undefined;
  const [event] = await pages.streamForwards({ id: side.id, name }, revision - 1, revision, 1);
  return event && event.created >= oldest.created ? event : undefined;
}

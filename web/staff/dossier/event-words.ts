import type { TimelineEntry } from '../../../projections/timeline/view';
import type { Role } from '../../../src/complaint/actor';
import type { Facts } from '../../../src/complaint/events';
import { staff } from '../../text/staff';
import { shortDate } from '../time';

/** An event of the timeline as one line. */
export function eventLine({ type, facts, personal }: TimelineEntry): string {
  return staff.events.line(type, facts as Facts[typeof type], personal ?? {}, shortDate);
}

/** Who did it: you, or somebody by name where we know it, else by role. */
export function whoOf({ actor: { id, name, role } }: TimelineEntry, me?: string): string {
  if (id === me) return staff.words.you;
  return name ? `${name} (${staff.words.role[role as Role]})` : staff.words.by[role as Role];
}

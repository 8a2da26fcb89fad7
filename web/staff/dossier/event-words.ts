import type { TimelineEntry } from '../../../projections/timeline/view';
import type { Role } from '../../../src/complaint/actor';
import type { Facts } from '../../../src/complaint/events';
import { staff } from '../../text/staff';
import { shortDate } from '../time';

/** An event of the timeline as one line. */
export function eventLine({ type, facts, personal }: TimelineEntry): string {
  return staff.events.line(type, facts as Facts[typeof type], personal ?? {}, shortDate);
}

/** Who did it: by name where we know it, else by role. */
export function whoOf({ actor: { name, role } }: TimelineEntry): string {
  const word = staff.words.role[role as Role];
  return name ? `${name} (${word})` : word;
}

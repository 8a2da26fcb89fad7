import { DateTime } from 'luxon';
import type { Instant } from '../src/complaint/actor';
import { instantText } from '../src/law/amsterdam';
import { type DayNumber, localDate } from '../src/law/local-date';

/** The instant at which it is so many minutes after midnight in Amsterdam. */
export function instantOn(day: DayNumber, minute: number): Instant {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return instantText(DateTime.fromISO(localDate(day), { zone: 'Europe/Amsterdam' }).set({ hour, minute: rest }).toMillis());
}

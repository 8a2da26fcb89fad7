import type { LocalDate } from '../../law/local-date';

const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });

/** A day and a time (`10:30`) in Amsterdam, with the offset of that moment; the first of the two in the hour that comes twice.
 *  Undefined for a time that is no time, or that the clock skipped. */
export function amsterdamMoment(date: LocalDate | string, time: string): string | undefined {
  for (const offset of ['+02:00', '+01:00']) {
    const moment = `${date}T${time}:00${offset}`;
    const at = new Date(moment);
    if (!Number.isNaN(at.getTime()) && wallClock.format(at) === `${date} ${time}`) return moment;
  }
  return undefined;
}

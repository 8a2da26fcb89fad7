import { dates } from '../text/staff-dates';

const zone = 'Europe/Amsterdam';
const dayMs = 86_400_000;
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const short = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
const shortWithYear = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const long = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** The date in Amsterdam of an instant, as `YYYY-MM-DD`. */
export const dayOf = (instant: Date | string) => isoDay.format(new Date(instant));
export const today = () => dayOf(new Date());

const utc = (on: string) => new Date(`${on}T00:00:00Z`);
export const daysBetween = (from: string, to: string) => Math.round((utc(to).getTime() - utc(from).getTime()) / dayMs);

/** `vr 4 dec`, with the year when it is not this one. */
export const shortDate = (on: string) => (on.startsWith(today().slice(0, 4)) ? short : shortWithYear).format(utc(on)).replaceAll('.', '');
/** `vrijdag 4 december 2026` */
export const longDate = (on: string) => long.format(utc(on));
/** `10:42` */
export const timeOf = (instant: Date | string) => clock.format(new Date(instant));

/** `vandaag 10:42`, `gisteren 10:42` or `vr 20 nov` */
export function moment(instant: string, now: string = today()): string {
  const day = dayOf(instant);
  const ago = daysBetween(day, now);
  if (ago === 0) return `${dates.today} ${timeOf(instant)}`;
  return ago === 1 ? `${dates.yesterday} ${timeOf(instant)}` : shortDate(day);
}

/** A day or a period in words; undefined when neither end is known. */
export function period(from?: string, to?: string): string | undefined {
  if (from && to && from !== to) return dates.period(shortDate(from), shortDate(to));
  if (from) return shortDate(from);
  return to ? dates.until(shortDate(to)) : undefined;
}

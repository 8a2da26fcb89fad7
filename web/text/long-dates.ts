const zone = 'Europe/Amsterdam';
const day = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, dateStyle: 'full' });
const time = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, hour: 'numeric', minute: '2-digit' });

/** A date with its weekday: zaterdag 21 november 2026. */
export function longDate(date: string): string {
  return day.format(new Date(`${date}T12:00:00.000Z`));
}

/** An instant as people in Amsterdam say it: zaterdag 21 november 2026 om 10.32 uur. */
export function longMoment(instant: string): string {
  const at = new Date(instant);
  return `${day.format(at)} om ${time.format(at).replace(':', '.')} uur`;
}

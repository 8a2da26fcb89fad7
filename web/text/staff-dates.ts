const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Days in words: how old, how long still, how much too late. */
export const dates = {
  days: (count: number) => plural(count, 'dag', 'dagen'),
  today: 'vandaag',
  yesterday: 'gisteren',
  left: (days: number) =>
    days === 0 ? 'vandaag' : days > 0 ? `nog ${plural(days, 'dag', 'dagen')}` : `${plural(-days, 'dag', 'dagen')} te laat`,
  none: 'geen datum',
  period: (from: string, to: string) => `${from} tot en met ${to}`,
  from: (from: string) => `vanaf ${from}`,
  until: (to: string) => `tot en met ${to}`,
  at: (time: string) => `${time} uur`,
} as const;

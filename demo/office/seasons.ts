import { civil, type DayNumber, weekday } from '../../src/law/local-date';
import type { Random } from '../random';

// Monday to Sunday, and January to December: most come in at the beginning of the week; summer and December are quiet.
const weekdays = [1.35, 1.25, 1.15, 1.1, 0.9, 0.3, 0.25];
const months = [1.15, 1.1, 1.1, 1, 1, 0.95, 0.75, 0.8, 1.1, 1.15, 1.1, 0.6];
// The office becomes known: at the end more comes in than at the beginning.
const growth = 0.7;
const mediaDays = 4;
const mediaShare = 6;

/** When the papers wrote about something, so that for some days many complained about it. */
export interface MediaStorm {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Some days in the second half of the period. */
export function mediaStorm(random: Random, from: DayNumber, to: DayNumber): MediaStorm {
  const first = random.between(from + Math.floor((to - from) / 2), Math.max(from, to - mediaDays));
  return { first, last: first + mediaDays };
}

/** The days on which so many come in, in order. */
export function arrivals(random: Random, count: number, from: DayNumber, to: DayNumber, storm: MediaStorm): DayNumber[] {
  const days = Array.from({ length: to - from + 1 }, (_, index) => {
    const day = from + index;
    const season = (weekdays[weekday(day)] ?? 1) * (months[civil(day).month - 1] ?? 1);
    const weight = season * (1 + (growth * index) / (to - from + 1)) * (isIn(storm, day) ? mediaShare : 1);
    return { day, weight };
  });
  const drawn = Array.from({ length: count }, () => random.weighted(days, ({ weight }) => weight).day);
  return drawn.sort((one, other) => one - other);
}

export const isIn = ({ first, last }: MediaStorm, day: DayNumber): boolean => day >= first && day <= last;

import type { DayRun, Explanation } from '../../../src/law/explanation';
import { termsPage } from '../../text/terms-page';

const msPerDay = 86_400_000;
const mostWeeks = 30;
const month = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' });

type Look = keyof typeof termsPage.days.legend;

interface Cell {
  readonly day: number;
  readonly look?: Look;
  readonly isLast: boolean;
}

/** The days of a term as a calendar, a week on a line. For the eye only: the list under it says all of it in words. */
export function TermsWeeks({ explanation }: { explanation: Explanation }) {
  const weeks = weeksOf(explanation);
  if (weeks.length > mostWeeks) return null;
  const { weekdays, legend } = termsPage.days;
  const used = new Set(weeks.flat().flatMap(({ look, isLast }) => [...(look ? [look] : []), ...(isLast ? ['last' as const] : [])]));
  return (
    <div className="w-weeks" aria-hidden="true">
      <div className="w-week w-week--head">
        <span />
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      {weeks.map((week) => (
        <div className="w-week" key={week[0]?.day}>
          <span className="w-week__month">{monthOf(week, weeks)}</span>
          {week.map(({ day, look, isLast }) => (
            <span key={day} className={`w-day w-day--${look ?? 'outside'}${isLast ? ' w-day--last' : ''}`}>
              {look && new Date(day * msPerDay).getUTCDate()}
            </span>
          ))}
        </div>
      ))}
      <div className="w-legend">
        {Object.entries(legend)
          .filter(([look]) => used.has(look as Look))
          .map(([look, words]) => (
            <span key={look} className="w-legend__item">
              <span className={`w-day w-day--${look === 'last' ? 'yes w-day--last' : look}`} />
              {words}
            </span>
          ))}
      </div>
    </div>
  );
}

const numberOf = (date: string) => Date.parse(date) / msPerDay;
/** Day 0 of our count, 1 January 1970, was a Thursday. */
const mondayOf = (day: number) => day - ((((day + 3) % 7) + 7) % 7);

function weeksOf({ dayZero, endsOn, days }: Explanation): Cell[][] {
  const looks = new Map<number, Look>([[numberOf(dayZero.on), 'zero']]);
  const [from, to] = [dayZero.on, endsOn].map(numberOf).sort((one, other) => one - other);
  if (from === undefined || to === undefined || to - from > 7 * mostWeeks) return Array.from({ length: mostWeeks + 1 }, () => []);
  for (const run of days) {
    for (let day = numberOf(run.from); day <= numberOf(run.to); day++) if (!looks.has(day)) looks.set(day, lookOf(run));
  }
  const weeks: Cell[][] = [];
  for (let monday = mondayOf(from); monday <= to; monday += 7) {
    weeks.push(Array.from({ length: 7 }, (_, place) => monday + place).map((day) => cellOf(day, looks.get(day), numberOf(endsOn))));
  }
  return weeks;
}

const cellOf = (day: number, look: Look | undefined, last: number): Cell => ({ day, look, isLast: day === last });

function lookOf({ kind, counts }: DayRun): Look {
  if (counts !== 'yes') return counts === 'paused' ? 'no' : counts;
  return kind === 'working-day' ? 'yes' : kind;
}

/** The month stands beside the first week, and beside each week in which another begins. */
function monthOf(week: readonly Cell[], weeks: readonly (readonly Cell[])[]): string {
  const first = week.find(({ day }) => new Date(day * msPerDay).getUTCDate() === 1) ?? (week === weeks[0] ? week[0] : undefined);
  return first ? month.format(new Date(first.day * msPerDay)).replace('.', '') : '';
}

import type { DayRun, Explanation } from '../../../src/law/explanation';
import { dayWithWeekday } from '../../text/law';
import { termsPage } from '../../text/terms-page';

/** Up to here every line is shown; of a longer list the middle is left out. */
const mostLines = 40;
const [head, tail] = [12, 20];

/** Days in a row that count alike. */
interface DayLine extends Pick<DayRun, 'from' | 'to' | 'counts' | 'name' | 'source'> {
  readonly kind: DayRun['kind'] | 'mixed' | 'gap';
  readonly days: number;
}

/** The days of a term in words: each holiday by itself with its source, the days between two of them together. */
export function TermsDays({ explanation }: { explanation: Explanation }) {
  const { days } = termsPage;
  return (
    <ol className="w-runs">
      {shortened(linesOf(explanation)).map((line) => (
        <li key={line.from} className={`w-run w-run--${line.counts === 'yes' ? line.kind : line.counts}`}>
          <span>{textOf(line)}</span>
          <span className="w-run__about">{[days.count(line.days), line.source].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ol>
  );
}

function textOf({ from, to, kind, counts, name, days: count }: DayLine): string {
  const { days } = termsPage;
  const when = from === to ? dayWithWeekday(from) : `${dayWithWeekday(from)} – ${dayWithWeekday(to)}`;
  if (kind === 'gap') return `${when}: ${days.gap}`;
  const isOne = kind === 'weekend' || count === 1;
  const what = name ?? (kind === 'working-day' && count === 1 ? days.oneWorkingDay : days.kinds[kind]);
  return `${when}: ${what}, ${isOne ? days.counts[counts].one : days.counts[counts].more}`;
}

function linesOf({ days: runs }: Explanation): DayLine[] {
  const lines: DayLine[] = [];
  for (const { from, to, kind, counts, name, source } of runs) {
    const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
    const last = lines.at(-1);
    const joins = last && kind !== 'holiday' && last.kind !== 'holiday' && last.counts === counts && counts === 'yes';
    if (joins) lines[lines.length - 1] = { from: last.from, to, counts, days: last.days + days, kind: last.kind === kind ? kind : 'mixed' };
    else lines.push({ from, to, kind, counts, name, source, days });
  }
  return lines;
}

function shortened(lines: readonly DayLine[]): readonly DayLine[] {
  const between = lines.length > mostLines ? lines.slice(head, -tail) : [];
  const [first, last] = [between[0], between.at(-1)];
  if (!first || !last) return lines;
  const days = between.reduce((sum, line) => sum + line.days, 0);
  return [...lines.slice(0, head), { from: first.from, to: last.to, kind: 'gap', counts: 'yes', days }, ...lines.slice(-tail)];
}

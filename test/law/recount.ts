import type { Explanation } from '../../src/law/explanation';
import { terms } from '../../src/law/terms';
import { daysBetween, naiveClosed, naiveKind, naiveMonths, naiveRoll, plusDays } from './naive-count';

/** Counts an explanation again from its days alone and gives the last day it finds; throws where a day is not what the run says, is left
 *  out, or counts otherwise than the length asks. */
export function recount(explanation: Explanation): string {
  const { startsOn, days, steps } = explanation;
  const row = terms.find((one) => one.id === explanation.term);
  if (!row) throw new Error(`no row for ${explanation.term}`);
  const eu = row.counting === 'eu-1182-71' || row.length.kind === 'working-days';
  let day: string = startsOn;
  const counted = { yes: 0, no: 0, rolled: 0, agreed: 0, paused: 0 };
  for (const run of days) {
    if (run.from !== plusDays(day, 1)) throw new Error(`${run.from} does not follow ${day}`);
    for (day = run.from; ; day = plusDays(day, 1)) {
      if (naiveKind(day, eu) !== run.kind) throw new Error(`${day} is no ${run.kind}`);
      if (run.kind === 'holiday' && (!run.name || !run.source)) throw new Error(`${day} has no name or source`);
      counted[run.counts]++;
      if (day === run.to) break;
    }
  }
  const expected = lengthInDays(explanation);
  if (counted.yes !== expected) throw new Error(`${counted.yes} days count, not ${expected}`);
  const moved = steps.some((step) => step.kind === 'roll' || step.kind === 'two-working-days');
  if (moved !== counted.rolled > 0) throw new Error('rolled days and steps differ');
  if (moved && naiveClosed(lastRolled(explanation), eu)) throw new Error('rolled to a closed day');
  return day;
}

function lastRolled({ days }: Explanation): string {
  return days.filter((run) => run.counts === 'rolled').at(-1)?.to ?? '';
}

/** How many days must count: each length and extension from where the one before ended, a year from the handling's rolled end. */
function lengthInDays({ startsOn, steps }: Explanation): number {
  let total = 0;
  let months = 0;
  for (const step of steps) {
    if (step.kind === 'length' || (step.kind === 'extension' && step.counts)) {
      if (step.unit === 'days') total += step.n;
      else if (step.unit === 'weeks') total += 7 * step.n;
      else if (step.unit === 'months') months += step.n;
      else if (step.unit === 'years') months += 12 * step.n;
    }
    if (step.kind === 'year') total += daysBetween(naiveRoll(startsOn, plusDays(startsOn, total), true), naiveMonths(step.from, 12));
  }
  return months ? daysBetween(startsOn, naiveMonths(startsOn, months)) : total;
}

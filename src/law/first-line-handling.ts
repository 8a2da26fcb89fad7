import { clock, type Clock } from './clock';
import { deadline } from './deadline';
import { explain, type Explanation } from './explanation';
import type { LocalDate } from './local-date';

/** What is known of how the body handled a complaint (eerste lijn), in the words of stored first-line facts. */
export interface Handling {
  readonly complainedOn: LocalDate;
  readonly committee?: boolean;
  readonly extendedNoticeOn?: LocalDate;
  readonly extendedTo?: LocalDate;
  readonly noticeToConcerned?: boolean;
  /** True where the complaint is about nobody in particular, so that nobody else had to be told. */
  readonly nobodyConcerned?: boolean;
  readonly agreedUntil?: LocalDate;
  readonly consentOn?: LocalDate;
  readonly endedOn?: LocalDate;
}

/** The body's own term (afhandeltermijn) as another body's facts show it: what it did without right is void, never refused.
 *  Awb 9:11. @throws LawRefusal only for dates that cannot be read or lie outside the calendar. */
export function handlingClock(handling: Handling, now: LocalDate): Clock {
  const { complainedOn, committee, extendedNoticeOn, agreedUntil, consentOn, endedOn, noticeToConcerned, nobodyConcerned } = handling;
  const to = noticeToConcerned ? (['complainant', 'person-concerned'] as const) : (['complainant'] as const);
  return clock(
    {
      term: 'FL_HANDLE_6W',
      start: complainedOn,
      options: { committee: committee === true },
      asReported: true,
      extensions: extendedNoticeOn
        ? [{ n: weeksTo(handling), noticeOn: extendedNoticeOn, to, nobodyConcerned: nobodyConcerned === true }]
        : [],
      agreed: agreedUntil ? [{ until: agreedUntil, ...(consentOn && { consentOn }) }] : [],
      ...(endedOn && { end: { on: endedOn, event: 'ended' } }),
    },
    now,
  );
}

/** The fewest weeks that reach the date the body named; four where it named none or a later one. */
function weeksTo({ complainedOn, committee, extendedTo }: Handling): number {
  if (extendedTo === undefined) return 4;
  const reached = [1, 2, 3].find(
    (extensionWeeks) => deadline('FL_HANDLE_6W', complainedOn, { committee: committee === true, extensionWeeks }).endsOn >= extendedTo,
  );
  return reached ?? 4;
}

/** The citizen's year from the day on which the body had to be ready (jaar na uiterste datum). Awb 9:24 lid 1 sub b. */
export function overdueYear(handling: Handling): Explanation {
  const { steps } = handlingClock(handling, handling.complainedOn).explanation;
  const extension = steps.find((step) => step.kind === 'extension' && step.counts);
  const agreed = steps.findLast((step) => step.kind === 'agreed' && step.counts);
  return explain('OMB_1Y_OVERDUE', handling.complainedOn, {
    committee: handling.committee === true,
    extensionWeeks: extension?.kind === 'extension' ? extension.n : 0,
    ...(agreed?.kind === 'agreed' && { agreedUntil: agreed.until }),
  });
}

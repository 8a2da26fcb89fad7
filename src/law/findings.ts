import { type Explanation, explain } from './explanation';
import { handlingClock, overdueYear, type Handling } from './first-line-handling';
import { checkFacts, groundOf, type GroundCode, type GroundFacts } from './grounds';
import { isLocalDate, type LocalDate } from './local-date';
import { refuse } from './refusal';
import type { TermId } from './terms';

/** What dates say about a ground (bevinding): whether it is met, and why. It decides nothing: a person weighs it. */
export interface Finding {
  readonly ground: GroundCode;
  readonly source: string;
  readonly met: boolean;
  readonly because:
    | 'too-late'
    | 'in-time'
    | 'not-repaired'
    | 'repaired'
    | 'still-time'
    | 'member'
    | 'not-a-member'
    | 'procedure-too-late'
    | 'not-complained'
    | 'not-required'
    | 'answered'
    | 'term-running'
    | 'term-passed';
  /** The last day that was in time, and the date held against it. */
  readonly lastDayOn?: LocalDate;
  readonly comparedOn?: LocalDate;
  readonly explanation?: Explanation;
}

/** Computes the finding of a ground that is a matter of dates. `today` is the local date of asking. @throws LawRefusal unknown-ground
 *  for a ground that dates do not decide, and for facts that are missing or wrong. */
export function findingOf(code: unknown, recorded: unknown, today: LocalDate): Finding {
  const ground = groundOf(code);
  if (!ground.dated) refuse('unknown-ground', ground.source, { ground: ground.code });
  const facts = checkFacts(code, recorded);
  switch (ground.code) {
    case 'FL-8-1-B':
      return withinYear(ground.code, ground.source, explain('FL_ADMIT_1Y', day(facts, 'happenedOn')), day(facts, 'receivedOn'));
    case 'OMB-24-1-A':
      return year(ground.code, ground.source, 'OMB_1Y_FINDINGS', day(facts, 'noticeOn'), facts);
    case 'OMB-24-1-B1':
      return year(ground.code, ground.source, 'OMB_1Y_ENDED', day(facts, 'endedOn'), facts);
    case 'OMB-24-1-B2':
      return withinYear(ground.code, ground.source, overdueYear(handlingOf(facts, day(facts, 'complainedOn'))), day(facts, 'requestedOn'));
    case 'OMB-24-2':
      return year(ground.code, ground.source, 'OMB_1Y_CONDUCT', day(facts, 'happenedOn'), facts);
    case 'OMB-24-2-A':
    case 'OMB-24-2-B':
      return afterProcedure(ground.code, ground.source, facts);
    case 'OMB-23-H':
      return complainedFirst(ground.source, facts, today);
    case 'OMB-23-A':
      return repair(ground.source, facts, today);
    case 'OMB-SCOPE-AFFILIATED':
      return membership(ground.source, facts);
    default:
      return refuse('unknown-ground', ground.source, { ground: ground.code });
  }
}

function day(facts: GroundFacts, name: string): LocalDate {
  const value = facts[name];
  return isLocalDate(value) ? value : refuse('missing-fact', 'grondentabel', { fact: name });
}

function maybeDay(facts: GroundFacts, name: string): LocalDate | undefined {
  return facts[name] === undefined ? undefined : day(facts, name);
}

function year(ground: GroundCode, source: string, term: TermId, from: LocalDate, facts: GroundFacts): Finding {
  return withinYear(ground, source, explain(term, from), day(facts, 'requestedOn'));
}

/** The anniversary itself is still in time. */
function withinYear(ground: GroundCode, source: string, explanation: Explanation, comparedOn: LocalDate): Finding {
  const lastDayOn = explanation.endsOn;
  const met = comparedOn > lastDayOn;
  return { ground, source, met, because: met ? 'too-late' : 'in-time', lastDayOn, comparedOn, explanation };
}

/** Only a procedure begun within a year of the conduct gives a new year. */
function afterProcedure(ground: 'OMB-24-2-A' | 'OMB-24-2-B', source: string, facts: GroundFacts): Finding {
  const conduct = explain('OMB_1Y_CONDUCT', day(facts, 'happenedOn'));
  const startedOn = day(facts, 'startedOn');
  if (startedOn > conduct.endsOn) {
    const late = day(facts, 'requestedOn') > conduct.endsOn;
    const because = late ? 'procedure-too-late' : 'in-time';
    return { ground, source, met: late, because, lastDayOn: conduct.endsOn, comparedOn: startedOn, explanation: conduct };
  }
  return year(ground, source, 'OMB_1Y_PROCEEDINGS', day(facts, 'endedOn'), facts);
}

function repair(source: string, facts: GroundFacts, today: LocalDate): Finding {
  const lastDayOn = day(facts, 'repairDueOn');
  const repairedOn = maybeDay(facts, 'repairedOn');
  const comparedOn = repairedOn ?? today;
  const met = comparedOn > lastDayOn;
  const because = met ? 'not-repaired' : repairedOn ? 'repaired' : 'still-time';
  return { ground: 'OMB-23-A', source, met, because, lastDayOn, comparedOn };
}

/** Met here means: outside the membership, so that another ombudsman is competent. */
function membership(source: string, facts: GroundFacts): Finding {
  const until = maybeDay(facts, 'memberUntil');
  const comparedOn = day(facts, 'countsOn');
  const member = comparedOn >= day(facts, 'memberFrom') && (until === undefined || comparedOn <= until);
  return {
    ground: 'OMB-SCOPE-AFFILIATED',
    source,
    met: !member,
    because: member ? 'member' : 'not-a-member',
    ...(until ? { lastDayOn: until } : {}),
    comparedOn,
  };
}

function handlingOf(facts: GroundFacts, complainedOn: LocalDate): Handling {
  const [extendedNoticeOn, extendedTo] = [maybeDay(facts, 'extendedNoticeOn'), maybeDay(facts, 'extendedTo')];
  const [agreedUntil, consentOn] = [maybeDay(facts, 'agreedUntil'), maybeDay(facts, 'consentOn')];
  return {
    complainedOn,
    committee: facts.committee === true,
    noticeToConcerned: facts.noticeToConcerned === true,
    ...(extendedNoticeOn && { extendedNoticeOn }),
    ...(extendedTo && { extendedTo }),
    ...(agreedUntil && { agreedUntil }),
    ...(consentOn && { consentOn }),
  };
}

/** Whether the body has had its chance: it answered, or its term has passed without an answer. Awb 9:20 lid 1. */
function complainedFirst(source: string, facts: GroundFacts, today: LocalDate): Finding {
  const found = (met: boolean, because: Finding['because'], more: Partial<Finding> = {}): Finding => ({
    ground: 'OMB-23-H',
    source,
    met,
    because,
    ...more,
  });
  if (facts.mayBeRequired === false) return found(false, 'not-required');
  if (!facts.complained) return found(true, 'not-complained');
  if (facts.answeredOn !== undefined) return found(false, 'answered', { comparedOn: day(facts, 'answeredOn') });
  const handling = handlingClock(handlingOf(facts, day(facts, 'complainedOn')), today);
  const passed = handling.state === 'missed';
  const { effectiveEndOn: lastDayOn, explanation } = handling;
  return found(!passed, passed ? 'term-passed' : 'term-running', { lastDayOn, comparedOn: today, explanation });
}

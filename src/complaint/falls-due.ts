import { dayOf, type LocalDate, localDate } from '../law/local-date';
import { ruleOf, termOn } from '../law/terms';
import type { Complaint } from './complaint';
import type { DossierDate } from './dates';
import { isEnded } from './stages';

/** What the clock does by itself when a day comes (wat vervalt): an ordinary command of the system. */
export interface FallsDue {
  readonly command: 'warn-term' | 'miss-term' | 'miss-promise' | 'remind' | 'wake' | 'escalate';
  /** The first day on which it is given. */
  readonly on: LocalDate;
  /** The last day on which it still means something; absent: however late. */
  readonly until?: LocalDate;
  readonly kind: string;
  readonly body: object;
}

const promised = 'OMB_FIRST_CONTACT_14D';
const warnBefore = 3;
const week = 7;
const levels = [1, 2, 3];

/** What is still to be said or done about a date, in order of day; nothing once it is done or the dossier needs it no more. */
export function fallsDue(complaint: Complaint, date: DossierDate): FallsDue[] {
  if (!runs(complaint, date)) return [];
  if (date.term === 'WAIT') return [{ command: 'wake', on: date.endsOn, kind: '', body: { waitId: date.of } }];
  const steps = [...said(complaint, date), ...reminders(complaint, date), ...escalations(complaint, date)];
  return steps.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** Whether a date still binds somebody. After the end only what was asked of others does: questions, and the reply to a recommendation. */
export function runs({ stage, questions, recommendations }: Complaint, { of = '', done }: DossierDate): boolean {
  if (done) return false;
  if (!isEnded(stage)) return true;
  return stage === 'closed' && (of in questions || of in recommendations);
}

function said(complaint: Complaint, { term, endsOn: dueOn, binds }: DossierDate): FallsDue[] {
  if (binds !== 'office' && binds !== 'body') return [];
  const missed = term === promised ? `promise-missed ${term} ${dueOn}` : `term-missed ${term} ${dueOn}`;
  if (complaint.said.includes(missed)) return [];
  const on = daysAfter(dueOn, 1);
  if (binds === 'body') return [{ command: 'miss-term', on, kind: '', body: { term, dueOn, rule: rule(complaint, term, dueOn) } }];
  const kind = 'three-days-before';
  const warned = complaint.said.includes(`term-warned ${term} ${dueOn} ${kind}`);
  const body = { term, dueOn, rule: rule(complaint, term, dueOn) };
  const warning: FallsDue = { command: 'warn-term', on: daysAfter(dueOn, -warnBefore), until: dueOn, kind, body: { ...body, kind } };
  const missing: FallsDue =
    term === promised ? { command: 'miss-promise', on, kind: '', body: { term, dueOn } } : { command: 'miss-term', on, kind: '', body };
  return warned ? [missing] : [warning, missing];
}

/** Who was asked and does not answer hears of it the day after, and a week later; who asked for delay waits for the answer to that. */
function reminders({ questions }: Complaint, { of = '', endsOn }: DossierDate): FallsDue[] {
  const question = Object.hasOwn(questions, of) ? questions[of] : undefined;
  if (!question || question.delayAsked) return [];
  return [1, 1 + week].flatMap((days, index): FallsDue[] =>
    question.reminders > index
      ? []
      : [{ command: 'remind', on: daysAfter(endsOn, days), kind: `reminder-${index + 1}`, body: { questionId: of } }],
  );
}

/** What stays undone goes up a level every week. The municipality's own term is not ours to escalate. */
function escalations({ said: heard }: Complaint, { term, of, endsOn: dueOn, binds }: DossierDate): FallsDue[] {
  if (binds !== 'office' && (binds !== 'body' || of === undefined)) return [];
  return levels
    .filter((level) => !heard.includes(`escalated ${term} ${dueOn} ${level}`))
    .map((level) => ({
      command: 'escalate',
      on: daysAfter(dueOn, 1 + level * week),
      kind: `level-${level}`,
      body: { term, dueOn, level },
    }));
}

/** The rule as it was told, else the one in force when the dossier came in. */
function rule({ told, receivedOn }: Complaint, term: string, dueOn: LocalDate): string {
  const promise = told.find((one) => one.term === term && one.endsOn === dueOn);
  return promise?.rule ?? ruleOf(termOn(term, dayOf(receivedOn ?? dueOn)));
}

const daysAfter = (date: LocalDate, days: number): LocalDate => localDate(dayOf(date) + days);

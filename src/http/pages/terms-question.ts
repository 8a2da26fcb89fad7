import { termsPage } from '../../../web/text/terms-page';
import type { TermField } from '../../../web/public/views/terms-form';
import { amsterdamMoment } from './amsterdam-moment';
import { dateAnswer } from './date-answer';

/** What was typed, by the name of the question. */
export type Typed = Readonly<Record<string, string>>;
type Errors = Readonly<Record<string, string>>;

/** What was typed, read: what the law is asked, what could not be read, and the shortest address that asks the same. */
export interface ReadQuestion {
  readonly start: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
  readonly errors: Errors;
  readonly canonical: string;
}

const { errors: words } = termsPage;

/** The answers in an address; undefined when there are none, so that nothing is wrong yet. */
export function typedIn(query: unknown, fields: readonly TermField[]): Typed | undefined {
  const given = (query ?? {}) as Readonly<Record<string, unknown>>;
  const typed = fields.flatMap(({ name }) => (Object.hasOwn(given, name) ? [[name, textOf(given[name])] as const] : []));
  return typed.length > 0 ? Object.fromEntries(typed) : undefined;
}

const textOf = (value: unknown): string => (Array.isArray(value) ? textOf(value.at(-1)) : typeof value === 'string' ? value.trim() : '');

interface ReadValue {
  readonly value?: unknown;
  readonly short?: string;
  readonly error?: string;
}

export function readQuestion(typed: Typed, fields: readonly TermField[]): ReadQuestion {
  const read = new Map(fields.map((field) => [field.name, readField(field, typed[field.name] ?? '')]));
  const errors = Object.fromEntries([...read].flatMap(([name, { error }]) => (error ? [[name, error]] : [])));
  const options = Object.fromEntries(
    [...read].flatMap(([name, { value }]) => (value === undefined || name === 'start' || name === 'time' ? [] : [[name, value]])),
  );
  const canonical = new URLSearchParams(
    Object.fromEntries([...read].flatMap(([name, { short }]) => (short ? [[name, short]] : []))),
  ).toString();
  const oneOf = fields.some(({ name }) => name === 'weeks') && !('weeks' in options || 'days' in options || errors.weeks || errors.days);
  const start = startOf(read);
  const noSuchTime = start === undefined && read.get('time')?.value !== undefined && read.get('start')?.value !== undefined;
  return {
    start,
    options,
    errors: { ...errors, ...(oneOf ? { weeks: words.oneOf } : {}), ...(noSuchTime ? { time: words.time } : {}) },
    canonical,
  };
}

function startOf(read: ReadonlyMap<string, ReadValue>): string | undefined {
  const date = read.get('start')?.value as string | undefined;
  const time = read.get('time');
  if (!time || date === undefined) return date;
  return typeof time.value === 'string' ? amsterdamMoment(date, time.value) : undefined;
}

function readField({ name, kind, optional }: TermField, typed: string): ReadValue {
  if (typed === '') return optional || kind === 'boolean' || name === 'weeks' || name === 'days' ? {} : { error: missing(name, kind) };
  switch (kind) {
    case 'boolean':
      return { value: true, short: 'ja' };
    case 'integer':
      return /^-?\d{1,9}$/.test(typed) ? { value: Number(typed), short: String(Number(typed)) } : { error: words.integer };
    case 'time': {
      const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(typed) ?? [];
      const time = hour && `${hour.padStart(2, '0')}:${minute}`;
      return time ? { value: time, short: time } : { error: words.time };
    }
    case 'dates': {
      const dates = typed.split(/[\n,;]+/).flatMap((line) => (line.trim() ? [dateAnswer(line)] : []));
      return dates.includes(undefined) ? { error: words.dates } : { value: dates, short: dates.join(',') };
    }
    case 'date': {
      const date = dateAnswer(typed);
      return date ? { value: date, short: date } : { error: words.date };
    }
  }
}

function missing(name: string, kind: TermField['kind']): string {
  if (name === 'start') return words.startMissing;
  return kind === 'time' ? words.timeMissing : kind === 'date' ? words.date : words.missing;
}

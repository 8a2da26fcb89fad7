import { dayOf, isLocalDate, type LocalDate } from './local-date';
import { houseRule, refuse, shown } from './refusal';
import type { ExtensionRule, TermRow } from './term-row';

/** What a question may say beside the term and the start (opties). A term knows only some of them. */
export interface TermOptions {
  readonly committee?: boolean;
  readonly extensionWeeks?: number;
  readonly extensionMonths?: number;
  readonly agreedUntil?: LocalDate;
  readonly days?: number;
  readonly weeks?: number;
  readonly rollForward?: boolean;
  readonly n?: number;
  readonly extraDesignated?: readonly LocalDate[];
  readonly knownOn?: LocalDate;
  readonly startBasis?: string;
}

/** One option a term knows: enough to draw a form field and to check what was filled in. */
export interface OptionSpec {
  readonly name: keyof TermOptions;
  readonly kind: 'boolean' | 'integer' | 'date' | 'dates' | 'text';
  readonly min?: number;
  readonly max?: number;
  readonly required: boolean;
  /** True where exactly one of the options so marked must be given. */
  readonly oneOf?: true;
  readonly source: string;
}

/** Longest term that can be asked, in any unit; the end must also lie within the calendar. */
export const longest = 40_000;
const mostDates = 100;
const calendarOptions: readonly OptionSpec[] = [
  { name: 'extraDesignated', kind: 'dates', max: mostDates, required: false, source: 'Algemene termijnenwet 3 lid 3' },
  { name: 'knownOn', kind: 'date', required: false, source: 'Algemene termijnenwet 3 lid 3' },
  { name: 'startBasis', kind: 'text', max: 200, required: false, source: 'Awb 2:24' },
];
const committee: OptionSpec = { name: 'committee', kind: 'boolean', required: false, source: 'Awb 9:13' };
const agreedUntil: OptionSpec = { name: 'agreedUntil', kind: 'date', required: false, source: 'Awb 9:11 lid 3' };
const postponement: OptionSpec = { name: 'extensionWeeks', kind: 'integer', min: 0, max: 4, required: false, source: 'Awb 9:11 lid 2' };

/** Facts that may stand beside an agreed date; the date itself no longer depends on them. */
const whatWentBefore = [committee, postponement];
const rollForward: OptionSpec = { name: 'rollForward', kind: 'boolean', required: false, source: houseRule };

const specsOf = new Map<TermRow, ReadonlyMap<string, OptionSpec>>();

/** The options a term knows (opties van een termijn), in the order of a form. */
export function optionsOf(row: TermRow): readonly OptionSpec[] {
  return [...specs(row).values()];
}

function specs(row: TermRow): ReadonlyMap<string, OptionSpec> {
  let known = specsOf.get(row);
  if (!known) specsOf.set(row, (known = new Map([...ownOptions(row), ...calendarOptions].map((spec) => [spec.name, spec]))));
  return known;
}

function ownOptions(row: TermRow): readonly OptionSpec[] {
  const count = { kind: 'integer', min: 1, max: longest, source: row.source } as const;
  switch (row.length.kind) {
    case 'handling':
    case 'year-after-handling':
      return [committee, row.extension ? extensionOption(row.extension) : postponement, agreedUntil];
    case 'set':
      return [
        { ...count, name: 'weeks', required: false, oneOf: true },
        { ...count, name: 'days', required: false, oneOf: true },
        ...(row.nature === 'set' ? [rollForward] : []),
      ];
    case 'agreed':
      return [{ ...agreedUntil, required: true }, ...whatWentBefore];
    case 'asked':
      return [{ ...count, name: 'n', required: true }];
    default:
      return row.extension ? [extensionOption(row.extension)] : [];
  }
}

function extensionOption({ unit, max, source }: ExtensionRule): OptionSpec {
  return { name: unit === 'weeks' ? 'extensionWeeks' : 'extensionMonths', kind: 'integer', min: 0, max, required: false, source };
}

const everyName: ReadonlySet<string> = new Set([
  'committee',
  'extensionWeeks',
  'extensionMonths',
  'agreedUntil',
  'days',
  'weeks',
  'rollForward',
  'n',
  'extraDesignated',
  'knownOn',
  'startBasis',
] satisfies (keyof TermOptions)[]);

/** Reads the options of a question for one term. An option the term does not know is refused, unless it asks for nothing
 *  (absent, `false`, 0). @throws LawRefusal with the option's name in its facts. */
export function readOptions(row: TermRow, options: unknown): TermOptions {
  if (options === undefined || options === null) return readOptions(row, {});
  if (typeof options !== 'object' || Array.isArray(options))
    refuse('bad-option', row.source, { option: 'options', expected: 'object', value: shown(options) });
  const known = specs(row);
  const read: Partial<Record<keyof TermOptions, unknown>> = {};
  for (const [name, value] of Object.entries(options)) {
    const spec = known.get(name);
    if (!spec) refuseUnknown(row, name, value);
    else if (value !== undefined && value !== null) read[spec.name] = readOption(row, spec, value);
  }
  const complete = read as TermOptions;
  checkTogether(row, complete);
  return complete;
}

function refuseUnknown(row: TermRow, name: string, value: unknown): void {
  if (everyName.has(name)) {
    if (value === undefined || value === null || value === false || value === 0) return;
    if (name.startsWith('extension')) refuse('not-extendable', row.source, { term: row.id });
    if (name === 'agreedUntil') refuse('not-delayable', row.source, { term: row.id });
  }
  refuse('unknown-option', row.source, { term: row.id, option: shown(name) });
}

function readOption(row: TermRow, spec: OptionSpec, value: unknown): unknown {
  const facts = { term: row.id, option: spec.name, value: shown(value) };
  const wrong = (): never => refuse('bad-option', spec.source, { ...facts, expected: spec.kind, asText: typeof value === 'string' });
  switch (spec.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong();
    case 'text':
      return typeof value === 'string' && value.length <= (spec.max ?? 0) ? value : wrong();
    case 'integer':
      return Number.isInteger(value) ? inRange(spec, value as number, facts) : wrong();
    case 'date':
      return readDateOption(spec, value);
    default:
      if (!Array.isArray(value) || value.length > mostDates) return wrong();
      return value.map((item) => readDateOption(spec, item));
  }
}

function inRange({ min = 0, max = longest, source, name }: OptionSpec, value: number, facts: { term: string; option: string }): number {
  if (value < min) refuse('negative', source, { ...facts, value, min });
  if (value > max) refuse(name.startsWith('extension') ? 'over-maximum' : 'too-long', source, { ...facts, value, max });
  return value;
}

function readDateOption({ name, source }: OptionSpec, value: unknown): LocalDate {
  if (isLocalDate(value)) return value;
  const written = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return refuse(written ? 'impossible-date' : 'unreadable-date', source, { name, value: shown(value) });
}

function checkTogether(row: TermRow, { days, weeks, n, agreedUntil, committee }: TermOptions): void {
  const missing = (option: string): never => refuse('missing-option', row.source, { term: row.id, option });
  switch (row.length.kind) {
    case 'set':
      if (days !== undefined && weeks !== undefined) refuse('contradiction', row.source, { term: row.id, option: 'days', other: 'weeks' });
      if (days === undefined && weeks === undefined) {
        if (row.length.lawGives === 'nothing') refuse('no-length', row.source, { term: row.id });
        missing('weeks');
      }
      return;
    case 'asked':
      if (n === undefined) missing('n');
      return;
    case 'agreed':
      if (agreedUntil === undefined) missing('agreedUntil');
      return;
    case 'handling':
      if (row.length.weeks === 10 && committee === false)
        refuse('contradiction', 'Awb 9:13', { term: row.id, option: 'committee', other: row.id });
      return;
    default:
      return;
  }
}

/** The day after which an agreed date must lie is checked where the end is known. */
export const agreedDay = (options: TermOptions) => (options.agreedUntil === undefined ? undefined : dayOf(options.agreedUntil));

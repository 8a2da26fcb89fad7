import { lawWords } from '../../../web/text/law';
import { apiWords } from '../../../web/text/api';
import { optionsOf, type OptionSpec } from '../../law/options';
import { terms } from '../../law/terms';
import { anything, boolean, date, instant, integer, listOf, named, object, oneOf, text } from './answer-schemas';
import type { Schema } from './input-schemas';

const schemaOf: Record<OptionSpec['kind'], Schema> = {
  boolean,
  integer,
  date,
  dates: { ...listOf(date), maxItems: 100 },
  text: { type: 'string', maxLength: 200 },
};

/** Every option that some term knows. Which one knows it, and its limits, stands at the term. */
function optionsSchema(): Schema {
  const specs = new Map(terms.flatMap((row) => optionsOf(row)).map((spec) => [spec.name, spec.kind]));
  const properties = [...specs].map(([name, kind]) => [name, { ...schemaOf[kind], description: lawWords.options[name] }] as const);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

const run = object({ from: date, to: date, kind: text, counts: text, 'by?': text, 'name?': text, 'source?': text });

/** What goes in and out at the law's doors; a test holds real answers against these. */
export const termSchemas = (): Record<string, Schema> => ({
  Terms: object({ terms: listOf(named('Term')), calendar: object({ version: text, years: listOf(integer) }) }),
  Term: object({
    id: oneOf([...new Set(terms.map(({ id }) => id))]),
    rule: text,
    version: integer,
    'validFrom?': date,
    'validUntil?': date,
    names: object({ nl: text, en: text }),
    source: text,
    certainty: oneOf(Object.keys(lawWords.certainties)),
    startsOn: text,
    length: anything,
    lengthText: text,
    binds: listOf(oneOf(Object.keys(lawWords.bound))),
    nature: oneOf(Object.keys(lawWords.natures)),
    counting: oneOf(['termijnenwet', 'eu-1182-71', 'exact']),
    'extension?': anything,
    'delay?': anything,
    'notPausable?': text,
    effect: text,
    options: listOf(anything),
    earlier: listOf(named('Term')),
  }),
  TermQuestion: {
    type: 'object',
    properties: { start: { ...text, description: apiWords.start, examples: ['2026-11-20'] }, options: optionsSchema() },
    required: ['start'],
    additionalProperties: false,
  },
  Calculated: object({ id: text, 'date?': date, 'at?': instant, line: text, effect: text, explanation: named('Explanation') }),
  Explanation: object({
    term: text,
    rule: text,
    calendarVersion: text,
    calendar: oneOf(['complete', 'incomplete']),
    startsOn: date,
    'startsAt?': instant,
    nominalEndOn: date,
    endsOn: date,
    'endsAt?': instant,
    steps: listOf(anything),
    dayZero: object({ on: date, firstDayOn: date, source: text }),
    days: listOf(run),
    sources: listOf(text),
  }),
});

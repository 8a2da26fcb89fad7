import { groundFacts } from '../../../text/ground-words';
import { typeNumber } from '../type-number';
import type { Field } from './fields';

/** What a form holds while it is filled in: texts, lists of texts, and the same again inside groups and lists. */
export type Values = { [name: string]: Value };
export type Value = string | null | undefined | string[] | Values | Values[];

/** The input of a command: what was filled in, and nothing else; the server says what is missing. */
export function inputFrom(fields: readonly Field[], values: Values): Record<string, unknown> {
  const given = fields.map((field) => [field.name, valueOf(field, values[field.name], values)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function valueOf({ control, required }: Field, value: Value, beside: Values): unknown {
  switch (control.as) {
    case 'text':
    case 'date':
    case 'choice':
    case 'reference':
      return textOf(value) || undefined;
    case 'number':
      return typeNumber(textOf(value)) ?? (textOf(value) || undefined);
    case 'moment':
      return instantOf(textOf(value));
    case 'yes-no':
      return yesNoOf(value);
    case 'addressee':
      return addresseeOf(textOf(value));
    case 'nothing':
      return required ? [] : undefined;
    case 'lines':
      return some(textOf(value).split('\n').map(slug).filter(Boolean), required);
    case 'choices':
      return some(textsOf(value), required);
    case 'references':
      return control.of === 'addressee' ? some(textsOf(value).map(addresseeOf), required) : some(textsOf(value), required);
    case 'texts':
      return some(
        itemsOf(value).map(({ text }) => textOf(text)),
        required,
      );
    case 'group':
      return groupOf(inputFrom(control.fields, isValues(value) ? value : {}), required);
    case 'list':
      return some(
        itemsOf(value).map((item) => inputFrom(control.fields, item)),
        required,
      );
    case 'ground-facts':
      return factsOf(textOf(beside['ground']), isValues(value) ? value : {});
    case 'corrections':
      return itemsOf(value).flatMap(correctionOf);
  }
}

const isValues = (value: Value): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: Value): string => (typeof value === 'string' ? value.trim() : '');
const textsOf = (value: Value): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
const itemsOf = (value: Value): Values[] => (Array.isArray(value) ? value.filter((one): one is Values => typeof one === 'object') : []);
const some = <T>(list: T[], required: boolean): T[] | undefined => (required || list.length > 0 ? list : undefined);
const groupOf = (group: Record<string, unknown>, required: boolean) => (required || Object.keys(group).length > 0 ? group : undefined);
const yesNoOf = (value: Value): boolean | undefined => (value === 'yes' ? true : value === 'no' ? false : undefined);

/** A word as the codes of lists are written. */
const slug = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** `party 123` or `body almere`, as the field's list has it. */
function addresseeOf(text: string): { party: string } | { body: string } | undefined {
  const [kind, id] = text.split(' ');
  if (!id) return undefined;
  return kind === 'party' ? { party: id } : { body: id };
}

/** A time on the clock in Amsterdam as an instant. */
function instantOf(text: string): string | undefined {
  const asUtc = new Date(`${text}Z`);
  if (text === '' || Number.isNaN(asUtc.getTime())) return undefined;
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' }).format(asUtc);
  const ahead = new Date(`${shown.replace(' ', 'T')}Z`).getTime() - asUtc.getTime();
  return new Date(asUtc.getTime() - ahead).toISOString();
}

function factsOf(ground: string, values: Values): Record<string, unknown> {
  const facts = Object.hasOwn(groundFacts, ground) ? groundFacts[ground as keyof typeof groundFacts] : [];
  const given = facts.map(({ name, kind }) => [name, kind === 'boolean' ? yesNoOf(values[name]) : textOf(values[name]) || undefined]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** What stood there is kept as JSON, so that the new value gets the same kind. */
function correctionOf({ path, from, to }: Values): object[] {
  if (!textOf(path)) return [];
  const was: unknown = textOf(from) ? JSON.parse(textOf(from)) : undefined;
  const text = textOf(to);
  const becomes = text === '' ? undefined : typeof was === 'boolean' ? text === 'yes' : typeof was === 'number' ? Number(text) : text;
  return [{ path: textOf(path), ...(was === undefined ? {} : { from: was }), ...(becomes === undefined ? {} : { to: becomes }) }];
}

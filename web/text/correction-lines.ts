import type { Facts } from '../../src/complaint/events';
import { choiceWords } from './choice-words';
import { fieldWords } from './field-words';
import { words } from './staff-words';

type Change = Facts['corrected']['changes'][number];
type DateWords = (on: string) => string;

const instants = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'long', timeStyle: 'short' });
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...choiceWords, kinds: words.kind };

/** The name of a fact by its JSON pointer, without `/facts` or `/personal`: each of its fields as the forms call it, `Klachtonderdeel 1 – Soort klacht 2`. */
export const factName = (pointer: string): string =>
  namesIn(pointer).reduce((said, name) => said + (isNumber(name) ? ` ${Number(name) + 1}` : `${said && ' – '}${fieldName(name)}`), '');

/** What a correction put in the place of what, a sentence for each fact; of what is sealed, only when `sealed` has its values. */
export function changeLines(changes: readonly Change[], sealed: unknown, date: DateWords): string[] {
  const personal = Array.isArray(sealed) ? (sealed as readonly Change[]) : [];
  return [...changes.filter((change) => !change.sealed), ...personal].map(
    ({ path, from, to }) => `${factName(path)}: ${factValue(path, to, date)}, was ${factValue(path, from, date)}`,
  );
}

/** Facts that no form asks for by this name, or asks otherwise. */
const factWords = { allegations: 'Klachtonderdeel', from: 'Vanaf', to: 'Tot en met', municipality: 'Gemeente', language: 'Taal' };

const namesIn = (pointer: string) => pointer.split('/').slice(1);
const isNumber = (name: string) => /^\d+$/.test(name);

function fieldName(name: string): string {
  if (Object.hasOwn(factWords, name)) return factWords[name as keyof typeof factWords];
  return Object.hasOwn(fieldWords, name) ? fieldWords[name as keyof typeof fieldWords].label : name;
}

/** What a fact says, in words. */
export function factValue(pointer: string, value: Change['to'], date: DateWords): string {
  if (value === undefined || value === '') return 'leeg';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return date(text);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return instants.format(new Date(text));
  const field = namesIn(pointer).findLast((name) => !isNumber(name)) ?? '';
  const known = Object.hasOwn(choices, field) ? choices[field] : undefined;
  return known && Object.hasOwn(known, text) ? (known[text] ?? text) : text;
}

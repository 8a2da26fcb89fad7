import { choiceWords, normWords } from '../../../text/choice-words';
import type { FieldWords } from '../../../text/field-words';
import { fieldWords, fieldWordsOf, periodWords } from '../../../text/field-words';
import { groundNames } from '../../../text/ground-words';
import type { FieldKey, FormCommand } from '../../../text/input-keys';
import { municipalities } from '../../../text/municipalities';
import { forms } from '../../../text/staff-forms';
import type { Reference } from './references';
import type { Description, Schema } from './schema';
import { inputOf, resolve } from './schema';

export type Option = readonly [value: string, label: string];

type Bare<A extends string> = A extends string ? { readonly as: A } : never;
type Chosen<A extends string> = A extends string ? { readonly as: A; readonly options: readonly Option[] } : never;
type Named<A extends string> = A extends string ? { readonly as: A; readonly of: Reference } : never;

/** How a field is asked for. */
export type Control =
  | { readonly as: 'text'; readonly long: boolean; readonly most?: number; readonly type: 'text' | 'email' | 'tel' }
  | Bare<'date' | 'moment' | 'number' | 'yes-no' | 'lines' | 'addressee' | 'ground-facts' | 'corrections' | 'nothing'>
  | Chosen<'choice' | 'choices'>
  | Named<'reference' | 'references'>
  | { readonly as: 'texts'; readonly most?: number }
  | { readonly as: 'group'; readonly fields: readonly Field[] }
  | { readonly as: 'list'; readonly fields: readonly Field[]; readonly least: number };

/** One field of a form. */
export interface Field extends FieldWords {
  readonly name: string;
  readonly required: boolean;
  readonly control: Control;
}

/** The fields of a command, made from the schema of its input; undefined when there is no such command. */
export function fieldsOf(description: Description, command: FormCommand): readonly Field[] | undefined {
  const schema = inputOf(description, command);
  return schema && inside(description, command, schema);
}

function inside(description: Description, command: FormCommand, schema: Schema, part?: string): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    ...wordsOf(command, name, part),
    control: controlOf(description, command, name, property),
  }));
}

function wordsOf(command: FormCommand, name: string, part?: string): FieldWords {
  if (part === 'Happened') return periodWords[name as keyof typeof periodWords];
  const own = fieldWordsOf[`${(part ?? command) as FormCommand}.${name as FieldKey}`];
  return own ?? (Object.hasOwn(fieldWords, name) ? fieldWords[name as FieldKey] : { label: name });
}

function controlOf(description: Description, command: FormCommand, name: string, property: Schema): Control {
  const { schema, name: part } = resolve(description, property);
  if (part === 'To') return { as: 'addressee' };
  if (part !== undefined) return { as: 'group', fields: inside(description, command, schema, part) };
  if (command === 'correct' && name === 'changes') return { as: 'corrections' };
  if (schema.type === 'object') return { as: 'ground-facts' };
  if (schema.type === 'array') return ofMany(description, command, name, schema);
  return ofOne(command, name, schema);
}

function ofMany(description: Description, command: FormCommand, name: string, { items = {}, minItems = 0 }: Schema): Control {
  const { schema, name: part } = resolve(description, items);
  if (part === 'To') return { as: 'references', of: 'addressee' };
  if (part !== undefined) return { as: 'list', fields: inside(description, command, schema, part), least: minItems };
  if (schema.enum) return { as: 'choices', options: optionsOf(name, schema.enum) };
  const of = referenceOf(command, name, schema);
  if (of === 'document') return { as: 'nothing' };
  if (of) return { as: 'references', of };
  return schema.pattern ? { as: 'lines' } : { as: 'texts', most: schema.maxLength };
}

function ofOne(command: FormCommand, name: string, schema: Schema): Control {
  if (schema.enum) return { as: 'choice', options: optionsOf(name, schema.enum) };
  if (schema.type === 'boolean') return { as: 'yes-no' };
  if (schema.format === 'date') return { as: 'date' };
  if (schema.format === 'date-time') return { as: 'moment' };
  const of = referenceOf(command, name, schema);
  if (of === 'document') return { as: 'nothing' };
  if (of) return { as: 'reference', of };
  const listed = listedOptions(name, schema.pattern);
  if (listed) return { as: 'choice', options: listed };
  if (schema.pattern?.startsWith('^\\d\\d-')) return { as: 'number' };
  const type = schema.format === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text';
  return { as: 'text', long: (schema.maxLength ?? 0) >= 500, most: schema.maxLength, type };
}

const references: Readonly<Record<string, Reference>> = {
  allegationId: 'allegation',
  allegationIds: 'allegation',
  partyId: 'party',
  by: 'party',
  from: 'party',
  questionId: 'question',
  taskId: 'task',
  recommendationId: 'recommendation',
  proposalId: 'proposal',
  holdId: 'hold',
  targetId: 'target',
  waitId: 'wait',
  event: 'event',
  evidence: 'evidence',
  documentId: 'document',
  documentIds: 'document',
  assignee: 'colleague',
  handler: 'handler',
  staff: 'colleague',
  readers: 'colleague',
};

function referenceOf(command: FormCommand, name: string, { format }: Schema): Reference | undefined {
  if (command === 'unlink-dossier' && name === 'other') return 'link';
  if (name === 'team') return 'team';
  if (format !== 'uuid') return undefined;
  if (command === 'restore-allegation') return 'ended-allegation';
  return references[name];
}

/** What is an open list for the server, but a list for people. */
function listedOptions(name: string, pattern = ''): Option[] | undefined {
  if (name === 'body' || name === 'addressee') return [...Object.entries(municipalities), ['other', forms.otherBody]];
  if (name !== 'ground') return undefined;
  const fits = new RegExp(pattern);
  return Object.entries(groundNames).filter(([code]) => fits.test(code));
}

function optionsOf(name: string, values: readonly string[]): Option[] {
  const words: Readonly<Record<string, string>> =
    name === 'norm' ? normWords : Object.hasOwn(choiceWords, name) ? choiceWords[name as keyof typeof choiceWords] : {};
  return values.map((value) => [value, words[value] ?? value]);
}

import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { getMetadataStorage, registerDecorator, validateSync, ValidationTypes } from 'class-validator';
import type { ValidationError, ValidatorOptions } from 'class-validator';
import { isLocalDate } from '../law/local-date';
import type { InputClass } from './command';
import { parseNumber } from './number';
import type { InputError } from './refusal';
import { InputRefusal } from './refusal';
import { countCodePoints, normaliseBody } from './text';

const strict: ValidatorOptions = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: true };

const strictOfBare: ValidatorOptions = { ...strict, forbidUnknownValues: false };
const bare = new Map<InputClass, boolean>();

/** A class without fields is unknown to class-validator, and yet an input: it takes nothing. Asking costs as much as validating does. */
function isBare(input: InputClass): boolean {
  const known = bare.get(input) ?? getMetadataStorage().getTargetValidationMetadatas(input, '', true, false).length === 0;
  bare.set(input, known);
  return known;
}

/** A body as an instance of its command's class. @throws InputRefusal with everything that is wrong, as JSON pointers. */
export function readInput<T extends object>(input: InputClass<T>, body: unknown): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new InputRefusal([{ pointer: '', code: 'not-an-object' }]);
  const { value, errors } = normaliseBody(body);
  if (errors.some(({ code }) => endless.has(code))) throw new InputRefusal(errors);
  const instance = plainToInstance(input, value as object);
  const found = validateSync(instance, isBare(input) ? strictOfBare : strict).flatMap((error) => pointers(error, ''));
  const all = [...errors, ...found.filter(({ pointer }) => !errors.some((known) => known.pointer === pointer))];
  if (all.length > 0) throw new InputRefusal(all);
  const lists = listsForOne(instance, '');
  if (lists.length > 0) throw new InputRefusal(lists);
  return instance;
}

/** After these nothing else is looked at: the rest of the body was left out. */
const endless = new Set(['too-deep', 'too-many-items']);

/** Where a list stands and one object is meant: class-validator looks at what is in the list, and takes an empty one for valid. */
function listsForOne(value: object, above: string): InputError[] {
  return nestedIn(value).flatMap((name): InputError[] => {
    const at = `${above}/${name}`;
    const member: unknown = Reflect.get(value, name);
    if (typeof member !== 'object' || member === null) return [];
    if (!Array.isArray(member)) return listsForOne(member, at);
    if (Reflect.getMetadata('design:type', value, name) !== Array) return [{ pointer: at, code: 'not-an-object' }];
    return member.flatMap((one: unknown, index) => (typeof one === 'object' && one !== null ? listsForOne(one, `${at}/${index}`) : []));
  });
}

const nested = new Map<unknown, readonly string[]>();
function nestedIn({ constructor }: object): readonly string[] {
  const known = nested.get(constructor);
  if (known) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(constructor, '', true, false);
  const names = [
    ...new Set(rules.filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION).map(({ propertyName }) => propertyName)),
  ];
  nested.set(constructor, names);
  return names;
}

function pointers(error: ValidationError, above: string): InputError[] {
  const pointer = `${above}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  const own = Object.keys(error.constraints ?? {}).map((name) => ({
    pointer,
    code: error.value === undefined && name !== 'anonymous' ? 'missing' : (codes[name] ?? kebab(name)),
    ...factsOf(error, name),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => pointers(child, pointer))];
}

/** What the sentence of a rule of ours needs: class-validator gives it along with rules that take their time only. */
function factsOf({ target, property }: ValidationError, name: string): Pick<InputError, 'facts'> {
  const rules = target ? getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false) : [];
  const facts = rules.find((rule) => rule.propertyName === property && rule.name === name)?.context as Record<string, unknown> | undefined;
  return facts ? { facts } : {};
}

const codes: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown-field',
  unknownValue: 'not-an-object',
  nestedValidation: 'not-an-object',
};
const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** A text of 1 to `most` code points; surrounding white space does not count and is dropped. */
export function IsText(most: number, { each = false } = {}): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }: { value: unknown }) => trimmed(value))(target, property);
    rule('isText', [most], (value) => typeof value === 'string' && value.length > 0 && countCodePoints(value) <= most, {
      facts: { most },
      each,
    })(target, property);
  };
}

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : Array.isArray(value) ? value.map(trimmed) : value);

/** A date that exists, `YYYY-MM-DD`. */
export function IsLocalDate(): PropertyDecorator {
  return rule('isLocalDate', [], isLocalDate);
}

/** An instant with its offset, as `2026-11-20T10:00:00.000Z`. */
export function IsInstant(): PropertyDecorator {
  return rule(
    'isInstant',
    [],
    (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && isLocalDate(value.slice(0, 10)),
  );
}

/** A dossier number whose check symbol is right, as written: `26-4K7M-Q2P`. */
export function IsNumber({ each = false } = {}): PropertyDecorator {
  return rule('isNumber', [], (value) => typeof value === 'string' && parseNumber(value) === value, { each });
}

/** A single value as facts have it: text, whole number, yes or no. */
export function IsFactValue(): PropertyDecorator {
  return rule(
    'isFactValue',
    [],
    (value) => typeof value === 'boolean' || Number.isSafeInteger(value) || (typeof value === 'string' && value.length <= 20_000),
  );
}

/** A rule of our own: `name` gives the error's code, `facts` what its sentence needs. */
export function rule(
  name: string,
  constraints: unknown[],
  holds: (value: unknown) => boolean,
  { facts, each = false }: { facts?: Record<string, unknown>; each?: boolean } = {},
): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      constraints,
      options: { each, ...(facts ? { context: facts } : {}) },
      validator: { validate: holds },
    });
}

import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { Step } from '../../complaint/command';
import { lifeCycle } from '../../complaint/life-cycle';
import { inputWords } from '../../../web/text/api';

/** A JSON schema, as far as we write any. */
export type Schema = { readonly [key: string]: unknown };

export const schemaRoot = '#/components/schemas/';

// Our own rules of src/complaint/input.ts, in the words of JSON schema. What it cannot say (somebody must be reachable) stands in the texts.
const additionalConverters = {
  isText: ({ constraints }: { constraints?: unknown[] }) => ({
    type: 'string' as const,
    minLength: 1,
    maxLength: Number(constraints?.[0]),
  }),
  isLocalDate: { type: 'string' as const, format: 'date' },
  isInstant: { type: 'string' as const, format: 'date-time' },
  isNumber: { type: 'string' as const, pattern: '^\\d\\d-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$' },
  isFactValue: { type: ['string', 'integer', 'boolean'] as ('string' | 'integer' | 'boolean')[], $ref: undefined },
  isDefined: {},
  anonymous: {},
};

/** The inputs of all commands, and what they are made of, by name; from the classes that check them. */
export function inputSchemas(): Record<string, Schema> {
  const all = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: schemaRoot,
    additionalConverters,
  }) as Record<string, Schema>;
  const wanted = new Set<string>();
  const want = (name: string): void => {
    const schema = all[name];
    if (!schema || wanted.has(name)) return;
    wanted.add(name);
    for (const [, reference] of JSON.stringify(schema).matchAll(/#\/components\/schemas\/(\w+)/g)) if (reference) want(reference);
  };
  for (const { input } of Object.values(lifeCycle) as Step[]) {
    all[input.name] ??= { ...inherited(input, all), type: 'object' };
    want(input.name);
  }
  return Object.fromEntries([...wanted].sort().map((name) => [name, described(name, all[name] ?? {})]));
}

/** A class that adds nothing has the fields of the one above it, or none. */
function inherited({ prototype }: Step['input'], all: Record<string, Schema>): Schema {
  const above: unknown = Object.getPrototypeOf(prototype);
  if (typeof above !== 'object' || above === null || above === Object.prototype) return { properties: {} };
  return all[above.constructor.name] ?? { properties: {} };
}

/** Unknown fields are refused, and every field says in Dutch what it is. */
function described(name: string, schema: Schema): Schema {
  const words: Readonly<Record<string, string>> = Object.hasOwn(inputWords, name) ? inputWords[name as keyof typeof inputWords] : {};
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const told = properties.map(
    ([field, property]) => [field, { ...property, ...(words[field] ? { description: words[field] } : {}) }] as const,
  );
  return { ...schema, properties: Object.fromEntries(told), additionalProperties: false };
}

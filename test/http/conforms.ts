type Schema = Readonly<Record<string, unknown>>;

const formats: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  uri: /^[a-z]+:\S+$/,
};

/** Where a value is not as a schema of our description says, as far as it uses JSON schema; more than it names is wrong too. */
export function departures(value: unknown, schema: Schema, all: Readonly<Record<string, Schema>>, at = ''): string[] {
  if (typeof schema['$ref'] === 'string') return departures(value, all[schema['$ref'].split('/').at(-1) ?? ''] ?? {}, all, at);
  switch (schema['type']) {
    case 'object':
      return ofObject(value, schema, all, at);
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) => departures(item, schema['items'] as Schema, all, `${at}/${index}`))
        : [`${at} is no list`];
    case 'string':
      return isText(value, schema) ? [] : [`${at} is ${JSON.stringify(value)}`];
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at} is no whole number`];
    default:
      return typeof value === schema['type'] ? [] : [`${at} is no ${String(schema['type'])}`];
  }
}

function ofObject(value: unknown, schema: Schema, all: Readonly<Record<string, Schema>>, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
  const properties = schema['properties'] as Record<string, Schema> | undefined;
  if (!properties) return [];
  const missing = ((schema['required'] as string[] | undefined) ?? []).filter((name) => !Object.hasOwn(value, name));
  const below = Object.entries(value).flatMap(([name, member]) => {
    const known = properties[name];
    return known ? departures(member, known, all, `${at}/${name}`) : [`${at}/${name} is not described`];
  });
  return [...missing.map((name) => `${at}/${name} is missing`), ...below];
}

function isText(value: unknown, { enum: values, pattern, format }: Schema): boolean {
  if (typeof value !== 'string') return false;
  if (Array.isArray(values) && !values.includes(value)) return false;
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) return false;
  return typeof format !== 'string' || (formats[format]?.test(value) ?? false);
}

const maxDepth = 32;
const maxBytes = 256 * 1024;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** A copy without the members that are undefined, as JSON would leave them out.
 *  @throws TypeError on what could not be read back the same, or would stop the client: bigint, fractions, lone surrogates, keys like integers, too deep, too large. */
export function storable<T extends object>(value: T): T {
  const pruned = prune(value, '', 0) as T;
  const bytes = Buffer.byteLength(JSON.stringify(pruned));
  if (bytes >= maxBytes) throw new TypeError(`${bytes} bytes are too many to store`);
  return pruned;
}

function prune(value: unknown, at: string, depth: number): unknown {
  if (depth > maxDepth) throw new TypeError(`${at} is too deep to store`);
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      if (loneSurrogate.test(value)) throw new TypeError(`${at} is not well-formed text`);
      return value;
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError(`${at} is not a safe integer`);
      return value;
    case 'object':
      if (value === null) return value;
      if (Array.isArray(value)) return value.map((item: unknown, index) => prune(item, `${at}/${index}`, depth + 1));
      return pruneObject(value, at, depth);
    default:
      throw new TypeError(`${at} is a ${typeof value}, which cannot be stored`);
  }
}

function pruneObject(value: object, at: string, depth: number): object {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (value instanceof Date || value instanceof Map || value instanceof Set || ArrayBuffer.isView(value))
    throw new TypeError(`${at} is not plain data`);
  if (prototype === null) throw new TypeError(`${at} is not plain data`);
  const members: [string, unknown][] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    if (/^\d+$/.test(key) || key === '__proto__') throw new TypeError(`${at}/${key} is not a key to store`);
    if (loneSurrogate.test(key)) throw new TypeError(`${at} has a key that is not well-formed text`);
    members.push([key, prune(member, `${at}/${key}`, depth + 1)]);
  }
  return Object.fromEntries(members);
}

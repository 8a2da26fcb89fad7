import type { InputError } from './refusal';

const maxDepth = 32;
const maxItems = 1_000;
// Controls but tab and newline, and surrogates without their partner.
const forbidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** One form for every text: line ends become LF, characters NFC. Both sides count after it. */
export function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

/** Length as people count it: code points, not UTF-16 units. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** A JSON body with every text normalised, and what may not be in any body. Pure data in, pure data out. */
export function normaliseBody(body: unknown): { value: unknown; errors: InputError[] } {
  const errors: InputError[] = [];
  let items = 0;
  const refuse = (pointer: string, code: string) => void errors.push({ pointer, code });
  const walk = (value: unknown, pointer: string, depth: number): unknown => {
    if (depth > maxDepth) return refuse(pointer, 'too-deep');
    if (++items > maxItems) return items === maxItems + 1 ? refuse(pointer, 'too-many-items') : undefined;
    if (typeof value === 'string') {
      if (forbidden.test(value.replace(/\r\n?/g, '\n'))) refuse(pointer, 'forbidden-character');
      return normaliseText(value);
    }
    if (value === null) return refuse(pointer, 'is-null');
    if (typeof value === 'number' && !Number.isSafeInteger(value)) return refuse(pointer, 'not-a-whole-number');
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${pointer}/${index}`, depth + 1));
    if (typeof value !== 'object') return value;
    const entries = Object.entries(value).flatMap(([key, item]) => {
      const at = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
      if (/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(key)) return [[key, walk(item, at, depth + 1)] as const];
      refuse(at, 'unknown-field');
      return [];
    });
    return Object.fromEntries(entries);
  };
  return { value: walk(body, '', 0), errors };
}

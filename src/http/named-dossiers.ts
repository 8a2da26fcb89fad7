import type { InputError } from '../complaint/refusal';
import { parseNumber } from '../complaint/number';

/** The field in which a command names other dossiers, which hear of it too. */
const naming: Readonly<Record<string, string>> = {
  'link-dossier': 'other',
  'merge-dossier': 'into',
  'split-dossier': 'into',
  'start-own-initiative': 'ledToBy',
};

interface Named {
  readonly pointer: string;
  readonly number: string;
}

/** Which other dossiers a body names, and where; what is no number is for the command itself to refuse. */
export function namedDossiers(command: string, body: unknown): Named[] {
  const field = naming[command];
  if (field === undefined || typeof body !== 'object' || body === null) return [];
  const value: unknown = Reflect.get(body, field);
  const each = Array.isArray(value)
    ? value.map((one: unknown, index) => ({ pointer: `/${field}/${index}`, one }))
    : [{ pointer: `/${field}`, one: value }];
  return each.flatMap(({ pointer, one }) => (typeof one === 'string' && parseNumber(one) === one ? [{ pointer, number: one }] : []));
}

/** The naming of dossiers that do not exist, or that who gives the command may not know of: the same words for both. */
export function unknownAmong(named: readonly Named[], known: ReadonlySet<string>): InputError[] {
  return named.filter(({ number }) => !known.has(number)).map(({ pointer }) => ({ pointer, code: 'no-such-dossier' }));
}

import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../auth/signed-in';
import { parseNumber } from '../complaint/number';
import { Problem } from './problem';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who asks, on a route that needs it. */
export function whoAsks({ signedIn }: FastifyRequest): SignedIn {
  if (!signedIn) throw new Problem('not-signed-in');
  return signedIn;
}

/** The dossier number in the address. A wrong one is answered like an unknown one. */
export function numberOf(typed: string): string {
  const number = parseNumber(typed);
  if (!number) throw new Problem('not-found');
  return number;
}

/** The key by which a repeated command is recognised. */
export function keyOf({ headers }: FastifyRequest): string {
  const given = headers['idempotency-key'];
  if (given === undefined || given === '') throw new Problem('key-missing');
  const key = String(given).toLowerCase();
  if (!uuid.test(key)) throw new Problem('key-malformed');
  return key;
}

/** The revision the sender saw last, if they say so. */
export function revisionSeen({ headers }: FastifyRequest): number | undefined {
  const given = headers['if-match'];
  if (given === undefined) return undefined;
  const [, revision] = /^"(\d{1,9})"$/.exec(given) ?? [];
  if (revision === undefined) throw new Problem('if-match-malformed');
  return Number(revision);
}

/** The question after the address, each parameter once and known. @throws Problem bad-query that names every wrong one */
export function readQuery<const Name extends string>(
  { query }: FastifyRequest,
  allowed: Readonly<Record<Name, RegExp>>,
): { [Key in Name]?: string } {
  const given = Object.entries((query ?? {}) as Record<string, unknown>);
  const rule = (name: string) => (Object.hasOwn(allowed, name) ? allowed[name as Name] : undefined);
  const wrong = given.filter(([name, value]) => typeof value !== 'string' || !rule(name)?.test(value)).map(([name]) => name.slice(0, 40));
  if (wrong.length > 0) throw new Problem('bad-query', { facts: { parameters: wrong, allowed: Object.keys(allowed) } });
  return Object.fromEntries(given) as { [Key in Name]?: string };
}

export const position = /^\d{1,19}$/;

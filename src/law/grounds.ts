import type { GroundFact, GroundRow } from './ground-row';
import { firstLineGrounds } from './ground-rows-first-line';
import { scopeGrounds } from './ground-rows-scope';
import { secondLineGrounds } from './ground-rows-second-line';
import { isLocalDate } from './local-date';
import { refuse, shown } from './refusal';

/** The code of a ground (code van een grond), as it is stored in events. */
export type GroundCode = (typeof firstLineGrounds | typeof scopeGrounds | typeof secondLineGrounds)[number]['code'];

/** A row of the table of grounds. */
export type Ground = GroundRow<GroundCode>;

/** Facts recorded with a ground, by name; dates as `YYYY-MM-DD`. */
export type GroundFacts = Readonly<Record<string, string | boolean>>;

/** Every ground of law and form (alle gronden), first line first. */
export const grounds: readonly Ground[] = [...firstLineGrounds, ...scopeGrounds, ...secondLineGrounds];

const byCode = new Map<string, Ground>(grounds.map((row) => [row.code, row]));
const longestText = 4000;

/** Whether a value is the code of a ground. */
export function isGroundCode(value: unknown): value is GroundCode {
  return typeof value === 'string' && byCode.has(value);
}

/** The ground with this code. @throws LawRefusal unknown-ground. */
export function groundOf(code: unknown): Ground {
  return (typeof code === 'string' ? byCode.get(code) : undefined) ?? refuse('unknown-ground', 'grondentabel', { ground: shown(code) });
}

/** Checks the facts recorded with a ground: all it needs, nothing else, each of its kind. @throws LawRefusal. */
export function checkFacts(code: unknown, facts: unknown): GroundFacts {
  const ground = groundOf(code);
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    refuse('bad-fact', ground.source, { ground: ground.code, fact: 'facts', value: shown(facts) });
  }
  const specs = new Map(ground.facts.map((fact) => [fact.name, fact]));
  const checked: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(facts)) {
    const spec = specs.get(name) ?? refuse('unknown-fact', ground.source, { ground: ground.code, fact: shown(name) });
    if (value === undefined || value === null) continue;
    checked[spec.name] = checkFact(ground, spec, value);
  }
  const missing = ground.facts.find(({ name, required }) => required && checked[name] === undefined);
  if (missing) refuse('missing-fact', ground.source, { ground: ground.code, fact: missing.name });
  return checked;
}

function checkFact(ground: Ground, { name, kind, choices }: GroundFact, value: unknown): string | boolean {
  if (kind === 'boolean' && typeof value === 'boolean') return value;
  if (kind === 'date' && isLocalDate(value)) return value;
  if (kind === 'text' && typeof value === 'string' && value.trim() !== '' && value.length <= longestText) return value;
  if (kind === 'choice' && typeof value === 'string' && choices && Object.hasOwn(choices, value)) return value;
  return refuse('bad-fact', ground.source, { ground: ground.code, fact: name, value: shown(value) });
}

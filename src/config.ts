import { type Setting, readElsewhere, settings } from './config/settings';

type Settings = typeof settings;
type ValueOf<Row> = Row extends { kind: { read(text: string): infer Value } } ? Value : never;
/** Absent only where a row has neither a default nor a rule that requires it everywhere. */
type Present<Row> = Row extends { default: string } | { required: 'launcher' } ? ValueOf<Row> : ValueOf<Row> | undefined;

/** All settings, read and checked; never changes while the process lives. */
export type Config = { readonly [Key in keyof Settings]: Present<Settings[Key]> };

/** Injects the Config. */
export const CONFIG = 'config';

export type Environment = Record<string, string | undefined>;

/** What is wrong with the environment: every problem a line of its own. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

/** Reads the environment into Config.
 *  @throws ConfigError with all problems at once: unknown, malformed and missing settings. */
export function readConfig(environment: Environment = process.env): Config {
  const { values, problems } = read(environment, false);
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(values) as Config;
}

/** The problems of an environment as the launcher gets it: in development it may leave out what the launcher supplies. */
export function problemsForLauncher(environment: Environment): string[] {
  const { problems } = read(environment, true);
  const named = Object.values<Setting>(settings).find((row) => row.required === 'launcher' && environment[row.name]);
  if (named && !environment[settings.environment.name]) {
    problems.push(`${settings.environment.name} is missing: ${named.name} names a real server or key, so say which environment is meant.`);
  }
  const production = environment[settings.environment.name] === 'production';
  if (!production && environment[settings.oidcIssuer.name] && !environment[settings.oidcClientSecret.name]) {
    problems.push(`${settings.oidcClientSecret.name} is missing: ${settings.oidcIssuer.name} names a real provider, which gave us one.`);
  }
  return problems;
}

function read(environment: Environment, byLauncher: boolean) {
  const production = environment[settings.environment.name] === 'production';
  const values: Record<string, unknown> = {};
  const problems = unknownNames(environment);
  for (const [key, row] of Object.entries<Setting>(settings)) {
    const given = environment[row.name]?.trim();
    const missing = isMissing(row, production, byLauncher);
    if (!given && missing) problems.push(`${row.name} is missing: ${missing}. ${row.about}`);
    const text = given || row.default;
    if (!text) continue;
    if (production && row.onlyInDevelopment && text !== row.default)
      problems.push(`${row.name} must be ${row.default} in production, where ${row.onlyInDevelopment}: leave it out.`);
    try {
      values[key] = row.kind.read(text);
    } catch (error) {
      const { message } = error as Error;
      problems.push(`${row.name} ${message}${row.secret || message.startsWith('names ') ? '' : `; it is ${JSON.stringify(text)}`}.`);
    }
  }
  if (!environment[settings.publicUrl.name] && !production) values.publicUrl = `http://127.0.0.1:${String(values.port)}`;
  return { values, problems };
}

/** Why a setting may not be left out, or undefined. */
function isMissing(row: Setting, production: boolean, byLauncher: boolean): string | undefined {
  if (row.required && production) return 'production needs it';
  return row.required === 'launcher' && !byLauncher ? 'it has no default' : undefined;
}

function unknownNames(environment: Environment): string[] {
  const known = [...Object.values<Setting>(settings).map((row) => row.name), ...readElsewhere];
  return Object.keys(environment)
    .filter((name) => name.startsWith('WEDERHOOR_') && !known.includes(name))
    .map((name) => {
      const near = known.map((other) => ({ other, far: distance(name, other) })).sort((a, b) => a.far - b.far)[0];
      const hint = near && near.far <= Math.max(3, (name.length - 10) / 3) ? `; did you mean ${near.other}?` : '; README lists them all.';
      return `${name} is not a setting${hint}`;
    });
}

/** Edit distance: how many letters must be typed, removed or replaced to make b of a. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

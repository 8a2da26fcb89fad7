import type { CommandName } from '../../src/complaint/life-cycle';
import type { RefusalCode } from '../../src/complaint/refusal';
import type { Stage } from '../../src/complaint/stages';
import type { By, Sofar } from './refusal-cases';

/** What the answers told: the number of each dossier of the story, and who the people of the office are. */
export interface Known {
  readonly dossiers: Readonly<Record<string, string>>;
  staff(by: By): string;
}

/** What is looked at after a step: what was recorded now, and where the dossier stands. */
export interface Seen {
  readonly stage?: Stage;
  readonly events?: readonly string[];
  readonly informs?: readonly string[];
  /** The last day that the person was told, by term. */
  readonly told?: Readonly<Record<string, string>>;
  /** Members that the facts of the first event must have. */
  readonly facts?: object;
  /** Events that must be among those recorded, each by its type, with these members of its facts. */
  readonly among?: readonly (readonly [type: string, facts: object])[];
}

/** One act in a story; of the system, the office only waits for it. */
export interface StoryStep {
  readonly by: By;
  readonly name: CommandName;
  readonly body: object | ((sofar: Sofar, known: Known) => object);
  readonly dossier: string;
  /** What must be seen; it may name what the step itself recorded. */
  readonly seen: Seen | ((sofar: Sofar, known: Known) => Seen);
  readonly refused?: RefusalCode;
  /** The day it is given on; the day of the step before where none is named. */
  readonly on?: string;
}

type Body = StoryStep['body'];
const dossier = 'first';

/** Somebody gives a command, and this is seen. */
export const step = (by: By, name: CommandName, body: Body, seen: StoryStep['seen'] = {}): StoryStep => ({ by, name, body, seen, dossier });

/** Somebody gives a command, and it is refused. */
export const refused = (by: By, name: CommandName, body: Body, code: RefusalCode): StoryStep => ({
  ...step(by, name, body),
  refused: code,
});

/** The same act in another dossier of the story. */
export const inDossier = (name: string, given: StoryStep): StoryStep => ({ ...given, dossier: name });

/** From this day on: the act, and what follows it. */
export const on = (day: string, given: StoryStep): StoryStep => ({ ...given, on: day });

/** The day on which a story begins, a Friday. */
export const firstDay = '2026-11-20';

/** The letters and told days of events, as a step names them. */
export function dutiesOf(events: readonly { facts: object }[]) {
  const all = <T>(member: string) => events.flatMap(({ facts }) => (Reflect.get(facts, member) as T[] | undefined) ?? []);
  const letters = all<{ letter: string }>('informs').map(({ letter }) => letter);
  const told = Object.fromEntries(all<{ term: string; endsOn: string }>('told').map(({ term, endsOn }) => [term, endsOn]));
  return { letters: [...new Set(letters)], told };
}

/** Holds what was recorded against what the story says. */
export function expectSeen(seen: Seen, events: readonly { type: string; facts: object }[], stage: string): void {
  const { letters, told } = dutiesOf(events);
  if (seen.stage) expect(stage).toBe(seen.stage);
  if (seen.events) expect(events.map(({ type }) => type)).toEqual(seen.events);
  if (seen.informs) expect(letters.sort()).toEqual([...seen.informs].sort());
  if (seen.told) expect(told).toEqual(seen.told);
  if (seen.facts) expect(events[0]?.facts).toMatchObject(seen.facts);
  for (const [type, facts] of seen.among ?? []) {
    expect(events.filter((event) => event.type === type).map((event) => event.facts)).toContainEqual(expect.objectContaining(facts));
  }
}

import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { type ComplaintEvent, type EventType, versions } from '../../src/complaint/events';
import { type Envelope, freeze } from '../../src/store/envelope';
import { noLink } from '../../src/store/chain';
import { Life, type Tried } from '../histories/play';
import { histories } from '../histories/step';
import { appendKeys, changesBetween, type Fixture, foldFixture, folder, lean, pathOf, readFixture, subjectKey } from './fixture';

const stream = 'complaint-26-4K7M-Q2P';
interface Found {
  readonly past: readonly ComplaintEvent[];
  readonly tried: Tried;
  readonly index: number;
}

/** Of each type the event with the most facts, and of those the one with the shortest past. */
function look(): Map<string, Found> {
  const best = new Map<string, Found & { facts: number }>();
  for (const steps of fc.sample(histories(60), { numRuns: 400, seed: 1 })) {
    const life = new Life();
    for (const step of steps) {
      const tried = life.take(step);
      tried.events.forEach((event, index) => {
        const past = life.events.slice(0, event.revision);
        const facts = Object.values(event.facts).filter((fact) => fact !== undefined).length + (event.personal ? 1 : 0);
        const known = best.get(event.type);
        const better = !known || facts > known.facts || (facts === known.facts && past.length < known.past.length);
        if (!known || (better && past.length <= 20)) best.set(event.type, { past, tried, index, facts });
      });
    }
  }
  return best;
}

function fixtureOf({ past, tried, index }: Found): Fixture {
  const records = frozen(tried).records;
  const { id: eventId, type, data, metadata } = records[index]!;
  const event = tried.events[index]!;
  const stored = { stream, eventId, revision: event.revision, type, data, metadata };
  const fixture = { past: past.map(lean), stored, ...(event.personal ? { personal: event.personal } : {}) };
  const { before, after } = foldFixture(JSON.parse(JSON.stringify(fixture)) as typeof fixture);
  return { ...fixture, changes: changesBetween(before, after) };
}

function frozen({ name, actor, body, before, events, scene }: Tried): Envelope {
  const keys = new Map(['dossier', ...events.flatMap(({ about }) => about ?? [])].map((subject) => [subject, subjectKey]));
  const command = { name, id: events[0]!.commandId, actor, body, now: scene.now, today: scene.today };
  const decided = events.map(({ type, version, facts, about, personal, occurredOn, occurredAt }) => ({
    type,
    version,
    facts,
    occurredOn,
    ...(about === undefined ? {} : { about }),
    ...(personal === undefined ? {} : { personal }),
    ...(occurredAt === undefined ? {} : { occurredAt }),
  }));
  return freeze(stream, { revision: before.revision, link: noLink }, command, decided, keys, appendKeys);
}

/** Adds the fixtures that are missing; those that are there stay as they are. */
const missing = (Object.keys(versions) as EventType[]).filter((type) => !readFixture(type, versions[type]));
const found = missing.length > 0 ? look() : new Map<string, Found>();
mkdirSync(folder, { recursive: true });
for (const type of missing) {
  const one = found.get(type);
  if (!one) throw new Error(`no history led to ${type}: see test/histories`);
  writeFileSync(pathOf(type, versions[type]), `${JSON.stringify(fixtureOf(one), null, 1)}\n`, { flag: 'wx' });
}
console.info(`${missing.length} fixtures added`);

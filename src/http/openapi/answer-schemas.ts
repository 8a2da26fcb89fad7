import { roles } from '../../complaint/actor';
import { likenesses } from '../../complaint/parts/intake';
import { stages } from '../../complaint/stages';
import { versions } from '../../complaint/events';
import { lifeCycle } from '../../complaint/life-cycle';
import { refusals } from '../../complaint/refusal';
import { lawRefusalTexts } from '../../../web/text/law-refusals';
import { problemStatus } from '../problem';
import { type Schema, schemaRoot } from './input-schemas';

export const text: Schema = { type: 'string' };
export const integer: Schema = { type: 'integer', minimum: 0 };
export const boolean: Schema = { type: 'boolean' };
const uuid: Schema = { type: 'string', format: 'uuid' };
export const date: Schema = { type: 'string', format: 'date' };
export const instant: Schema = { type: 'string', format: 'date-time' };
const positionText: Schema = { type: 'string', pattern: '^\\d+$' };
export const anything: Schema = { type: 'object' };
export const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: [...values] });
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const named = (name: string): Schema => ({ $ref: schemaRoot + name });

/** An object; names with a question mark are optional. */
export function object(members: Record<string, Schema>): Schema {
  const properties = Object.fromEntries(Object.entries(members).map(([name, schema]) => [name.replace('?', ''), schema]));
  return { type: 'object', properties, required: Object.keys(members).filter((name) => !name.endsWith('?')) };
}

const number: Schema = { type: 'string', pattern: '^\\d\\d-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$' };
const eventType = oneOf(Object.keys(versions));
const commandName = oneOf(Object.keys(lifeCycle));
const stage = oneOf(stages);
const actor = object({ id: text, role: oneOf(roles), 'name?': text });
const contact = {
  'name?': text,
  'address?': text,
  'postcode?': text,
  'town?': text,
  'phone?': text,
  'email?': text,
  'function?': text,
  'relation?': text,
};
const party = object({ partyId: uuid, role: text, 'channel?': text, 'authorisation?': text, ...contact });
const told = object({
  term: text,
  rule: text,
  calendar: text,
  to: text,
  'startsAt?': instant,
  startsOn: date,
  nominalEndOn: date,
  endsOn: date,
  state: oneOf(['runs', 'kept', 'over']),
});
const allegation = object({ allegationId: uuid, kinds: listOf(text), happened: object({ 'from?': date, 'to?': date }) });

/** What the API answers; a test holds real answers against these. */
export const answerSchemas: Record<string, Schema> = {
  Done: object({
    number,
    revision: integer,
    position: positionText,
    commandId: uuid,
    events: listOf(object({ eventId: uuid, type: eventType })),
    'receipt?': text,
    repeated: boolean,
  }),
  Foreseen: object({
    stage,
    events: listOf(object({ type: eventType, facts: anything })),
    moves: listOf(object({ term: text, 'from?': date, 'to?': date })),
    informs: listOf(object({ letter: text, to: {} })),
  }),
  BulkRequest: object({ numbers: { type: 'array', items: number, minItems: 1, maxItems: 100 }, body: anything }),
  Bulk: object({ rows: listOf(object({ number: text, 'done?': named('Done'), 'problem?': named('Problem') })) }),
  LifeCycle: object({
    stages: object({ line: listOf(stage), ended: listOf(stage) }),
    commands: listOf(
      object({
        command: commandName,
        from: listOf(stage),
        to: listOf(oneOf([...stages, 'same'])),
        by: listOf(oneOf(roles)),
        onlyEarly: listOf(oneOf(roles)),
        onlyOwn: listOf(stage),
      }),
    ),
  }),
  WorklistPage: object({ rows: listOf(named('WorklistRow')), total: integer, position: positionText }),
  WorklistRow: object({
    number,
    stage,
    'complainant?': text,
    'municipality?': text,
    kinds: listOf(text),
    receivedOn: date,
    'firstContactBy?': date,
    'team?': text,
    'handler?': text,
    lastEvent: object({ type: eventType, recordedAt: instant }),
    revision: integer,
  }),
  Dossier: object({
    number,
    stage,
    ownInitiative: boolean,
    revision: integer,
    position: positionText,
    receivedOn: date,
    channel: text,
    'municipality?': text,
    'otherBody?': text,
    'text?': text,
    'ownSteps?': text,
    'wanted?': text,
    'place?': text,
    'theirReference?': text,
    redacted: boolean,
    allegations: listOf(allegation),
    firstLine: anything,
    nameWithheld: boolean,
    parties: listOf(party),
    told: listOf(told),
    receipt: text,
    standing: anything,
  }),
  Timeline: object({ number, entries: listOf(named('TimelineEntry')), position: positionText, earlier: boolean }),
  TimelineEntry: object({
    eventId: uuid,
    revision: integer,
    type: eventType,
    occurredOn: date,
    recordedAt: instant,
    actor,
    facts: anything,
    'personal?': anything,
  }),
  Commands: object({
    number,
    revision: integer,
    commands: listOf(
      object({ command: commandName, allowed: boolean, 'code?': oneOf(['wrong-role', 'wrong-stage']), 'detail?': text, 'source?': text }),
    ),
  }),
  Candidates: object({ number, candidates: listOf(named('CandidateDossier')) }),
  CandidateDossier: object({
    number,
    stage,
    receivedOn: date,
    kinds: listOf(text),
    'municipality?': text,
    'complainant?': text,
    'excerpt?': text,
    because: listOf(oneOf(likenesses)),
    samePerson: listOf(oneOf(['name', 'email', 'phone', 'address'])),
    textAlike: integer,
  }),
  Staff: object({ staff: listOf(object({ id: uuid, name: text, 'team?': text, roles: listOf(oneOf(roles)) })) }),
  Me: object({ id: uuid, name: text, 'team?': text, roles: listOf(oneOf(roles)), 'endsAt?': instant }),
  Problem: object({
    type: { type: 'string', format: 'uri' },
    title: text,
    status: integer,
    detail: text,
    instance: { type: 'string', format: 'uri' },
    code: oneOf([...new Set([problemStatus, refusals, lawRefusalTexts].flatMap((codes) => Object.keys(codes)))].sort()),
    'source?': text,
    'errors?': listOf(object({ pointer: text, code: text, detail: text })),
    'facts?': anything,
  }),
};

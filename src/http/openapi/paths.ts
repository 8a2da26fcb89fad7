import type { CommandName } from '../../complaint/life-cycle';
import { lifeCycle } from '../../complaint/life-cycle';
import type { Step } from '../../complaint/command';
import { apiWords } from '../../../web/text/api';
import { commandWords } from '../../../web/text/command-words';
import { changesDossier } from '../command-route';
import { worklistParameters } from '../worklist-question';
import { named } from './answer-schemas';
import type { Schema } from './input-schemas';

type Operation = Schema;

export const json = (schema: Schema) => ({ 'application/json': { schema } });
const header = (description: string): Schema => ({ description, schema: { type: 'string' } });
const apiVersion = { 'API-Version': header(apiWords.version) };
const problem = {
  description: apiWords.problem,
  headers: apiVersion,
  content: { 'application/problem+json': { schema: named('Problem') } },
};
export const problems = (...statuses: number[]) => Object.fromEntries(statuses.map((status) => [String(status), problem]));
export const answer = (description: string, schema: Schema, headers: Record<string, Schema> = {}) => ({
  description,
  headers: { ...apiVersion, ...headers },
  content: json(schema),
});

export const parameter = (
  place: 'query' | 'path' | 'header',
  name: string,
  description: string,
  schema: Schema,
  required = place === 'path',
) => ({
  name,
  in: place,
  description,
  required,
  schema,
});
const text: Schema = { type: 'string' };
const number = parameter('path', 'number', apiWords.number, { type: 'string', examples: ['26-K73C-T1Z'] });
const after = parameter('query', 'after', apiWords.after, { type: 'string', pattern: '^\\d{1,19}$' });
const key = parameter('header', 'Idempotency-Key', apiWords.key, { type: 'string', format: 'uuid' }, true);
const ifMatch = parameter('header', 'If-Match', apiWords.ifMatch, { type: 'string', pattern: '^"\\d+"$' });
const patternOf = (rule: RegExp): Schema => ({ type: 'string', pattern: rule.source });
const preview = parameter('query', 'preview', apiWords.preview, { type: 'string', maxLength: 0 });
const signedIn = [{ token: [] }, { session: [] }];

const worklist = [
  after,
  ...Object.entries(apiWords.filters).map(([name, words]) =>
    parameter('query', name, words, patternOf(worklistParameters[name as keyof typeof apiWords.filters])),
  ),
  parameter('query', 'sort', apiWords.sort, patternOf(worklistParameters.sort)),
  parameter('query', 'limit', apiWords.limit, { type: 'integer', minimum: 1, maximum: 100, default: 25 }),
  parameter('query', 'offset', apiWords.offset, { type: 'integer', minimum: 0, default: 0 }),
];

const read = (operationId: string, summary: string, schema: string, parameters: Schema[], ...more: number[]): Operation => ({
  operationId,
  summary,
  tags: [apiWords.tags.complaints],
  parameters,
  security: signedIn,
  responses: {
    '200': answer(apiWords.found, named(schema), operationId === 'readDossier' ? { ETag: header(apiWords.etag) } : {}),
    ...problems(400, 401, ...more, 500, 503),
  },
});

function commandOperation(name: CommandName, { input }: Step): Operation {
  const isNew = !changesDossier(name);
  const open = name === 'submit';
  const { title, hint } = commandWords[name];
  const headers = { ETag: header(apiWords.etag), ...(isNew ? { Location: header(apiWords.location) } : {}) };
  const either: Schema = { oneOf: [named('Done'), named('Foreseen')] };
  const done = isNew
    ? { '200': answer(apiWords.foreseen, named('Foreseen')), '201': answer(apiWords.created, named('Done'), headers) }
    : { '200': answer(apiWords.done, either, headers) };
  return {
    operationId: name,
    summary: title,
    description: hint,
    tags: [apiWords.tags.commands],
    parameters: isNew ? [preview, key] : [number, after, preview, key, ifMatch],
    security: open ? [{}, ...signedIn] : signedIn,
    requestBody: { required: true, content: json(named(input.name)) },
    responses: {
      ...done,
      ...problems(400, 401, 403, ...(isNew ? [] : [404]), 409, 410, ...(isNew ? [] : [412]), 413, 415, 422, 500, 503, 507),
    },
  };
}

function bulkOperation(): Operation {
  const command = parameter('path', 'command', apiWords.bulkCommand, { type: 'string', enum: ['assign', 'release', 'transfer'] });
  return {
    operationId: 'bulk',
    summary: apiWords.bulk,
    tags: [apiWords.tags.commands],
    parameters: [command, key],
    security: signedIn,
    requestBody: { required: true, content: json(named('BulkRequest')) },
    responses: { '200': answer(apiWords.bulkDone, named('Bulk')), ...problems(400, 401, 404, 413, 415, 500, 503) },
  };
}

/** Every address of the API, the commands straight from the life cycle. */
export function paths(): Record<string, Schema> {
  const rows = Object.entries(lifeCycle) as [CommandName, Step][];
  const commands = rows
    .filter(([name]) => changesDossier(name))
    .map(([name, step]) => [`/v1/complaints/{number}/${name}`, { post: commandOperation(name, step) }] as const);
  const entries = parameter('query', 'limit', apiWords.limit, { type: 'integer', minimum: 1, maximum: 500, default: 500 });
  const before = parameter('query', 'before', apiWords.before, { type: 'integer', minimum: 0 });
  const desk = { tags: [apiWords.tags.desk], security: signedIn };
  return {
    '/v1/complaints': {
      get: read('readWorklist', apiWords.worklist, 'WorklistPage', worklist),
      post: commandOperation('submit', lifeCycle.submit),
    },
    '/v1/complaints/{number}': { get: read('readDossier', apiWords.dossier, 'Dossier', [number, after], 403, 404) },
    '/v1/complaints/{number}/timeline': {
      get: read('readTimeline', apiWords.timeline, 'Timeline', [number, after, before, entries], 403, 404),
    },
    '/v1/complaints/{number}/commands': { get: read('readCommands', apiWords.commands, 'Commands', [number, after], 403, 404) },
    '/v1/complaints/{number}/candidates': { get: read('readCandidates', apiWords.candidates, 'Candidates', [number, after], 403, 404) },
    ...Object.fromEntries(commands),
    '/v1/own-initiatives': { post: commandOperation('start-own-initiative', lifeCycle['start-own-initiative']) },
    '/v1/complaints/bulk/{command}': { post: bulkOperation() },
    '/v1/life-cycle': {
      get: {
        operationId: 'readLifeCycle',
        summary: apiWords.lifeCycle,
        security: [{}],
        responses: { '200': answer(apiWords.found, named('LifeCycle')), ...problems(400, 500) },
      },
    },
    '/v1/me': {
      get: {
        operationId: 'readMe',
        summary: apiWords.me,
        ...desk,
        responses: { '200': answer(apiWords.found, named('Me')), ...problems(400, 401, 500, 503) },
      },
    },
    '/v1/staff': {
      get: {
        operationId: 'readStaff',
        summary: apiWords.staff,
        ...desk,
        responses: { '200': answer(apiWords.found, named('Staff')), ...problems(400, 401, 403, 500, 503) },
      },
    },
    '/v1/live': {
      get: {
        operationId: 'listen',
        summary: apiWords.live,
        ...desk,
        responses: {
          '200': { description: apiWords.stream, headers: apiVersion, content: { 'text/event-stream': { schema: text } } },
          ...problems(400, 401, 503),
        },
      },
    },
    '/v1/openapi.json': {
      get: {
        operationId: 'readDescription',
        summary: apiWords.openapi,
        security: [{}],
        responses: { '200': answer(apiWords.found, { type: 'object' }), ...problems(400, 500) },
      },
    },
  };
}

import { apiWords } from '../../../web/text/api';
import { named } from './answer-schemas';
import type { Schema } from './input-schemas';
import { answer, json, parameter, problems } from './paths';

/** The addresses of the law: open to everybody, and to pages of every site. */
export function termPaths(): Record<string, Schema> {
  const open = { tags: [apiWords.tags.terms], security: [{}] };
  const everySite = { 'Access-Control-Allow-Origin': { schema: { type: 'string', const: '*' } } };
  const id = parameter('path', 'id', apiWords.termId, { type: 'string', examples: ['FL_HANDLE_6W'] });
  return {
    '/v1/terms': {
      get: {
        operationId: 'readTerms',
        summary: apiWords.terms,
        ...open,
        responses: { '200': answer(apiWords.found, named('Terms'), everySite), ...problems(400, 500) },
      },
    },
    '/v1/terms/{id}': {
      get: {
        operationId: 'readTerm',
        summary: apiWords.term,
        ...open,
        parameters: [id],
        responses: { '200': answer(apiWords.found, named('Term'), everySite), ...problems(400, 404, 500) },
      },
    },
    '/v1/terms/{id}/calculate': {
      post: {
        operationId: 'calculateTerm',
        summary: apiWords.calculate,
        ...open,
        parameters: [id],
        requestBody: { required: true, content: json(named('TermQuestion')) },
        responses: { '200': answer(apiWords.calculated, named('Calculated'), everySite), ...problems(400, 404, 409, 413, 415, 500) },
      },
    },
  };
}

import type { Refusal } from '../complaint/refusal';
import { refusalTexts } from '../../web/text/domain-refusals';
import { lawRefusalTexts } from '../../web/text/law-refusals';
import type { RefusalText } from '../../web/text/refusal-text';
import { inputErrorTexts, problemTexts, sentence } from '../../web/text/refusals';
import { LawProblem } from './law-problem';
import type { Problem } from './problem';

/** One wrong field: where, which rule, and what to do. */
export interface ProblemError {
  pointer: string;
  code: string;
  detail: string;
}

/** The answer to everything that fails (RFC 9457). */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  source?: string;
  errors?: ProblemError[];
  facts?: Readonly<Record<string, unknown>>;
}

const typeOf = (code: string) => `urn:wederhoor:problem:${code}`;

/** The status of a refusal: a matter of who asks, or of what is asked now. */
export const statusOf = (problem: Problem | Refusal | LawProblem): number =>
  'status' in problem ? problem.status : problem.code === 'wrong-role' ? 403 : 409;

/** What is said about a problem, in Dutch; `requestId` finds its line in the log. */
export function problemBody(problem: Problem | Refusal | LawProblem, requestId: string): ProblemBody {
  const common = { type: typeOf(problem.code), status: statusOf(problem), instance: `urn:uuid:${requestId}`, code: problem.code };
  if (!('extras' in problem)) {
    const { title, detail } = problem instanceof LawProblem ? lawRefusalTexts[problem.code] : refusalTexts[problem.code];
    return { ...common, title, detail: sentence(detail, problem.facts), source: problem.source, facts: problem.facts };
  }
  const { errors, facts } = problem.extras;
  const { title, detail } = problemTexts[problem.code];
  return {
    ...common,
    title,
    detail: sentence(detail, facts),
    ...(facts && Object.keys(facts).length > 0 ? { facts } : {}),
    ...(errors
      ? { errors: errors.map((error) => ({ pointer: error.pointer, code: error.code, detail: fieldSentence(error.code, error.facts) })) }
      : {}),
  };
}

/** The Dutch sentence for a wrong field, or for a part of a question that the law refuses. */
export function fieldSentence(code: string, facts?: Readonly<Record<string, unknown>>): string {
  return sentence(fieldTexts.get(code) ?? inputErrorTexts.matches, facts);
}

const fieldTexts = new Map<string, RefusalText['detail']>([
  ...Object.entries(lawRefusalTexts).map(([code, { detail }]): [string, RefusalText['detail']] => [code, detail]),
  ...Object.entries<RefusalText['detail']>(inputErrorTexts),
]);

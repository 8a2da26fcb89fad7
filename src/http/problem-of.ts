import { HttpException } from '@nestjs/common';
import { SignInProblem } from '../auth/sign-in-problem';
import { Conflict, Destroyed, KeyReused, NotFound, OutcomeUnknown, Unavailable } from '../change-complaint/rejection';
import { InputRefusal, Refusal } from '../complaint/refusal';
import type { ProblemCode } from './problem';
import { Problem } from './problem';

const byStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  404: 'no-such-route',
  413: 'too-large',
  415: 'wrong-content-type',
  429: 'too-many-requests',
};

/** Any error as what the doors answer: a refusal of the domain stays itself, all else becomes a Problem. */
export function problemOf(error: unknown): Problem | Refusal {
  if (error instanceof Problem || error instanceof Refusal) return error;
  if (error instanceof InputRefusal) return new Problem('invalid-input', { errors: error.errors });
  if (error instanceof SignInProblem) return new Problem(error.code, {}, error);
  if (!(error instanceof Error)) return new Problem('unexpected', {}, error);
  return ofWritePath(error) ?? new Problem(ofReadSide(error) ?? ofFramework(error) ?? ofDatabase(error) ?? 'unexpected', {}, error);
}

const whyUnavailable = {
  'store-unavailable': 'unavailable',
  'keys-unavailable': 'keys-unavailable',
  'newer-version': 'newer-version',
  'corrupt-dossier': 'dossier-set-aside',
} as const satisfies Record<Unavailable['code'], ProblemCode>;

function ofWritePath(error: Error): Problem | undefined {
  if (error instanceof NotFound) return new Problem('not-found');
  if (error instanceof Destroyed) return new Problem('destroyed');
  if (error instanceof KeyReused) return new Problem('key-reused');
  if (error instanceof Conflict)
    return new Problem('revision-passed', { facts: { revision: error.revision, ...(error.last ? { last: error.last } : {}) } });
  if (error instanceof OutcomeUnknown) return new Problem('outcome-unknown', { facts: { commandId: error.commandId } }, error);
  return error instanceof Unavailable ? new Problem(whyUnavailable[error.code], {}, error) : undefined;
}

const ofReadSide = (error: Error): ProblemCode | undefined => (error.name === 'NotYet' ? 'not-yet' : undefined);

function ofFramework(error: Error & { code?: unknown; statusCode?: unknown }): ProblemCode | undefined {
  if (error instanceof HttpException) return byStatus[error.getStatus()];
  if (error instanceof SyntaxError && error.statusCode === 400) return 'broken-json';
  if (typeof error.code !== 'string' || !error.code.startsWith('FST_') || typeof error.statusCode !== 'number') return undefined;
  return error.code.includes('JSON_BODY') ? 'broken-json' : byStatus[error.statusCode];
}

/** A server that is away, full or too slow is no fault of ours: SQLSTATE 08, 53, 57, or no connection at all. */
function ofDatabase(error: Error & { code?: unknown; driverError?: unknown }): ProblemCode | undefined {
  const inner = error.driverError instanceof Error ? (error.driverError as Error & { code?: unknown }) : error;
  const code = typeof inner.code === 'string' ? inner.code : '';
  if (/^(08|53|57)\w{3}$/.test(code) || /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/.test(code)) return 'unavailable';
  return /Query read timeout|timeout exceeded when trying to connect|Connection terminated/.test(inner.message) ? 'unavailable' : undefined;
}

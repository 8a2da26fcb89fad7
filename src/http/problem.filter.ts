import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logFailure } from '../observe';
import { problemBody, statusOf } from './problem-body';
import { problemOf } from './problem-of';
import type { ErrorPages } from './error-pages';
import { ERROR_PAGES } from './error-pages';

/** Answers for everything that fails: problem+json at the API, a page elsewhere. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(ERROR_PAGES) private readonly pages: ErrorPages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.pages);
  }
}

/** The same answer for what fails before there is a filter: hooks, and reading the body. Not async: a fault in here must reach whoever called. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, pages?: ErrorPages): void {
  const problem = problemOf(error);
  const status = statusOf(problem);
  if (status >= 500) logFailure(request.log, problem, error);
  if (reply.sent || reply.raw.headersSent) return;
  reply.status(status).headers('extras' in problem ? (problem.extras.headers ?? {}) : {});
  if (status === 401) reply.header('www-authenticate', problem.code === 'bad-token' ? 'Bearer error="invalid_token"' : 'Bearer');
  if (status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', problem.code === 'not-yet' ? '1' : '5');
  request.outcome = problem.code;
  if (pages && !isMachineRoute(request.url)) {
    void reply.header('content-type', 'text/html; charset=utf-8').send(pages.render(status, request.id));
    return;
  }
  // As bytes, because Fastify adds a charset to text, which JSON does not have.
  void reply.header('content-type', 'application/problem+json').send(Buffer.from(JSON.stringify(problemBody(problem, request.id))));
}

export const isMachineRoute = (url: string): boolean => /^\/(v1|health|metrics)(?=[/?]|$)/.test(url);

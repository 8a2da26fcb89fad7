import { Body, Controller, Get, Header, HttpCode, Options, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { InputError } from '../complaint/refusal';
import { calendarVersion, decreeYears } from '../law/decrees';
import { LawRefusal, type LawRefusalCode } from '../law/refusal';
import { askLaw, type Objection } from './ask-law';
import { LawProblem } from './law-problem';
import { Problem } from './problem';
import { readQuery } from './read-request';
import { allTerms, type Calculated, calculated, type TermView, termView } from './term-view';

/** Where the law itself says no; every other objection is to how the question was put. */
const rules: ReadonlySet<LawRefusalCode> = new Set([
  'over-maximum',
  'not-later',
  'before-start',
  'not-extendable',
  'not-delayable',
  'contradiction',
  'no-length',
]);

/** The law as data, for everybody and from any website: the terms, and what a date comes to. */
@Controller('v1/terms')
export class TermsController {
  @Get()
  @Header('cache-control', 'public, max-age=300')
  list(@Req() request: FastifyRequest): { terms: TermView[]; calendar: { version: string; years: readonly number[] } } {
    readQuery(request, {});
    return { terms: allTerms(), calendar: { version: calendarVersion, years: yearsOf(decreeYears) } };
  }

  @Get(':id')
  @Header('cache-control', 'public, max-age=300')
  one(@Param('id') id: string, @Req() request: FastifyRequest): TermView {
    readQuery(request, {});
    return known(id);
  }

  @Post(':id/calculate')
  @HttpCode(200)
  calculate(@Param('id') term: string, @Body() body: unknown, @Req() request: FastifyRequest): Calculated {
    readQuery(request, {});
    known(term);
    const outcome = askLaw({ term, ...readBody(body) });
    if ('answer' in outcome) return calculated(outcome.answer);
    const [first] = outcome.objections;
    const malformed = outcome.objections.filter(({ refusal }) => !rules.has(refusal.code));
    if (malformed.length > 0 || !first) throw new Problem('invalid-input', { errors: outcome.objections.map(inputError) });
    throw new LawProblem(first.refusal);
  }

  /** What a browser asks before a page of another site may send JSON. */
  @Options(':id/calculate')
  @HttpCode(204)
  @Header('access-control-allow-methods', 'POST')
  @Header('access-control-allow-headers', 'content-type')
  @Header('access-control-max-age', '86400')
  mayBeAsked(): void {}
}

function known(id: string): TermView {
  try {
    return termView(id);
  } catch (error) {
    throw error instanceof LawRefusal ? new LawProblem(error) : error;
  }
}

function readBody(body: unknown): { start: unknown; options: unknown } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Problem('invalid-input', { errors: [{ pointer: '', code: 'not-an-object' }] });
  }
  const { start, options, ...more } = body as Record<string, unknown>;
  const errors = Object.keys(more)
    .slice(0, 20)
    .map((name) => ({ pointer: pointer([name]), code: 'unknown-field' }));
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  return { start, options };
}

const inputError = ({ at, refusal }: Objection): InputError => ({ pointer: pointer(at), code: refusal.code, facts: refusal.facts });
const pointer = (at: readonly string[]) => at.map((name) => `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
const yearsOf = (spans: readonly { first: number; last: number }[]) =>
  spans.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

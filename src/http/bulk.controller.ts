import { createHash } from 'node:crypto';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../auth/signed-in';
import { actorFor } from './command-route';
import { type Done, GiveCommand } from './give-command';
import { Problem } from './problem';
import { type ProblemBody, problemBody } from './problem-body';
import { problemOf } from './problem-of';
import { keyOf, numberOf, readQuery, whoAsks } from './read-request';
import { Sight } from './sight';

const bulk = ['assign', 'release', 'transfer'] as const;
type BulkCommand = (typeof bulk)[number];
const mostRows = 100;

/** What came of one of the dossiers. */
export type BulkRow = { number: string } & ({ done: Done } | { problem: ProblemBody });

/** One command on many dossiers, one after the other. Each has its own key, made from the request's: whoever repeats an interrupted
 *  request finds what was done done, and goes on with the rest. */
@Controller('v1/complaints/bulk')
export class BulkController {
  constructor(
    private readonly commands: GiveCommand,
    private readonly sight: Sight,
  ) {}

  @Post(':command')
  @HttpCode(200)
  async all(@Param('command') name: string, @Body() body: unknown, @Req() request: FastifyRequest): Promise<{ rows: BulkRow[] }> {
    if (!isBulk(name)) throw new Problem('no-such-route');
    readQuery(request, {});
    const key = keyOf(request);
    const who = whoAsks(request);
    const asked = readBulk(body);
    const rows: BulkRow[] = [];
    for (const typed of asked.numbers) {
      // Nobody is there any more to hear the rest; a repetition does it.
      if (request.raw.socket.destroyed) break;
      rows.push(await this.row({ name, typed, body: asked.body, key, who, requestId: request.id }));
    }
    return { rows };
  }

  private async row(row: {
    name: BulkCommand;
    typed: string;
    body: unknown;
    key: string;
    who: SignedIn;
    requestId: string;
  }): Promise<BulkRow> {
    const { name, typed, body, key, who, requestId } = row;
    try {
      const number = numberOf(typed);
      await this.sight.check(number, who);
      return { number, done: await this.commands.give({ name, number, body, actor: actorFor(who, name), key: keyOfRow(key, number) }) };
    } catch (error) {
      return { number: typed, problem: problemBody(problemOf(error), requestId) };
    }
  }
}

const isBulk = (name: string): name is BulkCommand => (bulk as readonly string[]).includes(name);

function readBulk(given: unknown): { numbers: string[]; body: unknown } {
  const { numbers, body, ...more } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const errors = Object.keys(more).map((name) => ({ pointer: `/${name.slice(0, 40)}`, code: 'unknown-field' }));
  const texts = Array.isArray(numbers) ? numbers.filter((one): one is string => typeof one === 'string' && one.length <= 40) : [];
  if (!Array.isArray(numbers) || texts.length !== numbers.length) errors.push({ pointer: '/numbers', code: 'is-array' });
  else if (texts.length === 0) errors.push({ pointer: '/numbers', code: 'array-not-empty' });
  else if (texts.length > mostRows) errors.push({ pointer: '/numbers', code: 'array-max-size' });
  if (errors.length > 0) throw new Problem('invalid-input', { errors: errors.map((error) => ({ ...error, facts: { max: mostRows } })) });
  return { numbers: [...new Set(texts)], body };
}

/** The same key for the same dossier in every repetition of the request. */
function keyOfRow(key: string, number: string): string {
  const hex = createHash('sha256').update(`${key}\n${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actingAs } from '../auth/signed-in';
import { ChangeComplaint, type Changed } from '../change-complaint';
import type { Actor } from '../complaint/actor';
import { isCommandName, lifeCycle } from '../complaint/life-cycle';
import { Metrics } from '../observe';
import { Problem } from './problem';
import { keyOf, numberOf, position, readQuery, revisionSeen, whoAsks } from './read-request';
import { problemOf } from './problem-of';
import { Sight } from './sight';

/** What is answered to a command that was carried out, now or before. */
export interface Done {
  number: string;
  revision: number;
  /** Decimal text: what `?after=` waits for. */
  position: string;
  commandId: string;
  events: { eventId: string; type: string }[];
  /** Of a submission: the code that proves it. */
  receipt?: string;
  repeated: boolean;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** All commands of the life cycle, by one route. */
@Controller('v1/complaints')
export class CommandsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly sight: Sight,
    private readonly metrics: Metrics,
  ) {}

  @Post()
  async submit(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Done> {
    readQuery(request, {});
    const key = keyOf(request);
    const done = await this.give(new ChangeComplaint({ name: 'submit', body, key, actor: submitter(request, body, key) }), reply);
    reply.header('location', `/v1/complaints/${done.number}`);
    return done;
  }

  @Post(':number/:command')
  @HttpCode(200)
  async command(
    @Param('number') typed: string,
    @Param('command') name: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Done> {
    if (!isCommandName(name) || name === 'submit') throw new Problem('no-such-route');
    const { after } = readQuery(request, { after: position });
    const key = keyOf(request);
    const ifMatch = revisionSeen(request);
    const who = whoAsks(request);
    const number = numberOf(typed);
    await this.sight.check(number, who, after === undefined ? undefined : BigInt(after));
    const actor = actingAs(who, lifeCycle[name].by);
    return this.give(new ChangeComplaint({ name, number, body, key, actor, ...(ifMatch === undefined ? {} : { ifMatch }) }), reply);
  }

  private async give(command: ChangeComplaint, reply: FastifyReply): Promise<Done> {
    const { name } = command.request;
    try {
      const changed: Changed = await this.commands.execute(command);
      this.metrics.commands.inc({ command: name, outcome: changed.repeated ? 'repeated' : 'done' });
      reply.header('etag', `"${changed.revision}"`);
      return doneBy(changed);
    } catch (error) {
      this.metrics.commands.inc({ command: name, outcome: problemOf(error).code });
      throw error;
    }
  }
}

function doneBy({ number, revision, position, commandId, events, receipt, repeated }: Changed): Done {
  const told = events.map(({ eventId, type }) => ({ eventId, type }));
  return { number, revision, position: position.toString(), commandId, events: told, ...(receipt ? { receipt } : {}), repeated };
}

/** Staff submit as themselves; a citizen is known by the draft, or by the key alone. */
function submitter({ signedIn }: FastifyRequest, body: unknown, key: string): Actor {
  if (signedIn) return actingAs(signedIn, lifeCycle.submit.by);
  const { draftId, representative } = (typeof body === 'object' && body !== null ? body : {}) as {
    draftId?: unknown;
    representative?: unknown;
  };
  const id = typeof draftId === 'string' && uuid.test(draftId) ? draftId.toLowerCase() : key;
  return { id, role: representative === undefined ? 'complainant' : 'representative' };
}

import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChangeRequest } from '../change-complaint';
import type { Actor } from '../complaint/actor';
import { actorFor, changesDossier } from './command-route';
import { type Done, type Foreseen, GiveCommand } from './give-command';
import { Problem } from './problem';
import { keyOf, numberOf, position, readQuery, revisionSeen, whoAsks } from './read-request';
import { Sight } from './sight';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** `?preview`, without a value. */
const asked = /^$/;

/** All commands of the life cycle: those that begin a dossier, and by one route those that change one. */
@Controller('v1')
export class CommandsController {
  constructor(
    private readonly commands: GiveCommand,
    private readonly sight: Sight,
  ) {}

  @Post('complaints')
  submit(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Done | Foreseen> {
    const { key, preview } = keyOrPreview(request, readQuery(request, { preview: asked }));
    return this.begin({ name: 'submit', body, key, preview, actor: submitter(request, body, key) }, reply);
  }

  @Post('own-initiatives')
  startOwnInitiative(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Done | Foreseen> {
    const name = 'start-own-initiative';
    const actor = actorFor(whoAsks(request), name);
    return this.begin({ name, body, actor, ...keyOrPreview(request, readQuery(request, { preview: asked })) }, reply);
  }

  @Post('complaints/:number/:command')
  @HttpCode(200)
  async command(
    @Param('number') typed: string,
    @Param('command') name: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Done | Foreseen> {
    if (!changesDossier(name)) throw new Problem('no-such-route');
    const { after, ...query } = readQuery(request, { after: position, preview: asked });
    const keyed = keyOrPreview(request, query);
    const ifMatch = revisionSeen(request);
    const who = whoAsks(request);
    const number = numberOf(typed);
    await this.sight.check(number, who, after === undefined ? undefined : BigInt(after));
    const actor = actorFor(who, name);
    const command = { name, number, body, actor, ...keyed, ...(ifMatch === undefined ? {} : { ifMatch }) };
    return keyed.preview ? this.commands.foresee(command) : this.give(command, reply);
  }

  private async begin(command: ChangeRequest, reply: FastifyReply): Promise<Done | Foreseen> {
    if (command.preview) {
      void reply.status(200);
      return this.commands.foresee(command);
    }
    const done = await this.give(command, reply);
    void reply.header('location', `/v1/complaints/${done.number}`);
    return done;
  }

  private async give(command: ChangeRequest, reply: FastifyReply): Promise<Done> {
    const done = await this.commands.give(command);
    void reply.header('etag', `"${done.revision}"`);
    return done;
  }
}

/** Who only looks needs no key, and must not meet what was done under one. */
function keyOrPreview(request: FastifyRequest, { preview }: { preview?: string }): { key: string; preview: boolean } {
  return preview === undefined ? { key: keyOf(request), preview: false } : { key: randomUUID(), preview: true };
}

/** Staff submit as themselves; a citizen is known by the draft, or by the key alone. */
function submitter({ signedIn }: FastifyRequest, body: unknown, key: string): Actor {
  if (signedIn) return actorFor(signedIn, 'submit');
  const { draftId, representative } = (typeof body === 'object' && body !== null ? body : {}) as {
    draftId?: unknown;
    representative?: unknown;
  };
  const id = typeof draftId === 'string' && uuid.test(draftId) ? draftId.toLowerCase() : key;
  return { id, role: representative === undefined ? 'complainant' : 'representative' };
}

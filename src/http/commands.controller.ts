import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../auth/signed-in';
import type { ChangeRequest } from '../change-complaint';
import type { Actor } from '../complaint/actor';
import type { InputError } from '../complaint/refusal';
import { actorFor, changesDossier } from './command-route';
import { type Done, type Foreseen, GiveCommand } from './give-command';
import { namedDossiers, unknownAmong } from './named-dossiers';
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
  async startOwnInitiative(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Done | Foreseen> {
    const name = 'start-own-initiative';
    const who = whoAsks(request);
    const actor = actorFor(who, name);
    const keyed = keyOrPreview(request, readQuery(request, { preview: asked }));
    return this.begin({ name, body, actor, ...keyed, unknown: await this.unknownTo(who, name, body) }, reply);
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
    const unknown = await this.unknownTo(who, name, body);
    const command = { name, number, body, actor, unknown, ...keyed, ...(ifMatch === undefined ? {} : { ifMatch }) };
    return keyed.preview ? this.commands.foresee(command) : this.give(command, reply);
  }

  /** Where a command names other dossiers that who gives it may not know of. */
  private async unknownTo(who: SignedIn, name: string, body: unknown): Promise<InputError[]> {
    const named = namedDossiers(name, body);
    if (named.length === 0) return [];
    const known = await this.sight.knownOf(
      named.map(({ number }) => number),
      who,
    );
    return unknownAmong(named, known);
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

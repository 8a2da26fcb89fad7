import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { whoAsks } from './read-request';

/** Who is signed in, and until when. */
export interface Me {
  id: string;
  name: string;
  team?: string;
  roles: readonly string[];
  /** When the session or token ends without further use. */
  endsAt?: string;
}

@Controller('v1/me')
export class MeController {
  @Get()
  me(@Req() request: FastifyRequest): Me {
    const { actor, name, team, roles } = whoAsks(request);
    const ends = request.endsAt === undefined ? {} : { endsAt: new Date(request.endsAt).toISOString() };
    return { id: actor.id, name, ...(team ? { team } : {}), roles, ...ends };
  }
}

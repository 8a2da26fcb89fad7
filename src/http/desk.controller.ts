import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem';
import { pathOf } from './request';
import { staffFiles } from './static-files';

/** The desk is one page; which part of it is meant, it finds out from the address. */
@Controller('werkplek')
export class DeskController {
  @Get()
  root(@Res() reply: FastifyReply): Promise<void> {
    return this.page(reply);
  }

  @Get('*')
  async below(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (pathOf(request.url).startsWith('/werkplek/assets/')) throw new Problem('no-such-route');
    await this.page(reply);
  }

  // Read each time: it is small, kept by the system's file cache, and right after every build.
  private async page(reply: FastifyReply): Promise<void> {
    await reply.header('content-type', 'text/html; charset=utf-8').send(await readFile(join(staffFiles, 'index.html')));
  }
}

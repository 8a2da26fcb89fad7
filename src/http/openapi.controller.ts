import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../config';
import { docsPage } from './openapi/docs-page';
import { openApiDocument } from './openapi/document';

/** The description of the API, for programs and, as a page to try it on, for people. */
@Controller('v1')
export class OpenApiController {
  private document?: object;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get('openapi.json')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Header('cache-control', 'public, max-age=300')
  openapi(): object {
    // Made when somebody asks, for no start waits for it; it cannot change while the process lives.
    return (this.document ??= openApiDocument({ name: this.config.officeName, email: this.config.officeEmail }));
  }

  @Get('docs')
  async docs(@Res() reply: FastifyReply): Promise<void> {
    const policy = String(reply.getHeader('content-security-policy')).replace("img-src 'self'", "img-src 'self' data:");
    await reply.header('content-security-policy', policy).header('content-type', 'text/html; charset=utf-8').send(docsPage);
  }
}

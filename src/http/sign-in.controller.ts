import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callbackPath, IdentityProvider } from '../auth/identity-provider';
import { recognise } from '../auth/recognise';
import { beginSession, sessionCookie } from '../auth/sessions';
import { attemptCookie, attemptLasts, newAttempt, openAttempt, sealAttempt } from '../auth/sign-in-attempt';
import { StaffDirectory } from '../auth/staff-directory';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config';
import { LiveStreams } from './live-streams';

const cookie = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** Signing in at the identity provider, and out again. */
@Controller()
export class SignInController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly provider: IdentityProvider,
    private readonly staff: StaffDirectory,
    private readonly clock: Clock,
    private readonly streams: LiveStreams,
  ) {}

  @Get('aanmelden')
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const attempt = newAttempt((request.query as { terug?: unknown }).terug);
    const address = await this.provider.addressFor(attempt);
    const sealed = await sealAttempt(attempt, this.config.sessionSecrets[0].key);
    await reply.setCookie(attemptCookie, sealed, { ...cookie, maxAge: attemptLasts }).redirect(address.href, 302);
  }

  @Get(callbackPath.slice(1))
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    reply.clearCookie(attemptCookie, cookie);
    const attempt = await openAttempt(request.cookies[attemptCookie], this.config.sessionSecrets[0].key);
    const claims = await this.provider.claimsOf(request.url.split('?')[1] ?? '', attempt);
    const recognised = (session: string) => recognise(this.staff, this.provider.issuer, claims, session);
    await beginSession(request, recognised, Date.parse(this.clock.now()));
    await reply.redirect(attempt.returnTo, 302);
  }

  @Post('afmelden')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const session = request.signedIn?.actor.session;
    if (session) this.streams.endSession(session);
    if (request.cookies[sessionCookie]) await request.session.destroy();
    await reply.clearCookie(sessionCookie, cookie).header('clear-site-data', '"cache", "cookies", "storage"').redirect('/', 303);
  }
}

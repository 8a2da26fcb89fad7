import type { FastifyRequest } from 'fastify';
import type { BearerTokens } from '../auth/bearer-tokens';
import { isSameOrigin } from '../auth/same-origin';
import { sessionCookie, useSession } from '../auth/sessions';
import type { Clock } from '../clock';
import { changesDossier } from './command-route';
import { Problem } from './problem';
import { isForEverySite, isOpen, pathOf } from './request';

const longestUrl = 2_048;

export interface Admission {
  readonly tokens: BearerTokens;
  readonly clock: Clock;
  /** Our own origin, as browsers send it. */
  readonly origin: string;
}

/** Runs before a body is read: who is it, and may a request like this come in at all? Order: signed in, then route, then kind of body. */
export async function admit(request: FastifyRequest, { tokens, clock, origin }: Admission): Promise<void> {
  if (request.url.length > longestUrl) throw new Problem('url-too-long');
  const path = pathOf(request.url);
  const api = path === '/v1' || path.startsWith('/v1/');
  if (isForEverySite(path)) return request.is404 ? undefined : checkBodyKind(request);
  await recogniseWho(request, tokens, clock);
  if (api && !request.signedIn && !isOpen(request.method, path)) throw new Problem('not-signed-in');
  checkOrigin(request, origin);
  if (request.is404) return;
  checkCommandRoute(request);
  if (api) checkBodyKind(request);
}

async function recogniseWho(request: FastifyRequest, tokens: BearerTokens, clock: Clock): Promise<void> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    if (request.cookies[sessionCookie]) throw new Problem('token-and-cookie');
    const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
    if (!token) throw new Problem('bad-token');
    Object.assign(request, await tokens.recognised(token));
    return;
  }
  const background = request.headers['wederhoor-background'] === '1';
  Object.assign(request, await useSession(request, Date.parse(clock.now()), background));
}

function checkOrigin(request: FastifyRequest, ours: string): void {
  const { headers, method } = request;
  // A token is sent on purpose, never by a browser by itself.
  if (headers.authorization !== undefined) return;
  const site = headers['sec-fetch-site'];
  const cookies = headers.cookie !== undefined;
  if (!isSameOrigin({ method, site: Array.isArray(site) ? site[0] : site, origin: headers.origin, cookies }, ours))
    throw new Problem('cross-site');
}

function checkCommandRoute(request: FastifyRequest): void {
  const { command } = (request.params ?? {}) as { command?: string };
  if (command !== undefined && !changesDossier(command)) throw new Problem('no-such-route');
}

function checkBodyKind({ headers }: FastifyRequest): void {
  const sends = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  const [kind, ...more] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = more.map((one) => /^\s*charset="?([^"\s]*)/.exec(one)?.[1]).find((one) => one !== undefined) ?? 'utf-8';
  if (!sends) return;
  if (kind?.trim() !== 'application/json' || charset !== 'utf-8' || headers['content-encoding'] !== undefined)
    throw new Problem('wrong-content-type');
}

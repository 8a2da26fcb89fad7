import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import session from '@fastify/session';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest, LogController, type RouteOptions } from 'fastify';
import type { Logger } from 'pino';
import type { Pool } from 'pg';
import { BearerTokens } from '../auth/bearer-tokens';
import { sessionOptions } from '../auth/sessions';
import { Clock } from '../clock';
import type { Config } from '../config';
import { KEYS_POOL } from '../database/database.module';
import { Metrics } from '../observe';
import { admit } from './admit';
import { ERROR_PAGES, type ErrorPages } from './error-pages';
import { finishHeaders, securityHeaders } from './headers';
import { Problem } from './problem';
import { answerProblem } from './problem.filter';
import { serveFiles } from './static-files';

const largestBody = 256 * 1_024;

/** The HTTP server with its limits: sizes, and how long a client may take over headers and body. */
export function createAdapter({ trustedProxies }: Pick<Config, 'trustedProxies'>, logger: Logger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    // One line of ours per request instead: Fastify's name the address, and so the dossier.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    bodyLimit: largestBody,
    trustProxy: trustedProxies.split(',').map((proxy) => proxy.trim()),
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    forceCloseConnections: 'idle',
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => answerProblem(error, request, reply),
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384 },
  });
}

/** Everything that stands between the network and a controller, in the order in which it runs. */
export async function openDoors(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const pages = app.get<ErrorPages>(ERROR_PAGES);
  // On each route, because Nest's filter does not hear what fails before a controller is reached: a hook, or reading the body.
  fastify.addHook('onRoute', (route: RouteOptions) => {
    route.errorHandler = (error: Error, request: FastifyRequest, reply: FastifyReply) => answerProblem(error, request, reply, pages);
  });
  const metrics = app.get(Metrics);
  const admission = { tokens: app.get(BearerTokens), clock: app.get(Clock), origin: new URL(config.publicUrl).origin };
  if (isLoopback(config.host)) fastify.addHook('onRequest', actAsBehindTls);
  await app.register(helmet, securityHeaders);
  await app.register(cookie);
  const storeFault = () => fastify.log.warn('old sessions could not be removed');
  await app.register(session, sessionOptions(app.get<Pool>(KEYS_POOL), config.sessionSecrets, storeFault));
  fastify.addHook('onRequest', (request) => admit(request, admission));
  readJsonStrictly(app);
  fastify.addHook('onSend', async (request, reply) => finishHeaders(request, reply));
  fastify.addHook('onResponse', async (request, reply) => record(request, reply, metrics));
  await serveFiles(app);
}

/** Bytes that are no UTF-8 would become other signs without a word, and stay so for ever. */
function readJsonStrictly(app: NestFastifyApplication): void {
  const adapter = app.getHttpAdapter() as FastifyAdapter;
  const fastify = adapter.getInstance();
  adapter.registerParserMiddleware();
  fastify.removeContentTypeParser('application/json');
  const read = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) void read(request, body.toString(), done);
    else done(new Problem('broken-json'));
  });
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');

// Sessions need a secure connection, and browsers count this machine as one although there is no TLS on it.
async function actAsBehindTls(request: FastifyRequest): Promise<void> {
  request.raw.headers['x-forwarded-proto'] ??= 'https';
}

/** One line and one measurement per request. The route's pattern, not its address: that one may name a dossier. */
function record(request: FastifyRequest, reply: FastifyReply, metrics: Metrics): void {
  const { method, outcome } = request;
  const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
  const status = reply.statusCode;
  const ms = Math.round(reply.elapsedTime * 10) / 10;
  metrics.requests.observe({ method, route, status }, reply.elapsedTime / 1_000);
  request.log.info({ method, route, status, ms, ...(outcome ? { outcome } : {}) }, 'answered');
}

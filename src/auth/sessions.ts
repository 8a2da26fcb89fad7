import { randomBytes, randomUUID } from 'node:crypto';
import connectPgSimple from 'connect-pg-simple';
import fastifySession from '@fastify/session';
import type { FastifySessionOptions } from '@fastify/session';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { NamedKeys } from '../config/key-file';
import type { SignedIn } from './signed-in';

export const sessionCookie = '__Host-wederhoor';
const minute = 60_000;
/** How long without use, and how long at most. */
export const sessionLasts = { idle: 30 * minute, most: 12 * 60 * minute };

/** What a session holds: who it is, and the two instants that end it (milliseconds). */
export interface SignInSession {
  readonly signedIn: SignedIn;
  readonly at: number;
  seenAt: number;
}

declare module 'fastify' {
  interface Session {
    staff?: SignInSession;
  }
}

/** Sessions in `keys`; the cookie carries only a signed random id of 256 bits. */
export function sessionOptions(keys: Pool, secrets: NamedKeys, errorLog: (...what: unknown[]) => void): FastifySessionOptions {
  const Store = connectPgSimple(fastifySession);
  return {
    cookieName: sessionCookie,
    secret: secrets.map(({ key }) => key.toString('base64')),
    idGenerator: () => randomBytes(32).toString('base64url'),
    store: new Store({ pool: keys, tableName: 'sessions', ttl: sessionLasts.most / 1_000, pruneSessionInterval: 900, errorLog }),
    cookie: { path: '/', secure: true, httpOnly: true, sameSite: 'lax' },
    saveUninitialized: false,
    rolling: false,
  };
}

/** Starts the session of somebody who has just signed in, under a new id. */
export async function beginSession(
  request: FastifyRequest,
  recognised: (session: string) => Promise<SignedIn>,
  now: number,
): Promise<void> {
  const signedIn = await recognised(randomUUID());
  await request.session.regenerate();
  request.session.staff = { signedIn, at: now, seenAt: now };
}

/** Who the session is of, and when it ends; undefined when there is none or its time is over. Background requests do not keep it alive. */
export async function useSession(
  request: FastifyRequest,
  now: number,
  background: boolean,
): Promise<{ signedIn: SignedIn; endsAt: number } | undefined> {
  const { staff } = request.session;
  if (!staff) return undefined;
  const endsAt = Math.min(staff.seenAt + sessionLasts.idle, staff.at + sessionLasts.most);
  if (now >= endsAt) {
    // Not destroy(): it leaves the request without a session to sign in to.
    await request.session.regenerate();
    return undefined;
  }
  if (background || now - staff.seenAt < minute) return { signedIn: staff.signedIn, endsAt };
  // Once a minute is often enough, and spares a write per request.
  request.session.staff = { ...staff, seenAt: now };
  return { signedIn: staff.signedIn, endsAt: Math.min(now + sessionLasts.idle, staff.at + sessionLasts.most) };
}

/** Does the store still have this request's session? Asked by what stays open longer than one answer. */
export function isSessionAlive(request: FastifyRequest): Promise<boolean> {
  return new Promise((resolve, reject) => {
    request.sessionStore.get(request.session.sessionId, (error: unknown, found) =>
      error ? reject(new Error('the session store failed', { cause: error })) : resolve(Boolean(found?.staff)),
    );
  });
}

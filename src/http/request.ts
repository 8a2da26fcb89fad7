import type { SignedIn } from '../auth/signed-in';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; undefined on open routes without sign-in. */
    signedIn?: SignedIn;
    /** When the session or token ends, in milliseconds. */
    endsAt?: number;
    /** The code of the problem answered, for the log. */
    outcome?: string;
  }
}

/** Which addresses under /v1 anybody may use. */
export function isOpen(method: string, path: string): boolean {
  if (method === 'POST') return path === '/v1/complaints';
  return path === '/v1/openapi.json' || path === '/v1/life-cycle' || path === '/v1/docs' || path.startsWith('/v1/docs/');
}

/** Which addresses a page of any site may use: there no cookie or token is read, so nobody can be spoken for. */
export const isForEverySite = (path: string): boolean => /^\/v1\/terms(\/|$)/.test(path);

export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;

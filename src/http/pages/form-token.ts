import csrf from '@fastify/csrf-protection';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { draftLasts } from '../../drafts/drafts';

const cookieOpts = { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: draftLasts.unsent / 1_000 } as const;

/** Puts the protection of forms in place (CSRF): a secret in a cookie, a token of it in each form. */
export async function protectForms(fastify: FastifyInstance): Promise<void> {
  await fastify.register(csrf, { cookieKey: '__Host-formulier', cookieOpts });
}

/** Whether a form was ours. It answers instead of refusing, because a page with what was typed must still come back. */
export function isOurForm(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  return new Promise((resolve) => {
    const listening: FastifyReply = Object.create(reply, { send: { value: () => resolve(false) } });
    request.server.csrfProtection(request, listening, () => resolve(true));
  });
}

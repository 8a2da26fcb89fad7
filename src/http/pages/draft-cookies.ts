import type { FastifyReply, FastifyRequest } from 'fastify';
import { draftLasts } from '../../drafts/drafts';
import { formatTicket, parseTicket } from '../../drafts/ticket';
import type { Ticket } from '../../drafts/ticket';

const draft = '__Host-klacht';
const sent = '__Host-verstuurd';
const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** The ticket of the form somebody is filling in. */
export const draftTicket = (request: FastifyRequest): Ticket | undefined => parseTicket(request.cookies[draft]);

/** The ticket of the form somebody sent last. */
export const sentTicket = (request: FastifyRequest): Ticket | undefined => parseTicket(request.cookies[sent]);

/** Gives the browser the only key to its draft. */
export function giveTicket(reply: FastifyReply, ticket: Ticket): void {
  reply.setCookie(draft, formatTicket(ticket), { ...options, maxAge: draftLasts.unsent / 1_000 });
}

/** From now on the ticket opens the confirmation, and the next form is a new one. */
export function ticketOfSent(reply: FastifyReply, ticket: Ticket): void {
  reply.setCookie(sent, formatTicket(ticket), { ...options, maxAge: draftLasts.sent / 1_000 }).clearCookie(draft, options);
}

import type { FastifyReply } from 'fastify';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A page as text. */
export function html(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

export async function sendPage(reply: FastifyReply, page: ReactElement, status = 200): Promise<void> {
  await reply.status(status).header('content-type', 'text/html; charset=utf-8').send(html(page));
}

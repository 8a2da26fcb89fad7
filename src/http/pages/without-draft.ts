import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { donePath, pages, pathOf } from '../../../web/public/form/pages';
import type { Site } from '../../../web/public/views/layout';
import { MessagePage } from '../../../web/public/views/message-page';
import { nl } from '../../../web/text/nl';
import { sentTicket } from './draft-cookies';
import { sendPage } from './html';

/** For who asks for a draft that is not there: back from sending, so to the confirmation; or it is gone, and that is said. */
export async function withoutDraft(request: FastifyRequest, reply: FastifyReply, site: Site): Promise<void> {
  if (sentTicket(request)) await reply.redirect(donePath, 303);
  else await sendLost(reply, site);
}

/** Says that there are no answers to go on with, instead of silently beginning anew. */
export async function sendLost(reply: FastifyReply, site: Site): Promise<void> {
  const { title, lines, again } = nl.common.lost;
  await sendPage(reply, createElement(MessagePage, { site, title, lines, link: { href: pathOf(pages[0]), label: again } }), 404);
}

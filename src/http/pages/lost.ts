import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { pages, pathOf } from '../../../web/public/form/pages';
import type { Site } from '../../../web/public/views/layout';
import { MessagePage } from '../../../web/public/views/message-page';
import { nl } from '../../../web/text/nl';
import { sendPage } from './html';

/** Says that there are no answers to go on with, instead of silently beginning anew. */
export async function sendLost(reply: FastifyReply, site: Site): Promise<void> {
  const { title, lines, again } = nl.common.lost;
  await sendPage(reply, createElement(MessagePage, { site, title, lines, link: { href: pathOf(pages[0]), label: again } }), 404);
}

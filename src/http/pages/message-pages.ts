import { Inject, Injectable } from '@nestjs/common';
import { createElement } from 'react';
import type { Site } from '../../../web/public/views/layout';
import { MessagePage } from '../../../web/public/views/message-page';
import { nl } from '../../../web/text/nl';
import type { ErrorPages } from '../error-pages';
import { html } from './html';
import { SITE } from './site';

/** The pages that say that something is not there, or went wrong with us. */
@Injectable()
export class MessagePages implements ErrorPages {
  constructor(@Inject(SITE) private readonly site: Site) {}

  render(status: number, requestId: string): string {
    const { notFound, broken, refused, tooLarge } = nl.common;
    const words = ({ 404: notFound, 413: tooLarge } as const)[status] ?? (status >= 500 ? broken : refused);
    const lines = status >= 500 ? [...broken.lines, broken.incident(requestId)] : words.lines;
    return html(createElement(MessagePage, { site: this.site, title: words.title, lines, link: { href: '/', label: words.back } }));
  }
}

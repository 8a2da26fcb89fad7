import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { pages, pathOf } from '../../../web/public/form/pages';
import { ArticlePage } from '../../../web/public/views/article-page';
import type { Site } from '../../../web/public/views/layout';
import { StartPage } from '../../../web/public/views/start-page';
import { nl } from '../../../web/text/nl';
import type { Article } from '../../../web/text/pages';
import { Clock } from '../../clock';
import { Drafts } from '../../drafts/drafts';
import { draftTicket } from './draft-cookies';
import { sendPage } from './html';
import { SITE } from './site';

/** The start, and the pages of running text. None of them sets a cookie. */
@Controller()
export class ArticlesController {
  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  @Get()
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ticket = draftTicket(request);
    const draft = ticket && (await this.drafts.read(ticket, Date.parse(this.clock.now())));
    const begun = draft ? { resumeAt: '/klacht' } : {};
    await sendPage(reply, createElement(StartPage, { site: this.site, beginAt: pathOf(pages[0]), ...begun }));
  }

  @Get('zo-werken-wij')
  async howWeWork(@Res() reply: FastifyReply): Promise<void> {
    await this.article(reply, nl.howWeWork);
  }

  @Get('privacy')
  async privacy(@Res() reply: FastifyReply): Promise<void> {
    await this.article(reply, nl.privacy);
  }

  @Get('toegankelijkheid')
  async accessibility(@Res() reply: FastifyReply): Promise<void> {
    await this.article(reply, nl.accessibility);
  }

  @Get('contact')
  async contact(@Res() reply: FastifyReply): Promise<void> {
    await this.article(reply, nl.contact);
  }

  private async article(reply: FastifyReply, article: Article): Promise<void> {
    await sendPage(reply, createElement(ArticlePage, { site: this.site, article }));
  }
}

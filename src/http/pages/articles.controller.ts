import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { pages, pathOf } from '../../../web/public/form/pages';
import { ArticlePage } from '../../../web/public/views/article-page';
import type { Site } from '../../../web/public/views/layout';
import { StartPage } from '../../../web/public/views/start-page';
import { nl } from '../../../web/text/nl';
import type { Article } from '../../../web/text/pages';
import { WorklistQuery } from '../../../projections/worklist/query';
import { Clock } from '../../clock';
import { CONFIG, type Config } from '../../config';
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
    private readonly queries: QueryBus,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ticket = draftTicket(request);
    const draft = ticket && (await this.drafts.read(ticket, Date.parse(this.clock.now())));
    const begun = draft ? { resumeAt: '/klacht' } : {};
    const empty = await this.isEmptyDemo();
    await sendPage(reply, createElement(StartPage, { site: this.site, beginAt: pathOf(pages[0]), empty, ...begun }));
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

  /** Whether to tell how the demo is filled: never in production, and not when nobody can say what there is. */
  private async isEmptyDemo(): Promise<boolean> {
    if (this.config.environment !== 'development') return false;
    const everything = { sql: 'true', params: [] };
    const question = { visible: everything, filter: {}, sort: { by: 'arrived', descending: false }, limit: 1, offset: 0 } as const;
    return this.queries.execute(new WorklistQuery(question)).then(
      ({ total }) => total === 0,
      () => false,
    );
  }

  private async article(reply: FastifyReply, article: Article): Promise<void> {
    await sendPage(reply, createElement(ArticlePage, { site: this.site, article }));
  }
}

import { Controller, Get, Inject, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { CaughtMailPage } from '../../../web/public/views/caught-mail-page';
import type { Site } from '../../../web/public/views/layout';
import { MailCatcher } from '../../mail/catcher';
import { readMail } from '../../mail/read-mail';
import { sendPage } from './html';
import { SITE } from './site';

/** Mail that was caught because no mail server is named; in production, or with one, there is no such page. */
@Controller('dev/mail')
export class CaughtMailController {
  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly catcher: MailCatcher,
  ) {}

  @Get()
  async list(@Res() reply: FastifyReply): Promise<void> {
    if (!this.catcher.catches) throw new NotFoundException();
    const mails = (await this.catcher.mails()).map(readMail);
    await sendPage(reply, createElement(CaughtMailPage, { site: this.site, mails }));
  }
}

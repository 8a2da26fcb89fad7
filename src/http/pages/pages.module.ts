import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { CONFIG } from '../../config';
import { DraftsModule } from '../../drafts/drafts.module';
import { MailModule } from '../../mail/mail.module';
import { ERROR_PAGES } from '../error-pages';
import { ArticlesController } from './articles.controller';
import { CaughtMailController } from './caught-mail.controller';
import { ComplaintFormController } from './complaint-form.controller';
import { protectForms } from './form-token';
import { MessagePages } from './message-pages';
import { SendComplaintController } from './send-complaint.controller';
import { SITE, siteOf } from './site';

/** The citizen's pages. */
@Module({
  imports: [CqrsModule, DraftsModule, MailModule],
  // Sending stands before the form: its addresses are words where the form's are names of pages.
  controllers: [ArticlesController, CaughtMailController, SendComplaintController, ComplaintFormController],
  providers: [
    { provide: SITE, inject: [CONFIG], useFactory: siteOf },
    { provide: ERROR_PAGES, useClass: MessagePages },
  ],
  exports: [ERROR_PAGES],
})
export class PagesModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  async onModuleInit(): Promise<void> {
    await protectForms(this.host.httpAdapter.getInstance());
  }
}

import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { MailCatcher } from './catcher';
import { MailLedger } from './ledger';
import { MailSender } from './sender';

/** Mail: its ledger, its sender, and in development the catcher that takes it in. */
@Module({
  providers: [
    {
      provide: MailCatcher,
      inject: [CONFIG],
      useFactory: ({ environment, smtpUrl, data }: Config) =>
        environment === 'production' || smtpUrl ? MailCatcher.none() : MailCatcher.start(data),
    },
    MailLedger,
    MailSender,
  ],
  exports: [MailCatcher, MailLedger, MailSender],
})
export class MailModule {}

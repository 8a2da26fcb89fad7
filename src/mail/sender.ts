import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG, type Config } from '../config';
import { MailCatcher } from './catcher';

/** A mail ready to go: both parts in the same words. */
export interface Mail {
  notificationId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Hands mail to the server of the settings, or in development to the catcher. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private readonly transport: ReturnType<typeof createTransport>;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    catcher: MailCatcher,
  ) {
    const { smtpUrl } = config;
    // One connection that is kept: mails go one by one.
    const kept = { pool: true, maxConnections: 1 } as const;
    this.transport = smtpUrl
      ? createTransport({ ...kept, url: smtpUrl })
      : createTransport({ ...kept, host: '127.0.0.1', port: catcher.port, secure: false, ignoreTLS: true });
  }

  /** Sends one mail and gives the server's answer. The Message-ID is made of the notification, so that a copy shows as one.
   *  @throws what the mail server or the network says */
  async send({ notificationId, to, ...words }: Mail): Promise<string> {
    const { officeName: name, mailFrom: address } = this.config;
    const domain = address.slice(address.indexOf('@') + 1);
    const { response } = (await this.transport.sendMail({
      ...words,
      to,
      from: { name, address },
      messageId: `<${notificationId}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-replied' },
    })) as { response: string };
    return response;
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

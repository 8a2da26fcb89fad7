import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { MailModule } from '../mail/mail.module';
import { AcknowledgeAtOnce, AcknowledgeSubmission } from './acknowledge-submission';
import { ActingClock } from './clock';
import { MirrorLinks } from './mirror-links';
import { QueueMail } from './queue-mail';
import { Reacted } from './reacted';
import { Reactions } from './reactions';
import { SendAcknowledgement } from './send-acknowledgement';

/** What the system does by itself. */
@Module({
  imports: [CqrsModule, MailModule],
  providers: [AcknowledgeSubmission, AcknowledgeAtOnce, SendAcknowledgement, QueueMail, MirrorLinks, Reacted, Reactions, ActingClock],
  exports: [MailModule],
})
export class ReactionsModule {}

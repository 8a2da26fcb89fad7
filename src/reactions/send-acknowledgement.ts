import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DossierQuery } from '../../projections/dossier/query';
import type { DossierView, PartyView } from '../../projections/dossier/view';
import { longDate } from '../../web/text/long-dates';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config';
import { acknowledgement } from '../mail/acknowledgement';
import { MailLedger } from '../mail/ledger';
import { MailSender } from '../mail/sender';

/** What a mail's job holds: ids and a position, nothing about anybody. */
export interface MailJob {
  notificationId: string;
  number: string;
  /** Of the event that says the mail is queued, as decimal text. */
  position: string;
}

const everything = { sql: 'true', params: [] };

/** Writes an acknowledgement from the dossier as it is now, hands it to the mail server, and notes the answer. */
@Injectable()
export class SendAcknowledgement {
  constructor(
    private readonly queries: QueryBus,
    private readonly ledger: MailLedger,
    private readonly mail: MailSender,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws what the mail server says: the job is tried again later */
  async send({ notificationId, number, position }: MailJob): Promise<void> {
    if (!(await this.ledger.isWaiting(notificationId))) return;
    const dossier = await this.queries.execute(new DossierQuery({ number, visible: everything, after: BigInt(position) }));
    const to = dossier && recipient(dossier);
    // Destroyed in the meantime: there is nobody left to write to.
    if (!dossier || !to?.email || !to.name) return this.ledger.sent(notificationId, this.clock.now(), 'no recipient');
    try {
      const words = acknowledgement({ ...this.facts(dossier, to.name), copy: copyOf(dossier, to) });
      await this.ledger.sent(notificationId, this.clock.now(), await this.mail.send({ notificationId, to: to.email, ...words }));
    } catch (error) {
      await this.ledger.failed(notificationId, answerOf(error));
      throw error;
    }
  }

  private facts({ number, receipt, receivedOn, told }: DossierView, name: string) {
    const { officeName, officePhone: phone, publicUrl } = this.config;
    const contactBy = told.find(({ term }) => term === 'OMB_FIRST_CONTACT_14D')?.endsOn ?? receivedOn;
    const office = { name: officeName, phone, privacyUrl: new URL('/privacy', publicUrl).href };
    return { number, receipt, name, receivedOn: longDate(receivedOn), contactBy: longDate(contactBy), office };
  }
}

/** Who acts for the complainant hears it; else the complainant. */
function recipient({ parties }: DossierView): PartyView | undefined {
  return parties.find(({ role }) => role === 'representative') ?? parties.find(({ role }) => role === 'complainant');
}

function copyOf(
  { text, place, ownSteps, wanted, theirReference, otherBody, allegations }: DossierView,
  { name, phone, email, ...party }: PartyView,
) {
  const { from, to } = allegations[0]?.happened ?? {};
  const happened = [from, to].flatMap((date) => (date ? [longDate(date)] : [])).join(' – ');
  const address = [party.address, [party.postcode, party.town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return { text, happened, place, ownSteps, wanted, theirReference, otherBody, name, address, phone, email };
}

/** The mail server's code, without the address it may quote. */
function answerOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return String(responseCode ?? code ?? 'failed');
}

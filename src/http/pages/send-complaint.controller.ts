import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { checkPath, donePath, pagesFor, pathOf } from '../../../web/public/form/pages';
import { CheckPage } from '../../../web/public/views/check-page';
import { ConfirmationPage } from '../../../web/public/views/confirmation-page';
import type { Site } from '../../../web/public/views/layout';
import { longDate, longMoment } from '../../../web/text/long-dates';
import { nl } from '../../../web/text/nl';
import { Clock } from '../../clock';
import type { Draft, Sent } from '../../drafts/drafts';
import { Drafts } from '../../drafts/drafts';
import type { Ticket } from '../../drafts/ticket';
import { amsterdamDate } from '../../law/amsterdam';
import { checkAnswers } from './check-answers';
import { draftTicket, sentTicket, ticketOfSent } from './draft-cookies';
import { isOurForm } from './form-token';
import { sendPage } from './html';
import { sendLost, withoutDraft } from './without-draft';
import { posted } from './posted';
import { outcomeOf, submission } from './sending';
import { SITE } from './site';
import { submitBody } from './submit-body';

/** The last step: look it over, send it, and keep the proof. */
@Controller('klacht')
export class SendComplaintController {
  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
    private readonly commands: CommandBus,
  ) {}

  @Get('controleren')
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ticket = draftTicket(request);
    const draft = ticket && (await this.drafts.read(ticket, this.now()));
    if (!ticket || !draft) return withoutDraft(request, reply, this.site);
    await this.show(reply, ticket, draft, 200, draft.sending ? nl.form.check.unsure : undefined);
  }

  /** Sends. What is sent is fixed before it is tried, so that trying again, after whatever happened, sends the same once. */
  @Post('controleren')
  async send(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { key } = posted(request, []);
    if (key && key === sentTicket(request)?.draftId) return void (await reply.redirect(donePath, 303));
    const ticket = draftTicket(request);
    const draft = ticket && (await this.drafts.read(ticket, this.now()));
    if (!ticket || !draft) return withoutDraft(request, reply, this.site);
    if (draft.sent) return this.done(reply, ticket);
    if (key !== ticket.draftId || !(await isOurForm(request, reply))) return this.show(reply, ticket, draft, 400, nl.form.errors.expired);
    if (!draft.sending && Object.keys(this.errorsOf(draft)).length > 0) return this.show(reply, ticket, draft, 400);
    const fixed = await this.drafts.change(ticket, this.now(), fix);
    const outcome = await outcomeOf(() => this.submit(ticket, fixed));
    if ('sent' in outcome) {
      await this.drafts.change(ticket, this.now(), ({ answers }) => ({ answers, sent: outcome.sent }));
      return this.done(reply, ticket);
    }
    const { known, status, notice, fault } = outcome;
    if (fault) request.log.error({ code: fault.name }, 'a complaint could not be sent');
    const kept = known ? await this.drafts.change(ticket, this.now(), ({ answers, at, sent }) => ({ answers, at, sent })) : fixed;
    if (kept.sent) return this.done(reply, ticket);
    return this.show(reply, ticket, kept, status, notice);
  }

  @Get('bedankt')
  async confirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ticket = sentTicket(request);
    const draft = ticket && (await this.drafts.read(ticket, this.now()));
    if (!draft?.sent) return sendLost(reply, this.site);
    const { answers, sent } = draft;
    const told = { receivedAt: longMoment(sent.receivedAt), contactBy: longDate(sent.contactBy) };
    await sendPage(
      reply,
      createElement(ConfirmationPage, { number: sent.number, receipt: sent.receipt, ...told, answers, site: this.site }),
    );
  }

  private async submit({ draftId }: Ticket, { sending, answers, sent }: Draft): Promise<Sent> {
    if (sent) return sent;
    return submission(this.commands, { draftId, body: sending ?? {}, representing: answers.forWhom === 'other' });
  }

  private async done(reply: FastifyReply, ticket: Ticket): Promise<void> {
    ticketOfSent(reply, ticket);
    await reply.redirect(donePath, 303);
  }

  private async show(reply: FastifyReply, ticket: Ticket, draft: Draft, status: number, notice?: string): Promise<void> {
    const last = pagesFor(draft.answers).at(-1);
    const shown = { answers: draft.answers, errors: this.errorsOf(draft), previous: last ? pathOf(last) : checkPath, notice };
    const hidden = { csrf: reply.generateCsrf(), key: ticket.draftId };
    await sendPage(reply, createElement(CheckPage, { ...shown, hidden, site: this.site }), status);
  }

  private errorsOf({ answers }: Draft) {
    return checkAnswers(answers, amsterdamDate(this.clock.now()));
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}

/** Of two that send at once the first fixes what is sent. */
function fix(draft: Draft): Draft {
  if (draft.sent || draft.sending) return draft;
  return { ...draft, sending: submitBody(draft.answers, nl.statement.version) };
}

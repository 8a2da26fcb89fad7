import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import type { FieldErrors } from '../../../web/public/form/errors';
import type { Answers } from '../../../web/public/form/fields';
import { fields } from '../../../web/public/form/fields';
import type { FormPage } from '../../../web/public/form/pages';
import { checkPath, donePath, pages, pagesFor, pathOf } from '../../../web/public/form/pages';
import { ComplaintFormPage } from '../../../web/public/views/form-page';
import type { Site } from '../../../web/public/views/layout';
import { nl } from '../../../web/text/nl';
import { Clock } from '../../clock';
import type { Draft } from '../../drafts/drafts';
import { Drafts } from '../../drafts/drafts';
import { newTicket } from '../../drafts/ticket';
import type { Ticket } from '../../drafts/ticket';
import { amsterdamDate } from '../../law/amsterdam';
import { Problem } from '../problem';
import { checkAnswers, lengthOf } from './check-answers';
import { draftTicket, giveTicket, sentTicket } from './draft-cookies';
import { isOurForm } from './form-token';
import { sendPage } from './html';
import { withoutDraft } from './without-draft';
import { posted } from './posted';
import { SITE } from './site';

interface Shown {
  readonly page: FormPage;
  readonly ticket: Ticket;
  readonly answers: Answers;
  readonly errors: FieldErrors;
  readonly toCheck: boolean;
  readonly notice?: string;
}

/** The complaint form, page by page. What is typed is kept before it is judged. */
@Controller('klacht')
export class ComplaintFormController {
  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  /** Begins, or goes on where somebody was. */
  @Get()
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ticket = draftTicket(request);
    const draft = ticket && (await this.drafts.read(ticket, this.now()));
    await reply.redirect(draft?.at ?? pathOf(pages[0]), 303);
  }

  @Get(':page')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = pageOf(request);
    const ticket = draftTicket(request);
    const draft = ticket && (await this.drafts.read(ticket, this.now()));
    if (draft?.sending) return void (await reply.redirect(checkPath, 303));
    if (!draft && page !== pages[0]) return withoutDraft(request, reply, this.site);
    const toCheck = (request.query as { terug?: unknown }).terug === 'controleren';
    const known = ticket ?? newTicket();
    giveTicket(reply, known);
    await this.send(reply, { page, ticket: known, answers: draft?.answers ?? {}, errors: {}, toCheck });
  }

  @Post(':page')
  async save(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = pageOf(request);
    const { key, toCheck, answers } = posted(request, page.fields);
    const ticket = draftTicket(request);
    const sent = sentTicket(request);
    if (sent && key === sent.draftId) {
      const before = await this.drafts.read(sent, this.now());
      return this.afterSending(reply, { page, ticket: ticket ?? newTicket(), answers, errors: {}, toCheck: false }, before?.answers ?? {});
    }
    if (!ticket || key !== ticket.draftId || !(await isOurForm(request, reply))) {
      return this.again(reply, { page, ticket: ticket ?? newTicket(), answers, errors: {}, toCheck, notice: nl.form.errors.expired });
    }
    const draft = await this.drafts.change(ticket, this.now(), (before) => after(before, page, answers));
    if (draft.sent) return this.afterSending(reply, { page, ticket: newTicket(), answers, errors: {}, toCheck: false }, draft.answers);
    if (draft.sending) return void (await reply.redirect(checkPath, 303));
    const errors = this.errorsOn(page, draft.answers);
    if (Object.keys(errors).length > 0) return this.send(reply, { page, ticket, answers: draft.answers, errors, toCheck }, 400);
    const next = toCheck ? checkPath : nextOf(page, draft.answers);
    await this.drafts.change(ticket, this.now(), (saved) => ({ ...saved, at: next }));
    await reply.redirect(next, 303);
  }

  /** A page that was still open when the form was sent from another: what was typed there was not sent, and is not dropped without a word. */
  private async afterSending(reply: FastifyReply, shown: Shown, sent: Answers): Promise<void> {
    const more = shown.page.fields.some((name) => (shown.answers[name] ?? '').trim() && shown.answers[name] !== sent[name]);
    if (more) return this.again(reply, { ...shown, notice: nl.form.errors.sent });
    await reply.redirect(donePath, 303);
  }

  /** The page once more, with what was typed and a fresh token: it could not be kept, but it is not lost. */
  private async again(reply: FastifyReply, shown: Shown): Promise<void> {
    giveTicket(reply, shown.ticket);
    await this.send(reply, shown, 400);
  }

  private errorsOn(page: FormPage, answers: Answers): FieldErrors {
    const errors = checkAnswers(answers, amsterdamDate(this.clock.now()));
    return Object.fromEntries(page.fields.flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])));
  }

  private async send(reply: FastifyReply, { ticket, ...shown }: Shown, status = 200): Promise<void> {
    const { page, answers, toCheck } = shown;
    const lengths = Object.fromEntries(
      page.fields.filter((name) => fields[name].kind === 'long-text').map((name) => [name, lengthOf(answers[name] ?? '')]),
    );
    const hidden = { csrf: reply.generateCsrf(), key: ticket.draftId };
    const previous = toCheck ? checkPath : previousOf(page, answers);
    await sendPage(reply, createElement(ComplaintFormPage, { ...shown, lengths, previous, hidden, site: this.site }), status);
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}

function pageOf(request: FastifyRequest): FormPage {
  const { page } = request.params as { page?: string };
  const found = pages.find((one) => pathOf(one) === `/klacht/${page}`);
  if (!found) throw new Problem('no-such-route');
  return found;
}

/** What was sent, or is on its way, does not change any more. */
function after(before: Draft, page: FormPage, answers: Answers): Draft {
  if (before.sent || before.sending) return before;
  return { answers: { ...before.answers, ...answers }, at: pathOf(page) };
}

function nextOf(page: FormPage, answers: Answers): string {
  const way = pagesFor(answers);
  const next = way[way.findIndex(({ slug }) => slug === page.slug) + 1];
  return next ? pathOf(next) : checkPath;
}

function previousOf(page: FormPage, answers: Answers): string {
  const way = pagesFor(answers);
  const previous = way[way.findIndex(({ slug }) => slug === page.slug) - 1];
  return previous ? pathOf(previous) : '/';
}

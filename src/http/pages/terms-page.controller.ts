import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import type { Site } from '../../../web/public/views/layout';
import { TermsChoicePage } from '../../../web/public/views/terms-choice-page';
import { TermsPage } from '../../../web/public/views/terms-page';
import { lawWords, oneLine } from '../../../web/text/law';
import { termsPage } from '../../../web/text/terms-page';
import { Clock } from '../../clock';
import { CONFIG, type Config } from '../../config';
import type { Explanation } from '../../law/explanation';
import { icsOf } from '../../law/ics';
import type { Term } from '../../law/terms';
import { askLaw } from '../ask-law';
import { Problem } from '../problem';
import { effectOf } from '../term-view';
import { sendPage } from './html';
import { SITE } from './site';
import { sentencesOf } from './terms-errors';
import { fieldsOf } from './terms-fields';
import { groupOf, newest, termGroups, termPath } from './terms-groups';
import { readQuestion, type Typed, typedIn } from './terms-question';

interface Asked {
  readonly answer?: Explanation;
  readonly errors: Readonly<Record<string, string>>;
  readonly canonical: string;
}

/** Working out a term, for everybody: choose one, say the date, and see how the last day comes about. Nothing is kept: the answer is its address. */
@Controller('termijnen')
export class TermsPageController {
  constructor(
    @Inject(SITE) private readonly site: Site,
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get()
  async choose(@Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, createElement(TermsChoicePage, { site: this.site, groups: termGroups() }));
  }

  @Get(':term')
  async term(@Param('term') name: string, @Req() { query }: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [, id = name, file] = /^(.+)(\.ics)$/.exec(name) ?? [];
    const row = newest.get(id);
    if (!row) throw new Problem('no-such-route');
    const fields = row.length.kind === 'none' ? [] : fieldsOf(row);
    const typed = typedIn(query, fields);
    const asked = typed && ask(row, typed);
    if (file && !asked) throw new Problem('no-such-route');
    if (asked?.answer && file) return this.calendarFile(reply, row, asked.answer, asked.canonical);
    if (asked?.answer && !isCanonical(query, asked.canonical)) {
      return void (await reply.redirect(`${termPath(id)}?${asked.canonical}`, 303));
    }
    const { answer, errors = {}, canonical } = asked ?? {};
    const shown = answer && { explanation: answer, effect: effectOf(id, answer.rule), ics: `${termPath(id)}.ics?${canonical}` };
    const about = { row, group: termsPage.groups[groupOf(row)], fields, values: typed ?? {}, errors, answer: shown };
    await sendPage(reply, createElement(TermsPage, { ...about, site: this.site }), Object.keys(errors).length > 0 ? 400 : 200);
  }

  private async calendarFile(reply: FastifyReply, row: Term, answer: Explanation, canonical: string): Promise<void> {
    const { term, rule } = answer;
    const address = `${this.config.publicUrl.replace(/\/$/, '')}${termPath(term)}?${canonical}`;
    const incomplete = answer.calendar === 'incomplete' ? [lawWords.incomplete] : [];
    const words = {
      uid: `${createHash('sha256').update(`${term}?${canonical}`).digest('hex').slice(0, 32)}@${new URL(address).hostname}`,
      summary: termsPage.ics(row.names.nl),
      description: [oneLine(answer), effectOf(term, rule), ...incomplete, address].join('\n'),
      stampedAt: this.clock.now(),
    };
    const headers = { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${term}.ics"` };
    await reply.headers(headers).send(icsOf(answer, words));
  }
}

function ask(row: Term, typed: Typed): Asked {
  const fields = fieldsOf(row);
  const { start, options, errors: unread, canonical } = readQuestion(typed, fields);
  const outcome = askLaw({ term: row.id, start: start ?? '2026-01-05T12:00:00Z', options });
  const wrong = Object.keys(unread).length > 0;
  if ('answer' in outcome) return wrong ? { errors: unread, canonical } : { answer: outcome.answer, errors: {}, canonical };
  // What could not be read is missing to the law, and what rests on it says nothing.
  const asked = new Set(fields.map(({ name }): string => name));
  const refused = Object.entries(sentencesOf(row, outcome.objections)).filter(([name]) => !wrong || asked.has(name));
  const placed = refused.map(([name, sentence]) => [asked.has(name) ? name : 'start', sentence]);
  return { errors: inOrder(fields, { ...Object.fromEntries(placed), ...unread }), canonical };
}

const inOrder = (fields: readonly { name: string }[], errors: Readonly<Record<string, string>>) =>
  Object.fromEntries(fields.flatMap(({ name }) => (errors[name] ? [[name, errors[name]]] : [])));

/** Whether an address is the shortest that asks its question; any other is sent there, so that what people share is alike. */
function isCanonical(query: unknown, canonical: string): boolean {
  return new URLSearchParams(query as Record<string, string>).toString() === canonical;
}

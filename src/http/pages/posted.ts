import type { FastifyRequest } from 'fastify';
import type { Answers, FieldName } from '../../../web/public/form/fields';

/** What a form sends beside the answers. */
export interface Posted {
  readonly key?: string;
  /** Came from the overview, goes back to it. */
  readonly toCheck: boolean;
  readonly answers: Answers;
}

/** The answers to the questions of one page, as typed; a question left out is an empty answer. */
export function posted(request: FastifyRequest, asked: readonly FieldName[]): Posted {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const answers = Object.fromEntries(asked.map((name) => [name, text(body[name])]));
  return { key: text(body.sleutel) || undefined, toCheck: text(body.terug) === 'controleren', answers };
}

/** Boxes that are ticked come as one text or as several. */
function text(value: unknown): string {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(' ');
  return typeof value === 'string' ? asSeen(value) : '';
}

/** A pasted text without what word processors leave in it and nobody sees: their line ends are line ends, the other controls go. */
const asSeen = (text: string): string =>
  text.replace(/[\u000B\u000C\u0085]/g, '\n').replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g, '');

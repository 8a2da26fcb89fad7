import { dayOf, localDate } from './local-date';
import type { Deadline } from './deadline';

/** What a calendar file says beside the date: its words come from the caller, its stamp too, because the law has no clock. */
export interface IcsWords {
  /** Unique and the same for the same question, so that a second import replaces the first. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** Instant of making, `YYYY-MM-DDThh:mm:ss.sssZ`. */
  readonly stampedAt: string;
}

/** A deadline as a calendar file (.ics, RFC 5545): a whole day, or the instant for terms in hours. */
export function icsOf(deadline: Pick<Deadline, 'endsOn' | 'endsAt'>, { uid, summary, description, stampedAt }: IcsWords): string {
  const when = deadline.endsAt
    ? [`DTSTART:${compact(deadline.endsAt)}`, `DTEND:${compact(deadline.endsAt)}`]
    : [`DTSTART;VALUE=DATE:${dateOnly(deadline.endsOn)}`, `DTEND;VALUE=DATE:${dateOnly(localDate(dayOf(deadline.endsOn) + 1))}`];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wederhoor//Termijnen//NL',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(stampedAt)}`,
    ...when,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const dateOnly = (date: string) => date.replaceAll('-', '');
const compact = (instant: string) => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
const escaped = (text: string) => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n');

/** Lines hold at most 75 bytes; the rest goes on after a line break and a space, never inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const bytes = utf8Length(character);
    if (size + bytes > 75) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += character;
    size += bytes;
  }
  return [...parts, part].join('\r\n');
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

import { isLocalDate } from '../../law/local-date';
import type { LocalDate } from '../../law/local-date';

const months = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** A date as somebody types it (12-10-2026, 12/10/26, 12 oktober 2026, 2026-10-12); undefined when it is not one, or does not exist. */
export function dateAnswer(typed: string): LocalDate | undefined {
  const text = typed.trim().toLowerCase();
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/.\s]+(\d{1,2})[-/.\s]+(\d{1,2})$/.exec(text) ?? [];
  if (isoYear && isoMonth && isoDay) return existing(isoYear, isoMonth, isoDay);
  const [, day, month, year] = /^(\d{1,2})[-/.\s]+(\d{1,2}|[a-z]{3,9}\.?)[-/.\s]+(\d{4}|\d{2})$/.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  return existing(year.length === 2 ? `20${year}` : year, numberOf(month), day);
}

function numberOf(month: string): string {
  if (/^\d/.test(month)) return month;
  // "mrt" is how March is shortened.
  const short = month.startsWith('mrt') ? 'maa' : month.slice(0, 3);
  return String(months.indexOf(short) + 1);
}

function existing(year: string, month: string, day: string): LocalDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : undefined;
}

import { lengthWords } from '../../../web/text/law';
import { termsPage } from '../../../web/text/terms-page';
import { secondLineTerms } from '../../law/term-rows-second-line';
import { type Term, terms } from '../../law/terms';

export type GroupName = keyof typeof termsPage.groups;

const ofOmbudsman: ReadonlySet<string> = new Set(secondLineTerms.map(({ id }) => id));

/** Under which heading people look for a term. */
export function groupOf({ id, nature }: Term): GroupName {
  if (nature === 'target') return 'targets';
  if (nature === 'retention' || nature === 'general') return nature;
  if (ofOmbudsman.has(id)) return 'ombudsman';
  return id.startsWith('FL_') ? 'municipality' : 'other';
}

/** The newest version of every term, by name. */
export const newest: ReadonlyMap<string, Term> = new Map(terms.map((row) => [row.id, row]));

/** All terms as links, under their headings. */
export function termGroups() {
  const names = Object.keys(termsPage.groups) as GroupName[];
  return names.map((name) => ({
    name,
    terms: [...newest.values()]
      .filter((row) => groupOf(row) === name)
      .map((row) => ({ href: termPath(row.id), name: row.names.nl, about: `${lengthWords(row)} (${row.source})` })),
  }));
}

export const termPath = (id: string) => `/termijnen/${id}`;

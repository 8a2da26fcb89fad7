import type { ReactElement } from 'react';
import { fieldsOf } from '../../src/http/pages/terms-fields';
import { newest, termGroups } from '../../src/http/pages/terms-groups';
import { explain } from '../../src/law/explanation';
import type { TermOptions } from '../../src/law/options';
import type { TermId } from '../../src/law/terms';
import { TermsChoicePage } from '../../web/public/views/terms-choice-page';
import { TermsPage } from '../../web/public/views/terms-page';
import { termsPage } from '../../web/text/terms-page';
import { site } from './render';

/** The page of one term, with what stands in its address. */
export function termsPageOf(id: TermId, values: Record<string, string> = {}, options?: TermOptions, errors = {}): ReactElement {
  const row = newest.get(id)!;
  const fields = row.length.kind === 'none' ? [] : fieldsOf(row);
  const { start = '', time } = values;
  const explanation = options && explain(id, time ? `${start}T${time}:00+02:00` : start, options);
  const answer = explanation && { explanation, effect: row.effect, ics: `/termijnen/${id}.ics?start=${start}` };
  return <TermsPage {...{ row, fields, values, errors, answer, site }} group={termsPage.groups.municipality} />;
}

const start = '2025-11-20';

/** The pages for working out a term, in every state they can have. */
export const termsPages: [string, ReactElement][] = [
  ['termijnen', <TermsChoicePage key="choose" groups={termGroups()} site={site} />],
  ['termijn, leeg', termsPageOf('FL_HANDLE_6W')],
  ['termijn, ingevuld', termsPageOf('FL_HANDLE_6W', { start }, {})],
  ['termijn met verlenging, ingevuld', termsPageOf('FL_HANDLE_6W', { start, extensionWeeks: '4' }, { extensionWeeks: 4 })],
  ['termijn buiten de kalender, ingevuld', termsPageOf('FL_HANDLE_6W', { start: '2035-03-12' }, {})],
  ['termijn in uren, ingevuld', termsPageOf('GDPR_BREACH_72H', { start: '2026-10-12', time: '10:30' }, {})],
  ['termijn van tien jaar, ingevuld', termsPageOf('RET_10Y', { start }, {})],
  ['termijn zonder lengte, leeg', termsPageOf('FL_ACK')],
  ['termijn, fout', termsPageOf('FL_HANDLE_6W', { start: 'ooit' }, undefined, { start: termsPage.errors.date })],
];

import type { Answers, FieldName } from './fields';

/** One page of the form: one topic, at most six questions, in one of the five steps. */
export interface FormPage {
  readonly slug: string;
  readonly step: number;
  readonly fields: readonly FieldName[];
}

/** The pages of the form, in order. The step is part of the address, the name behind it stays when pages are added. */
export const pages = [
  { slug: 'gebeurtenis', step: 1, fields: ['text', 'kinds'] },
  { slug: 'gemeente', step: 1, fields: ['municipality', 'otherBody', 'person', 'personUnknown'] },
  { slug: 'waar-en-wanneer', step: 1, fields: ['place', 'happenedFrom', 'happenedTo'] },
  { slug: 'oplossing', step: 1, fields: ['ownSteps', 'wanted'] },
  { slug: 'eerder-geklaagd', step: 2, fields: ['complained', 'complainedOn', 'how', 'theirReference'] },
  { slug: 'reactie-gemeente', step: 2, fields: ['answered', 'answeredOn', 'satisfied', 'extendedNoticeOn', 'extendedTo'] },
  { slug: 'voor-wie', step: 3, fields: ['forWhom', 'relation', 'authorisation'] },
  { slug: 'de-ander', step: 3, fields: ['otherName', 'otherAddress', 'otherPostcode', 'otherTown', 'otherPhone', 'otherEmail'] },
  { slug: 'uw-gegevens', step: 4, fields: ['name', 'address', 'postcode', 'town', 'phone', 'email'] },
  { slug: 'contact', step: 4, fields: ['contactBy', 'nameWithheld'] },
] as const satisfies readonly FormPage[];

export type PageSlug = (typeof pages)[number]['slug'];

/** The step after the last page: check and send. */
export const lastStep = 5;
export const checkPath = '/klacht/controleren';
export const donePath = '/klacht/bedankt';

export const pathOf = ({ step, slug }: FormPage): string => `/klacht/${step}-${slug}`;

/** The pages somebody goes through: what the municipality did only after a complaint there, the other person only where there is one. */
export function pagesFor(answers: Answers): FormPage[] {
  return pages.filter(({ slug }) => {
    if (slug === 'reactie-gemeente') return answers.complained === 'yes';
    if (slug === 'de-ander') return answers.forWhom === 'other';
    return true;
  });
}

/** Where a page stands within its step, of all pages that step can have. */
export function partOf(page: FormPage): { part: number; of: number } {
  const within = pages.filter(({ step }) => step === page.step);
  return { part: within.findIndex(({ slug }) => slug === page.slug) + 1, of: within.length };
}

import type { FieldName } from './fields';

/** What is wrong with the answers, as the sentence beside each question, in the order of the questions. */
export type FieldErrors = Readonly<Partial<Record<FieldName, string>>>;

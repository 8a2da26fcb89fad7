import { nl } from '../../text/nl';
import { InvalidFormAlert } from '../../ui/design-system';
import type { FieldName } from '../form/fields';
import type { FieldErrors } from '../form/errors';
import { targetOf } from './ids';

/** All errors of a page on top of it, each a link to its field. The browser puts the focus here, without a script. */
export function ErrorSummary({ errors }: { errors: FieldErrors }) {
  const list = Object.entries(errors).map(([name, label]) => ({ id: `#${targetOf(name as FieldName)}`, label }));
  if (list.length === 0) return null;
  return <InvalidFormAlert className="w-summary" heading={nl.common.errorHeading} headingLevel={2} errors={list} autoFocus />;
}

/** The title of a page with errors starts with their number, because it is the first thing a screen reader says. */
export function titleWithErrors(title: string, errors: FieldErrors): string {
  const count = Object.keys(errors).length;
  return count === 0 ? title : `${nl.common.errorCount(count)} ${title}`;
}

import { nl } from '../../text/nl';
import { InvalidFormAlert } from '../../ui/design-system';
import type { FieldErrors } from '../form/errors';
import type { Answers, FieldName } from '../form/fields';
import { pagesFor, pathOf } from '../form/pages';
import { targetOf } from './ids';

/** What keeps a complaint from being sent, each with a link to the page where it is asked. */
export function IncompleteAlert({ answers, errors }: { answers: Answers; errors: FieldErrors }) {
  const list = pagesFor(answers).flatMap((page) =>
    page.fields.flatMap((name: FieldName) => {
      const label = errors[name];
      return label ? [{ id: `${pathOf(page)}?terug=controleren#${targetOf(name)}`, label }] : [];
    }),
  );
  if (list.length === 0) return null;
  return <InvalidFormAlert className="w-summary" heading={nl.form.check.incomplete} headingLevel={2} errors={list} autoFocus />;
}

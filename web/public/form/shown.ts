import { nl } from '../../text/nl';
import type { Answers, Field, FieldName } from './fields';
import { applies, fields } from './fields';
import type { FormPage } from './pages';

/** One answer as a person reads it back; undefined when nothing was filled in. */
export function shown(name: FieldName, answers: Answers): string | undefined {
  const value = answers[name]?.trim();
  if (!value) return undefined;
  const { kind }: Field = fields[name];
  const { options = {} } = nl.form.fields[name];
  if (kind === 'tick') return nl.common.yes;
  if (kind === 'choice') return options[value] ?? value;
  if (kind === 'choices')
    return value
      .split(' ')
      .map((one) => options[one] ?? one)
      .join('\n');
  return value;
}

/** The questions of a page that apply, with what was answered. */
export function answersOn(page: FormPage, answers: Answers): { name: FieldName; label: string; value?: string }[] {
  return page.fields
    .filter((name) => applies(fields[name], answers))
    .filter((name) => name !== 'personUnknown' || answers.personUnknown)
    .map((name) => ({ name, label: nl.form.fields[name].label, value: shown(name, answers) }));
}

import { termsPage } from '../../text/terms-page';
import { Button, Checkbox, ErrorMessage, Field, Label, Paragraph, TextArea, TextInput } from '../../ui/design-system';
import type { OptionSpec } from '../../../src/law/options';

/** One question about a term. */
export interface TermField {
  readonly name: OptionSpec['name'] | 'start' | 'time';
  readonly kind: Exclude<OptionSpec['kind'], 'text'> | 'time';
  readonly label: string;
  readonly hint?: string;
  readonly optional: boolean;
  /** Only few people need it, so it is folded away. */
  readonly more: boolean;
}

export interface TermsFormProps {
  readonly action: string;
  readonly fields: readonly TermField[];
  /** As typed, or as they stand in the address. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

export const termFieldId = (name: string) => `vraag-${name}`;

/** The date and the options of a term. A form that gets: what comes of it has an address of its own. */
export function TermsForm({ action, fields, values, errors }: TermsFormProps) {
  const question = (field: TermField) => (
    <Question key={field.name} field={field} value={values[field.name] ?? ''} error={errors[field.name]} />
  );
  const more = fields.filter((field) => field.more);
  const isUsed = more.some(({ name }) => values[name] || errors[name]);
  return (
    <form className="w-form" method="get" action={action} noValidate>
      {fields.filter((field) => !field.more).map(question)}
      {more.length > 0 && (
        <details className="w-more" open={isUsed}>
          <summary>{termsPage.more}</summary>
          {more.map(question)}
        </details>
      )}
      <p className="w-actions">
        <Button type="submit">{termsPage.submit}</Button>
      </p>
    </form>
  );
}

function Question({ field, value, error }: { field: TermField; value: string; error?: string }) {
  const { name, kind, label, hint, optional } = field;
  const id = termFieldId(name);
  const describedBy = [hint && `${id}-uitleg`, error && `${id}-fout`].filter(Boolean).join(' ') || undefined;
  const about = (
    <>
      {hint && (
        <Paragraph size="small" id={`${id}-uitleg`} className="w-hint">
          {hint}
        </Paragraph>
      )}
      {error && <ErrorMessage id={`${id}-fout`}>{error}</ErrorMessage>}
    </>
  );
  const shared = { id, name, invalid: Boolean(error), 'aria-describedby': describedBy };
  if (kind === 'boolean') {
    return (
      <div className="w-question">
        {about}
        <Checkbox {...shared} value="ja" defaultChecked={value !== ''}>
          {label}
        </Checkbox>
      </div>
    );
  }
  return (
    <div className="w-question">
      <Field invalid={Boolean(error)}>
        <Label htmlFor={id} optional={optional}>
          {label}
        </Label>
        {about}
        {kind === 'dates' ? (
          <TextArea {...shared} rows={3} aria-required={!optional} defaultValue={value.split(',').map(dutchDate).join('\n')} />
        ) : (
          <TextInput
            {...shared}
            aria-required={!optional}
            autoComplete="off"
            className={kind === 'date' ? 'w-input--date' : 'w-input--short'}
            defaultValue={kind === 'date' ? dutchDate(value) : value}
            inputMode={kind === 'integer' ? 'numeric' : undefined}
          />
        )}
      </Field>
    </div>
  );
}

/** A date from an address as people write it; all else stays as it was typed. */
function dutchDate(value: string): string {
  return value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3-$2-$1');
}

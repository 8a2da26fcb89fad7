import { useFormContext } from 'react-hook-form';
import { forms } from '../../../text/staff-forms';
import { Checkbox, ErrorMessage, FieldSet, Radio } from '../../../ui/design-system.browser';
import type { Field, Option } from './fields';
import { idOf, useFormHere } from './form-context';

interface ChoiceSetProps {
  field: Field;
  name: string;
  options: readonly Option[];
  /** One answer or several. */
  several: boolean;
}

/** A few answers, all in sight: radios for one, checkboxes for several. */
export function ChoiceSet({ field, name, options, several }: ChoiceSetProps) {
  const { register } = useFormContext();
  const error = useFormHere().errors[name];
  const id = idOf(name);
  const described = [field.hint && `${id}-hint`, error && `${id}-fout`].filter(Boolean).join(' ') || undefined;
  const Option = several ? Checkbox : Radio;
  return (
    <FieldSet
      legend={field.label}
      optional={!field.required}
      invalid={Boolean(error)}
      role={several ? 'group' : 'radiogroup'}
      {...(several ? {} : { 'aria-required': field.required })}
      aria-describedby={described}
    >
      {field.hint && (
        <p className="desk-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {error && <ErrorMessage id={`${id}-fout`}>{error}</ErrorMessage>}
      {options.length === 0 && <p className="desk-soft">{forms.noOptions}</p>}
      <div className="desk-options">
        {options.map(([value, label], index) => (
          <Option key={value} id={index === 0 ? id : undefined} value={value} invalid={Boolean(error)} {...register(name)}>
            {label}
          </Option>
        ))}
      </div>
    </FieldSet>
  );
}

import type { UseFormRegisterReturn } from 'react-hook-form';
import { ErrorMessage, FieldSet, Radio } from '../../ui/design-system.browser';

interface ChoiceProps {
  /** Also the id of the first option, where the error summary leads to. */
  id: string;
  legend: string;
  hint?: string;
  error?: string;
  options: readonly (readonly [value: string, label: string])[];
  field: UseFormRegisterReturn;
}

/** One question with a few answers of which one is chosen. */
export function Choice({ id, legend, hint, error, options, field }: ChoiceProps) {
  const errorId = `${id}-fout`;
  return (
    <FieldSet
      legend={legend}

      invalid={Boolean(error)}
      role="radiogroup"
      aria-required="true"
      aria-describedby={error && errorId}
    >
      {hint && <p className="desk-hint">{hint}</p>}
      {error && <ErrorMessage id={errorId}>{error}</ErrorMessage>}
      <div className="desk-options">
        {options.map(([value, label], index) => (
          <Radio key={value} id={index === 0 ? id : undefined} value={value} invalid={Boolean(error)} {...field}>
            {label}
          </Radio>
        ))}
      </div>
    </FieldSet>
  );
}

import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { forms } from '../../../text/staff-forms';
import { Button, ErrorMessage, FieldSet } from '../../../ui/design-system.browser';
import type { Field } from './fields';
import { idOf, useFormHere } from './form-context';
import { emptyItem } from './start';

interface ListFieldProps {
  field: Field;
  name: string;
  fields: readonly Field[];
  least: number;
  /** How each field of an item is shown; `above` is the item's name. */
  show: (field: Field, above: string) => ReactNode;
}

/** The same few fields, as often as needed. */
export function ListField({ field, name, fields, least, show }: ListFieldProps) {
  const { control } = useFormContext();
  const list = useFieldArray({ control, name });
  const { errors, ...here } = useFormHere();
  const error = errors[name];
  return (
    <FieldSet legend={field.label} optional={!field.required} invalid={Boolean(error)} id={idOf(name)} tabIndex={-1} className="desk-part">
      {field.hint && <p className="desk-hint">{field.hint}</p>}
      {error && <ErrorMessage>{error}</ErrorMessage>}
      <div className="desk-stack">
        {list.fields.map((item, index) => {
          const title = forms.item(field.label, index + 1);
          return (
            <fieldset key={item.id} className="desk-item">
              <legend className="ams-visually-hidden">{title}</legend>
              {fields.map((inner) => show(inner, `${name}.${index}`))}
              {list.fields.length > least && (
                <button type="button" className="desk-text-button" onClick={() => list.remove(index)}>
                  {forms.remove(title.toLowerCase())}
                </button>
              )}
            </fieldset>
          );
        })}
        <div>
          <Button variant="tertiary" onClick={() => list.append(emptyItem(fields, here))}>
            {forms.add}
          </Button>
        </div>
      </div>
    </FieldSet>
  );
}

import { useFormContext, useWatch } from 'react-hook-form';
import { groundFacts } from '../../../text/ground-words';
import { ErrorMessage, FieldSet } from '../../../ui/design-system.browser';
import { ChoiceSet } from './choice-set';
import { Corrections } from './corrections';
import type { Control, Field } from './fields';
import { idOf, useFormHere } from './form-context';
import { ListField } from './list-field';
import { OneField, yesNo } from './one-field';
import { optionsOf } from './references';

const mostRadios = 6;

/** Any field of a form, by how it is asked for. */
export function FieldView({ field, above }: { field: Field; above?: string }) {
  const name = above === undefined ? field.name : `${above}.${field.name}`;
  const here = useFormHere();
  const { control } = field;
  switch (control.as) {
    case 'nothing':
      return null;
    case 'choices':
      return <ChoiceSet field={field} name={name} options={control.options} several />;
    case 'references':
      return <ChoiceSet field={field} name={name} options={optionsOf(control.of, here)} several />;
    case 'yes-no':
      return field.required ? (
        <ChoiceSet field={field} name={name} options={yesNo} several={false} />
      ) : (
        <OneField field={field} name={name} control={control} />
      );
    case 'choice':
      return field.required && control.options.length <= mostRadios ? (
        <ChoiceSet field={field} name={name} options={control.options} several={false} />
      ) : (
        <OneField field={field} name={name} control={control} />
      );
    case 'group':
      return <Group field={field} name={name} fields={control.fields} />;
    case 'list':
      return <ListField field={field} name={name} fields={control.fields} least={control.least} show={show} />;
    case 'texts':
      return <ListField field={field} name={name} fields={[textOf(field, control)]} least={1} show={show} />;
    case 'ground-facts':
      return <GroundFacts field={field} name={name} ground={name.replace(/facts$/, 'ground')} />;
    case 'corrections':
      return <Corrections field={field} name={name} />;
    default:
      return <OneField field={field} name={name} control={control} />;
  }
}

const show = (field: Field, above: string) => <FieldView key={field.name} field={field} above={above} />;

const textOf = ({ label }: Field, { most }: Extract<Control, { as: 'texts' }>): Field => ({
  name: 'text',
  label,
  required: true,
  control: { as: 'text', long: true, most, type: 'text' },
});

/** Fields that belong together. */
function Group({ field, name, fields }: { field: Field; name: string; fields: readonly Field[] }) {
  const error = useFormHere().errors[name];
  return (
    <FieldSet legend={field.label} optional={!field.required} invalid={Boolean(error)} id={idOf(name)} tabIndex={-1} className="desk-part">
      {field.hint && <p className="desk-hint">{field.hint}</p>}
      {error && <ErrorMessage>{error}</ErrorMessage>}
      <div className="desk-stack-m">
        {fields.map((inner) => (
          <FieldView key={inner.name} field={inner} above={name} />
        ))}
      </div>
    </FieldSet>
  );
}

/** What the law wants recorded with the ground that was chosen beside it. */
function GroundFacts({ field, name, ground }: { field: Field; name: string; ground: string }) {
  const { control } = useFormContext();
  const chosen: unknown = useWatch({ control, name: ground });
  const facts = typeof chosen === 'string' && Object.hasOwn(groundFacts, chosen) ? groundFacts[chosen as keyof typeof groundFacts] : [];
  if (facts.length === 0) return null;
  const fields = facts.map(({ name: fact, label, kind, required }): Field => {
    const asked: Control = kind === 'text' ? { as: 'text', long: false, type: 'text' } : { as: kind === 'date' ? 'date' : 'yes-no' };
    return { name: fact, label, required, control: asked };
  });
  return <Group field={field} name={name} fields={fields} />;
}

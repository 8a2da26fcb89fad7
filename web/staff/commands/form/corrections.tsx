import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { factValue } from '../../../text/correction-lines';
import { forms } from '../../../text/staff-forms';
import { Button, DateInput, ErrorMessage, Field as Frame, FieldSet, Label, Select, TextInput } from '../../../ui/design-system.browser';
import type { Field } from './fields';
import { longDate } from '../../time';
import { idOf, useFormHere } from './form-context';
import { leavesOf } from './leaves';
import type { Leaf } from './leaves';
import { yesNo } from './one-field';

const { correction: text } = forms;

/** What must be set right in the event that was chosen: which fact, what it is, what it must become. */
export function Corrections({ field, name }: { field: Field; name: string }) {
  const { control } = useFormContext();
  const { entries, errors } = useFormHere();
  const list = useFieldArray({ control, name });
  const chosen: unknown = useWatch({ control, name: 'event' });
  const leaves = leavesOf(entries, typeof chosen === 'string' ? chosen : '');
  const error = errors[name];
  if (leaves.length === 0) return null;
  return (
    <FieldSet legend={field.label} invalid={Boolean(error)} id={idOf(name)} tabIndex={-1} className="desk-part">
      {error && <ErrorMessage>{error}</ErrorMessage>}
      <div className="desk-stack">
        {list.fields.map((item, index) => (
          <Correction key={item.id} name={`${name}.${index}`} leaves={leaves} />
        ))}
        <div>
          <Button variant="tertiary" onClick={() => list.append({ path: '', from: '', to: '' })}>
            {text.add}
          </Button>
        </div>
      </div>
    </FieldSet>
  );
}

function Correction({ name, leaves }: { name: string; leaves: readonly Leaf[] }) {
  const { register, setValue } = useFormContext();
  const { errors } = useFormHere();
  const path: unknown = useWatch({ name: `${name}.path` });
  const leaf = leaves.find((one) => one.path === path);
  const id = idOf(name);
  const problem = errors[`${name}.path`] ?? errors[`${name}.from`] ?? errors[`${name}.to`];
  const keepOld = (chosen: string) => {
    const found = leaves.find((one) => one.path === chosen);
    setValue(`${name}.from`, found?.value === undefined ? '' : JSON.stringify(found.value));
  };
  return (
    <div className="desk-item">
      {problem && <ErrorMessage id={`${id}-fout`}>{problem}</ErrorMessage>}
      <Frame>
        <Label htmlFor={id}>{text.path}</Label>
        <Select id={id} {...register(`${name}.path`, { onChange: ({ target }: { target: { value: string } }) => keepOld(target.value) })}>
          <Select.Option value="">{forms.choose}</Select.Option>
          {leaves.map((one) => (
            <Select.Option key={one.path} value={one.path}>
              {one.label}
            </Select.Option>
          ))}
        </Select>
      </Frame>
      {leaf && (
        <>
          <p>
            {text.now}: <strong>{factValue(leaf.path, leaf.value, longDate)}</strong>
          </p>
          <Frame>
            <Label htmlFor={`${id}-to`}>{text.to}</Label>
            <Becomes id={`${id}-to`} name={`${name}.to`} leaf={leaf} />
          </Frame>
        </>
      )}
    </div>
  );
}

function Becomes({ id, name, leaf }: { id: string; name: string; leaf: Leaf }) {
  const { register } = useFormContext();
  if (leaf.isDate) return <DateInput id={id} {...register(name)} />;
  if (typeof leaf.value !== 'boolean') return <TextInput id={id} autoComplete="off" {...register(name)} />;
  return (
    <Select id={id} {...register(name)}>
      {yesNo.map(([value, label]) => (
        <Select.Option key={value} value={value}>
          {label}
        </Select.Option>
      ))}
    </Select>
  );
}

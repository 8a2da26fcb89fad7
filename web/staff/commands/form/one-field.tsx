import { forms } from '../../../text/staff-forms';
import { useFormContext, useWatch } from 'react-hook-form';
import { DateInput, ErrorMessage, Field as Frame, Label, Select, TextArea, TextInput } from '../../../ui/design-system.browser';
import { noteLength } from '../note-field';
import type { Control, Field, Option } from './fields';
import { idOf, useFormHere } from './form-context';
import { optionsOf } from './references';

type Single = Extract<Control, { as: 'text' | 'date' | 'moment' | 'number' | 'lines' | 'choice' | 'reference' | 'addressee' | 'yes-no' }>;

/** A field with one answer: label, hint, error, control, in that order. */
export function OneField({ field, name, control }: { field: Field; name: string; control: Single }) {
  const id = idOf(name);
  const error = useFormHere().errors[name];
  return (
    <Frame invalid={Boolean(error)}>
      <Label htmlFor={id} optional={!field.required}>
        {field.label}
      </Label>
      {field.hint && (
        <p className="desk-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {error && <ErrorMessage id={`${id}-fout`}>{error}</ErrorMessage>}
      <Answer name={name} control={control} required={field.required} described={describedBy(id, field, error)} />
    </Frame>
  );
}

const describedBy = (id: string, { hint }: Field, error: string | undefined) =>
  [hint && `${id}-hint`, error && `${id}-fout`].filter(Boolean).join(' ') || undefined;

interface AnswerProps {
  name: string;
  control: Single;
  required: boolean;
  described?: string;
}

function Answer({ name, control, required, described }: AnswerProps) {
  const { register } = useFormContext();
  const here = useFormHere();
  const shared = {
    id: idOf(name),
    invalid: Boolean(here.errors[name]),
    'aria-describedby': described,
    'aria-required': required,
    ...register(name),
  };
  switch (control.as) {
    case 'date':
      return <DateInput {...shared} />;
    case 'moment':
      return <DateInput type="datetime-local" {...shared} />;
    case 'number':
      return <TextInput size={14} autoComplete="off" {...shared} />;
    case 'lines':
      return <TextArea rows={3} {...shared} />;
    case 'choice':
      return <Choose options={control.options} required={required} shared={shared} />;
    case 'yes-no':
      return <Choose options={yesNo} required={required} shared={shared} />;
    case 'reference':
      // While nobody of another team ever signed in, its name is not known here and must be typed.
      if (control.of === 'team' && optionsOf('team', here).length < 2) return <TextInput autoComplete="off" {...shared} />;
      return <Choose options={optionsOf(control.of, here)} required={required} shared={shared} />;
    case 'addressee':
      return <Choose options={optionsOf('addressee', here)} required={required} shared={shared} />;
    case 'text':
      return <Text control={control} name={name} shared={shared} />;
  }
}

export const yesNo: readonly Option[] = [
  ['yes', forms.yes],
  ['no', forms.no],
];

type Shared = { id: string } & Parameters<typeof TextInput>[0];

function Choose({ options, required, shared }: { options: readonly Option[]; required: boolean; shared: object }) {
  if (options.length === 0) return <p className="desk-soft">{forms.noOptions}</p>;
  return (
    <Select {...shared}>
      <Select.Option value="">{required ? forms.choose : forms.unknown}</Select.Option>
      {options.map(([value, label]) => (
        <Select.Option key={value} value={value}>
          {label}
        </Select.Option>
      ))}
    </Select>
  );
}

function Text({ control, name, shared }: { control: Extract<Single, { as: 'text' }>; name: string; shared: Shared }) {
  if (!control.long) return <TextInput autoComplete="off" {...shared} type={control.type} />;
  return <LongText most={control.most ?? 0} name={name} shared={shared} />;
}

/** A long text, with how much room is left. */
function LongText({ most, name, shared }: { most: number; name: string; shared: object }) {
  const value: unknown = useWatch({ name });
  const left = most - noteLength(typeof value === 'string' ? value : '');
  return (
    <>
      <TextArea rows={most > 2_000 ? 6 : 3} {...shared} />
      <p className={left < 0 ? 'desk-due--late' : 'desk-soft'}>{forms.left(left)}</p>
    </>
  );
}

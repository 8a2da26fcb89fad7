import type { FieldText } from '../../text/form-shape';
import { nl } from '../../text/nl';
import { Checkbox, Radio, TextArea, TextInput } from '../../ui/design-system';
import type { Field, FieldName, LongTextField } from '../form/fields';
import { countSentence } from '../browser/count';
import { idOf } from './ids';

export interface ControlProps {
  readonly name: FieldName;
  readonly spec: Field;
  readonly text: FieldText;
  readonly value: string;
  readonly describedBy?: string;
  readonly invalid: boolean;
  readonly length?: number;
}

/** The field of a question, with what was typed or chosen before. Never `required`, so that an error is always ours to explain. */
export function Control(props: ControlProps) {
  const { name, spec, text, value, describedBy, invalid } = props;
  const common = { id: idOf(name), name, invalid, 'aria-describedby': describedBy, 'aria-required': !spec.optional };
  if (spec.kind === 'long-text') return <LongText {...props} spec={spec} />;
  if (spec.kind === 'choice' || spec.kind === 'choices') return <Options {...props} />;
  if (spec.kind === 'tick') {
    return (
      <Checkbox id={idOf(name)} name={name} value="yes" defaultChecked={value === 'yes'}>
        {text.label}
      </Checkbox>
    );
  }
  if (spec.kind === 'date') return <TextInput {...common} className="w-input--date" autoComplete="off" defaultValue={value} />;
  const className = spec.width && `w-input--${spec.width}`;
  return <TextInput {...common} type={spec.kind} className={className} autoComplete={spec.autoComplete} defaultValue={value} />;
}

function LongText({ name, spec, value, describedBy, invalid, length = 0 }: ControlProps & { spec: LongTextField }) {
  const countId = `${idOf(name)}-teller`;
  const { counting, room } = nl.form;
  return (
    <div className="w-long-text">
      <TextArea
        id={idOf(name)}
        name={name}
        rows={name === 'text' ? 10 : 5}
        invalid={invalid}
        aria-required={!spec.optional}
        aria-describedby={[describedBy, countId].filter(Boolean).join(' ')}
        defaultValue={value}
        data-most={spec.most}
      />
      <p id={countId} className="w-count" data-left={counting(spec.most).left} data-over={counting(spec.most).over}>
        {length > 0 ? countSentence(length, spec.most, counting(spec.most)) : room(spec.most)}
      </p>
    </div>
  );
}

function Options({ name, spec, text, value, invalid }: ControlProps) {
  const chosen = value.split(' ');
  const Option = spec.kind === 'choice' ? Radio : Checkbox;
  return (
    <div className="w-options">
      {Object.entries(text.options ?? {}).map(([option, label]) => (
        <Option
          key={option}
          id={`${idOf(name)}-${option}`}
          name={name}
          value={option}
          defaultChecked={chosen.includes(option)}
          invalid={invalid}
        >
          {label}
        </Option>
      ))}
    </div>
  );
}

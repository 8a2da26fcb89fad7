import type { ReactNode } from 'react';
import { nl } from '../../text/nl';
import type { FieldText } from '../../text/form-shape';
import { ErrorMessage, Field, FieldSet, Label, Paragraph } from '../../ui/design-system';
import type { Field as FieldSpec, FieldName } from '../form/fields';
import { fields } from '../form/fields';
import { Control } from './control';
import { errorIdOf, hintIdOf, idOf } from './ids';

export interface QuestionProps {
  readonly name: FieldName;
  readonly value: string;
  readonly error?: string;
  /** Length of the value as the limit counts it; only a long text needs it. */
  readonly length?: number;
}

/** One question: label, then hint, then error, then the field, because a hint under a field is not read. */
export function Question({ name, value, error, length }: QuestionProps) {
  const spec: FieldSpec = fields[name];
  const text = nl.form.fields[name];
  const describedBy = [text.hint && hintIdOf(name), error && errorIdOf(name)].filter(Boolean).join(' ') || undefined;
  const about = <About name={name} text={text} error={error} />;
  const control = <Control {...{ name, spec, text, value, describedBy, length }} invalid={Boolean(error)} />;
  if (spec.kind === 'tick') return <Shell spec={spec}>{control}</Shell>;
  if (spec.kind === 'choice' || spec.kind === 'choices') {
    return (
      <Shell spec={spec}>
        <FieldSet
          legend={text.label}
          optional={spec.optional}
          invalid={Boolean(error)}
          aria-describedby={describedBy}
          {...(spec.kind === 'choice' ? { role: 'radiogroup', 'aria-required': !spec.optional } : {})}
        >
          {about}
          {control}
        </FieldSet>
      </Shell>
    );
  }
  return (
    <Shell spec={spec}>
      <Field invalid={Boolean(error)}>
        <Label htmlFor={idOf(name)} optional={spec.optional}>
          {text.label}
        </Label>
        {about}
        {control}
      </Field>
    </Shell>
  );
}

/** A question under a condition carries it, so that the style sheet can leave it out until it applies. */
function Shell({ spec, children }: { spec: FieldSpec; children: ReactNode }) {
  const condition = spec.showIf && `${spec.showIf.field}=${spec.showIf.is}`;
  return (
    <div className="w-question" data-if={condition}>
      {children}
    </div>
  );
}

function About({ name, text, error }: { name: FieldName; text: FieldText; error?: string }) {
  return (
    <>
      {text.hint && (
        <Paragraph size="small" id={hintIdOf(name)} className="w-hint">
          {text.hint}
        </Paragraph>
      )}
      {error && <ErrorMessage id={errorIdOf(name)}>{error}</ErrorMessage>}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { FormCommand } from '../../text/input-keys';
import { forms } from '../../text/staff-forms';
import { Button, InvalidFormAlert } from '../../ui/design-system.browser';
import { timeOf } from '../time';
import { Fault } from '../ui/fault';
import type { Field } from './form/fields';
import { FieldView } from './form/field-view';
import { ForeseenView } from './form/foreseen-view';
import { FormContextProvider, idOf } from './form/form-context';
import { problemsAt } from './form/problems';
import type { Surroundings } from './form/references';
import type { Values } from './form/values';
import { inputFrom } from './form/values';
import { Overtaken } from './overtaken';
import { useCommand } from './use-command';
import { useKeptDraft } from './use-draft';

/** What is kept of a form: what was filled in, and the revision that was on the screen when it was opened. */
export interface FormDraft {
  values: Values;
  seen: number;
}

interface CommandFormProps {
  command: FormCommand;
  title: string;
  fields: readonly Field[];
  here: Surroundings;
  start: FormDraft;
  draftName: string;
}

/** A command as a form: filled in, looked at for what it does, and only then confirmed. */
export function CommandForm({ command, title, fields, here, start: { values: initial, seen }, draftName }: CommandFormProps) {
  const { number } = here.dossier;
  const form = useForm<Values>({ defaultValues: initial, shouldUnregister: false });
  const draft = useKeptDraft<FormDraft>(draftName);
  const { submit, foresee, reconsider, outcome, saving } = useCommand(number, command, seen, draft.drop);
  useKept(form.control, initial, (values) => draft.keep({ values, seen }));
  const refused = outcome?.kind === 'refused' ? outcome : undefined;
  const errors = useMemo(() => (refused ? problemsAt(fields, refused.problem) : {}), [refused, fields]);
  const foreseen = outcome?.kind === 'foreseen' ? outcome : undefined;
  const place = useFocusOnReturn(foreseen !== undefined);
  const context = useMemo(() => ({ ...here, errors }), [here, errors]);
  const look = (revision?: number) => foresee(inputFrom(fields, form.getValues()), revision);
  return (
    <FormProvider {...form}>
      <FormContextProvider value={context}>
        <form
          noValidate
          ref={place}
          tabIndex={-1}
          className="desk-stack desk-form"
          aria-label={title}
          onSubmit={(event) => {
            event.preventDefault();
            void (foreseen ? submit(inputFrom(fields, form.getValues()), foreseen.revision) : look());
          }}
        >
          {outcome?.kind === 'overtaken' && (
            <Overtaken words={forms.conflict} number={number} since={outcome.since} again={() => void look(outcome.revision)} />
          )}
          {refused && <Summary key={refused.attempt} errors={errors} />}
          {refused && Object.keys(errors).length === 0 && <Fault error={refused.problem} />}
          {foreseen ? (
            <ForeseenView foreseen={foreseen.foreseen} dossier={here.dossier} />
          ) : fields.every(({ control }) => control.as === 'nothing') ? (
            <p>{forms.nothingToFill}</p>
          ) : (
            fields.map((field) => <FieldView key={field.name} field={field} />)
          )}
          <div className="desk-actions">
            {(!foreseen || foreseen.foreseen.events.length > 0) && (
              <Button type="submit" aria-disabled={saving}>
                {foreseen ? (saving ? forms.saving : forms.confirm) : saving ? forms.looking : forms.look}
              </Button>
            )}
            {foreseen && (
              <Button variant="secondary" onClick={reconsider}>
                {forms.change}
              </Button>
            )}
            <Link to="/dossiers/$number" params={{ number }}>
              {forms.cancel}
            </Link>
            {draft.keptAt && <span className="desk-soft">{forms.kept(timeOf(draft.keptAt))}</span>}
          </div>
        </form>
      </FormContextProvider>
    </FormProvider>
  );
}

/** Keeps what is typed as it changes. */
function useKept(control: ReturnType<typeof useForm<Values>>['control'], initial: Values, keep: (values: Values) => void) {
  const values = useWatch({ control });
  const first = useRef(JSON.stringify(initial));
  useEffect(() => {
    if (JSON.stringify(values) !== first.current) keep(values);
    // The keeper is made anew on every render and remembers by its timer.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [values]);
}

/** Back from the look ahead, the form has the focus again. */
function useFocusOnReturn(away: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const wasAway = useRef(away);
  useEffect(() => {
    if (wasAway.current && !away) form.current?.focus();
    wasAway.current = away;
  }, [away]);
  return form;
}

function Summary({ errors }: { errors: Readonly<Record<string, string>> }) {
  const found = Object.entries(errors).map(([name, label]) => ({ id: `#${idOf(name)}`, label }));
  return found.length > 0 && <InvalidFormAlert errors={found} heading={forms.errors.heading} headingLevel={2} />;
}

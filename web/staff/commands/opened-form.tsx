import { useState } from 'react';
import type { FormCommand } from '../../text/input-keys';
import { forms } from '../../text/staff-forms';
import { Alert, Button } from '../../ui/design-system.browser';
import { Loading } from '../ui/loading';
import { CommandForm } from './command-form';
import type { FormDraft } from './command-form';
import { dropDraft } from './draft';
import type { Field } from './form/fields';
import type { Surroundings } from './form/references';
import { startOf } from './form/start';
import { useFoundDraft } from './use-draft';

interface OpenedFormProps extends Surroundings {
  command: FormCommand;
  title: string;
  fields: readonly Field[];
}

/** The form with what it starts from: the draft of before, or nothing. */
export function OpenedForm(props: OpenedFormProps) {
  const name = `${props.command} ${props.me.id} ${props.dossier.number}`;
  const draft = useFoundDraft<FormDraft>(name);
  if (draft === undefined) return <Loading what={props.title} />;
  return <Started {...props} draftName={name} draft={draft} />;
}

function Started({
  command,
  title,
  fields,
  draftName,
  draft,
  dossier,
  entries,
  staff,
  me,
}: OpenedFormProps & { draftName: string; draft: FormDraft | null }) {
  // Held from the start: later events must not change what this form was opened on, that is how overtaking is noticed.
  const [here] = useState<Surroundings>({ dossier, entries, staff, me });
  const fresh = () => ({ values: startOf(fields, here), seen: here.dossier.revision });
  const [start, setStart] = useState<FormDraft>(() => draft ?? fresh());
  const restored = start === draft;
  const discard = () => {
    dropDraft(draftName);
    setStart(fresh());
  };
  return (
    <>
      {restored && (
        <Alert heading={forms.restored} headingLevel={2}>
          <Button variant="tertiary" onClick={discard}>
            {forms.discard}
          </Button>
        </Alert>
      )}
      <CommandForm key={String(restored)} command={command} title={title} fields={fields} here={here} start={start} draftName={draftName} />
    </>
  );
}

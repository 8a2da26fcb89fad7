import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { DossierView } from '../../../projections/dossier/view';
import { staff } from '../../text/staff';
import { tracksOffered } from '../../text/staff-triage';
import { Button, InvalidFormAlert, Paragraph } from '../../ui/design-system.browser';
import { Fault } from '../ui/fault';
import { timeOf } from '../time';
import { Candidates } from './candidates';
import { Choice } from './choice';
import { GroundsPart } from './grounds-part';
import { noteLength, NoteField } from './note-field';
import { Overtaken } from './overtaken';
import { fieldErrors } from './triage-errors';
import type { TriageErrors } from './triage-errors';
import { needsAdmission, triageInput } from './triage-input';
import type { TriageDraft, TriageFields } from './triage-input';
import { useCommand } from './use-command';
import { useKeptDraft } from './use-draft';

const { triage: text } = staff;
const yesNo = ({ yes, no }: { yes: string; no: string }) => [['yes', yes] as const, ['no', no] as const];
const admissions = (['not-reasonably-required', 'about-the-handling'] as const).map((reason) => [reason, text.admission[reason]] as const);

interface TriageFormProps {
  dossier: DossierView;
  me: string;
  start: TriageDraft;
  draftName: string;
}

/** The first look (toets) as a form: nothing is decided by it, and only what was touched is sent. */
export function TriageForm({ dossier, me, start: { fields: initial, seen }, draftName }: TriageFormProps) {
  const { register, control, handleSubmit, getValues } = useForm<TriageFields>({ defaultValues: initial, shouldUnregister: false });
  const draft = useKeptDraft<TriageDraft>(draftName);
  const { submit, outcome, saving } = useCommand(dossier.number, 'triage', seen, draft.drop);
  const fields = useWatch({ control }) as TriageFields;
  const keep = draft.keep;
  useEffect(() => {
    if (fields !== initial) keep({ fields: getValues(), seen } satisfies TriageDraft);
    // The keeper is made anew on every render and remembers by its timer.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [fields]);
  const length = noteLength(fields.note);
  const refused = outcome?.kind === 'refused' ? outcome : undefined;
  const errors = useMemo(() => (refused ? fieldErrors(refused.problem, noteLength(getValues().note)) : {}), [refused, getValues]);
  const send = (revision?: number) => handleSubmit((values) => submit(triageInput(values, me), revision))();
  return (
    <form
      noValidate
      className="desk-stack"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {outcome?.kind === 'overtaken' && (
        <Overtaken words={text.conflictPage} number={dossier.number} since={outcome.since} again={() => void send(outcome.revision)} />
      )}
      {refused && <Summary key={refused.attempt} errors={errors} />}
      {refused && Object.keys(errors).length === 0 && <Fault error={refused.problem} />}
      <Choice
        id="rightAddress"
        {...text.address}
        options={yesNo(text.address)}
        error={errors.rightAddress}
        field={register('rightAddress')}
      />
      <Choice
        id="enoughInformation"
        {...text.information}
        options={yesNo(text.information)}
        error={errors.enoughInformation}
        field={register('enoughInformation')}
      />
      <GroundsPart dossier={dossier} findings={fields.findings} error={errors.grounds} register={register} />
      <Candidates number={dossier.number} error={errors.candidates} control={control} register={register} />
      <Choice id="track" {...text.track} options={tracksOffered} error={errors.track} field={register('track')} />
      {needsAdmission(fields) && (
        <Choice id="admission" {...text.admission} options={admissions} error={errors.admission} field={register('admission')} />
      )}
      <Choice id="clear" {...text.conflict} options={yesNo(text.conflict)} error={errors.clear} field={register('clear')} />
      {fields.clear === 'no' && <Paragraph className="desk-warning">{text.conflict.warning}</Paragraph>}
      <NoteField length={length} error={errors.note} field={register('note')} />
      <div className="desk-actions">
        <Button type="submit" aria-disabled={saving}>
          {saving ? text.saving : text.save}
        </Button>
        <Link to="/dossiers/$number" params={{ number: dossier.number }}>
          {text.cancel}
        </Link>
        {draft.keptAt && <span className="desk-soft">{text.kept(timeOf(draft.keptAt))}</span>}
      </div>
    </form>
  );
}

function Summary({ errors }: { errors: TriageErrors }) {
  const found = Object.entries(errors).map(([field, label]) => ({ id: `#${field}`, label }));
  return found.length > 0 && <InvalidFormAlert errors={found} heading={text.errors.heading} headingLevel={2} />;
}

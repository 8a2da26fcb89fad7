import type { UseFormRegisterReturn } from 'react-hook-form';
import { staff } from '../../text/staff';
import { ErrorMessage, Field, Label, TextArea } from '../../ui/design-system.browser';
import { noteLimit } from './triage-errors';

const { note: text } = staff.triage;

/** Length as the server counts it: code points, after line ends and accents got their one form. */
export function noteLength(note: string): number {
  return Array.from(note.trim().replace(/\r\n?/g, '\n').normalize('NFC')).length;
}

/** The colleagues' note, with how much room is left once that matters. */
export function NoteField({ length, error, field }: { length: number; error?: string; field: UseFormRegisterReturn }) {
  const describedBy = ['note-ruimte', error && 'note-fout'].filter(Boolean).join(' ');
  return (
    <Field invalid={Boolean(error)}>
      <Label htmlFor="note" optional>
        {text.label}
      </Label>
      <p className="desk-hint">{text.hint}</p>
      {error && <ErrorMessage id="note-fout">{error}</ErrorMessage>}
      <TextArea id="note" rows={6} invalid={Boolean(error)} aria-describedby={describedBy} {...field} />
      <p className={length > noteLimit ? 'desk-due--late' : 'desk-soft'} id="note-ruimte">
        {text.left(noteLimit - length)}
      </p>
    </Field>
  );
}

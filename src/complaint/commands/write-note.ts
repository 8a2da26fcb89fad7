import { IsIn } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';

/** A note for colleagues (notitie); never shown to citizen or municipality. */
export class WriteNote {
  @IsText(20_000) text!: string;
  @IsIn(['team', 'office']) visibility!: 'team' | 'office';
}
export const writeNote = command(WriteNote, ({ text, visibility }, _, moment) => {
  const noteId = moment.id('note');
  return [{ type: 'note-written', facts: { noteId, visibility }, about: noteId, personal: { text } }];
});

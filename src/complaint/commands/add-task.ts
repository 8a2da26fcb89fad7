import { IsOptional, IsUUID } from 'class-validator';
import type { LocalDate } from '../../law/local-date';
import { command } from '../command';
import { IsLocalDate, IsText } from '../input';

/** Something to do in this dossier (taak), with whom and by when. */
export class AddTask {
  @IsText(500) text!: string;
  @IsOptional() @IsLocalDate() dueOn?: LocalDate;
  @IsOptional() @IsUUID() assignee?: string;
}
export const addTask = command(AddTask, ({ text, dueOn, assignee }, _, moment) => [
  { type: 'task-added', facts: { taskId: moment.id('task'), dueOn, assignee }, about: 'dossier', personal: { text } },
]);

import { IsUUID } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';
import { refuse } from '../refusal';

/** A task is no longer needed (taak laten vervallen). */
export class DropTask {
  @IsUUID() taskId!: string;
  @IsText(2_000) reason!: string;
}
export const dropTask = command(DropTask, ({ taskId, reason }, { tasks }) => {
  const task = Object.hasOwn(tasks, taskId) ? tasks[taskId] : undefined;
  if (!task) refuse('unknown-task', { taskId });
  return task.open ? [{ type: 'task-dropped', facts: { taskId }, about: 'dossier', personal: { reason } }] : [];
});

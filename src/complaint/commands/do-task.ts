import { IsUUID } from 'class-validator';
import { command } from '../command';
import { refuse } from '../refusal';

/** A task is done (taak afvinken). */
export class DoTask {
  @IsUUID() taskId!: string;
}
export const doTask = command(DoTask, ({ taskId }, { tasks }) => {
  const task = Object.hasOwn(tasks, taskId) ? tasks[taskId] : undefined;
  if (!task) refuse('unknown-task', { taskId });
  return task.open ? [{ type: 'task-done', facts: { taskId } }] : [];
});

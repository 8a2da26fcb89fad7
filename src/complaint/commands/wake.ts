import { IsUUID } from 'class-validator';
import { command } from '../command';
import { refuse } from '../refusal';

/** Ends the waiting (weer oppakken): the day came, or somebody decided so. */
export class Wake {
  @IsUUID() waitId!: string;
}
export const wake = command(Wake, ({ waitId }, { waits }, { actor, today }) => {
  const wait = Object.hasOwn(waits, waitId) ? waits[waitId] : undefined;
  if (!wait) return [];
  const bySystem = actor.role === 'system';
  if (bySystem && wait.wakeOn > today) refuse('not-due', { dueOn: wait.wakeOn });
  return [{ type: 'waiting-ended', facts: { waitId, how: bySystem ? 'date-came' : 'stopped' } }];
});

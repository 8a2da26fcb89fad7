import type { Step } from './command';
import { acknowledge } from './commands/acknowledge';
import { submit } from './commands/submit';
import { triage } from './commands/triage';

/** The life of a complaint (levensloop): what may be done, when, what it leads to, and by whom. */
// prettier-ignore
export const lifeCycle = {
  submit:      { ...submit,      from: ['new'],                     to: 'submitted',    by: ['complainant', 'representative', 'clerk', 'handler'] },
  acknowledge: { ...acknowledge, from: ['submitted'],               to: 'acknowledged', by: ['system', 'clerk'] },
  triage:      { ...triage,      from: ['acknowledged', 'triaged'], to: 'triaged',      by: ['clerk', 'handler'] },
} as const satisfies Record<string, Step>;

export type CommandName = keyof typeof lifeCycle;

/** Is this word a command? The only way from a route's text to the table. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(lifeCycle, name);
}

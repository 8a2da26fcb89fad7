import type { Role } from './actor';
import type { Step } from './command';
import { acknowledge } from './commands/acknowledge';
import { addTask } from './commands/add-task';
import { assign } from './commands/assign';
import { attemptContact } from './commands/attempt-contact';
import { consentToMediation } from './commands/consent-to-mediation';
import { declareConflict } from './commands/declare-conflict';
import { doTask } from './commands/do-task';
import { dropTask } from './commands/drop-task';
import { intervene } from './commands/intervene';
import { liftConflict } from './commands/lift-conflict';
import { liftHold } from './commands/lift-hold';
import { linkDossier } from './commands/link-dossier';
import { markConfidential } from './commands/mark-confidential';
import { markUrgent } from './commands/mark-urgent';
import { mediate } from './commands/mediate';
import { offerMediation } from './commands/offer-mediation';
import { openMediation } from './commands/open-mediation';
import { placeHold } from './commands/place-hold';
import { recordContact } from './commands/record-contact';
import { recordSession } from './commands/record-session';
import { refuseMediation } from './commands/refuse-mediation';
import { release } from './commands/release';
import { submit } from './commands/submit';
import { transfer } from './commands/transfer';
import { triage } from './commands/triage';
import { unlinkDossier } from './commands/unlink-dossier';
import { writeNote } from './commands/write-note';
import { early, ended, open } from './stages';
import type { Stage } from './stages';

const anytime = ['submitted', ...open, ...ended] as const satisfies readonly Stage[];
const office = ['clerk', 'handler', 'ombudsman'] as const satisfies readonly Role[];
const talks = ['triaged', 'under-investigation', 'investigated'] as const satisfies readonly Stage[];
const bothSides = ['complainant', 'representative', 'body', 'handler'] as const satisfies readonly Role[];

/** The life of a complaint (levensloop): what may be done, when, what it leads to, and by whom. */
// prettier-ignore
export const lifeCycle = {
  'submit':               { ...submit,             from: ['new'],       to: 'submitted',    by: ['complainant', 'representative', 'clerk', 'handler'] },
  'acknowledge':          { ...acknowledge,        from: ['submitted'], to: 'acknowledged', by: ['system', 'clerk'] },
  'triage':               { ...triage,             from: early,         to: 'triaged',      by: ['clerk', 'handler'] },

  'intervene':            { ...intervene,          from: ['triaged', 'under-investigation'], to: 'same', by: ['handler'] },
  'offer-mediation':      { ...offerMediation,     from: talks,         to: 'same',         by: ['handler'] },
  'consent-to-mediation': { ...consentToMediation, from: talks,         to: 'same',         by: bothSides },
  'refuse-mediation':     { ...refuseMediation,    from: talks,         to: 'same',         by: bothSides },
  'open-mediation':       { ...openMediation,      from: talks,         to: 'in-mediation', by: ['handler'] },
  'record-session':       { ...recordSession,      from: ['in-mediation'], to: 'same',      by: ['handler'] },
  'mediate':              { ...mediate,            from: ['in-mediation', 'triaged', 'under-investigation'], to: 'mediated', by: ['handler'] },

  'assign':               { ...assign,             from: anytime, to: 'same', by: [...office, 'manager'] },
  'release':              { ...release,            from: anytime, to: 'same', by: office },
  'transfer':             { ...transfer,           from: anytime, to: 'same', by: [...office, 'manager'] },
  'declare-conflict':     { ...declareConflict,    from: anytime, to: 'same', by: office },
  'lift-conflict':        { ...liftConflict,       from: anytime, to: 'same', by: ['ombudsman'] },
  'record-contact':       { ...recordContact,      from: anytime, to: 'same', by: office },
  'attempt-contact':      { ...attemptContact,     from: anytime, to: 'same', by: office },
  'write-note':           { ...writeNote,          from: anytime, to: 'same', by: office },
  'add-task':             { ...addTask,            from: anytime, to: 'same', by: office },
  'do-task':              { ...doTask,             from: anytime, to: 'same', by: office },
  'drop-task':            { ...dropTask,           from: anytime, to: 'same', by: office },
  'mark-urgent':          { ...markUrgent,         from: anytime, to: 'same', by: office },
  'mark-confidential':    { ...markConfidential,   from: anytime, to: 'same', by: ['handler', 'ombudsman'] },
  'link-dossier':         { ...linkDossier,        from: anytime, to: 'same', by: office },
  'unlink-dossier':       { ...unlinkDossier,      from: anytime, to: 'same', by: office },
  'place-hold':           { ...placeHold,          from: anytime, to: 'same', by: [...office, 'administrator'] },
  'lift-hold':            { ...liftHold,           from: anytime, to: 'same', by: [...office, 'administrator'] },
} as const satisfies Record<string, Step>;

export type CommandName = keyof typeof lifeCycle;

/** Is this word a command? The only way from a route's text to the table. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(lifeCycle, name);
}

import type { Role } from './actor';
import type { Step } from './command';
import { acknowledge } from './commands/acknowledge';
import { addAllegation } from './commands/add-allegation';
import { addParty } from './commands/add-party';
import { addTask } from './commands/add-task';
import { advise } from './commands/advise';
import { answer } from './commands/answer';
import { appraiseRecommendation } from './commands/appraise-recommendation';
import { ask } from './commands/ask';
import { askDelay } from './commands/ask-delay';
import { assign } from './commands/assign';
import { attemptContact } from './commands/attempt-contact';
import { changeAllegation } from './commands/change-allegation';
import { changeParty } from './commands/change-party';
import { claimSecrecy } from './commands/claim-secrecy';
import { classify } from './commands/classify';
import { close } from './commands/close';
import { comment } from './commands/comment';
import { consentToMediation } from './commands/consent-to-mediation';
import { continueOfOwnMotion } from './commands/continue-of-own-motion';
import { correct } from './commands/correct';
import { decideDelay } from './commands/decide-delay';
import { decideNameRequest } from './commands/decide-name-request';
import { decideSecrecy } from './commands/decide-secrecy';
import { declareConflict } from './commands/declare-conflict';
import { decline } from './commands/decline';
import { discontinue } from './commands/discontinue';
import { doTask } from './commands/do-task';
import { dropNameRequest } from './commands/drop-name-request';
import { dropTask } from './commands/drop-task';
import { endAllegation } from './commands/end-allegation';
import { escalate } from './commands/escalate';
import { forward } from './commands/forward';
import { handOver } from './commands/hand-over';
import { hear } from './commands/hear';
import { intervene } from './commands/intervene';
import { investigate } from './commands/investigate';
import { liftConflict } from './commands/lift-conflict';
import { liftHold } from './commands/lift-hold';
import { linkDossier } from './commands/link-dossier';
import { markConfidential } from './commands/mark-confidential';
import { markUrgent } from './commands/mark-urgent';
import { mediate } from './commands/mediate';
import { mergeAllegations } from './commands/merge-allegations';
import { mergeDossier } from './commands/merge-dossier';
import { missPromise } from './commands/miss-promise';
import { missTerm } from './commands/miss-term';
import { objectToSharing } from './commands/object-to-sharing';
import { offerMediation } from './commands/offer-mediation';
import { openInvestigation } from './commands/open-investigation';
import { openMediation } from './commands/open-mediation';
import { pauseTarget } from './commands/pause-target';
import { placeHold } from './commands/place-hold';
import { proposeReport } from './commands/propose-report';
import { recordAuthorisation } from './commands/record-authorisation';
import { recordContact } from './commands/record-contact';
import { recordFirstLine } from './commands/record-first-line';
import { recordSession } from './commands/record-session';
import { refer } from './commands/refer';
import { refuseMediation } from './commands/refuse-mediation';
import { release } from './commands/release';
import { remind } from './commands/remind';
import { removeParty } from './commands/remove-party';
import { reopen } from './commands/reopen';
import { replyToRecommendation } from './commands/reply-to-recommendation';
import { requestCompletion } from './commands/request-completion';
import { requestNameWithholding } from './commands/request-name-withholding';
import { requestReopening } from './commands/request-reopening';
import { restoreAllegation } from './commands/restore-allegation';
import { resumeInvestigation } from './commands/resume-investigation';
import { resumeTarget } from './commands/resume-target';
import { returnToUs } from './commands/return';
import { reviewReport } from './commands/review-report';
import { sendFindings } from './commands/send-findings';
import { setTarget } from './commands/set-target';
import { splitAllegation } from './commands/split-allegation';
import { splitDossier } from './commands/split-dossier';
import { startOwnInitiative } from './commands/start-own-initiative';
import { submit } from './commands/submit';
import { supplement } from './commands/supplement';
import { transfer } from './commands/transfer';
import { triage } from './commands/triage';
import { unlinkDossier } from './commands/unlink-dossier';
import { unmergeDossier } from './commands/unmerge-dossier';
import { wait } from './commands/wait';
import { wake } from './commands/wake';
import { warnTerm } from './commands/warn-term';
import { withdraw } from './commands/withdraw';
import { writeNote } from './commands/write-note';
import { early, ended, open } from './stages';
import type { Stage } from './stages';

const stagesOf = <S extends readonly Stage[]>(...list: S): S => list;
const running = stagesOf('submitted', ...open);
const anytime = stagesOf(...running, ...ended);
const talks = stagesOf('triaged', 'under-investigation', 'investigated');
const sendable = stagesOf(...early, 'mediated', 'under-investigation', 'investigated');
const asking = stagesOf(...open, 'closed');
const takeable = stagesOf('submitted', ...early, 'in-mediation', 'mediated', 'under-investigation', 'investigated');
const reopenable = stagesOf('referred', 'forwarded', 'handed-over', 'declined', 'discontinued', 'withdrawn', 'closed');

const office = ['clerk', 'handler', 'ombudsman'] as const satisfies readonly Role[];
const requesterOr = <R extends readonly Role[]>(...others: R) => ['complainant', 'representative', ...others] as const;
/** Who can be asked something, and answer by themselves. */
const asked = ['complainant', 'representative', 'body', 'person-concerned', 'witness'] as const satisfies readonly Role[];

/** The life of a complaint (levensloop): what may be done, when, what it leads to, and by whom. */
// prettier-ignore
export const lifeCycle = {
  'submit':                   { ...submit,                 from: ['new'], to: 'submitted', by: ['complainant', 'representative', 'clerk', 'handler'] },
  'start-own-initiative':     { ...startOwnInitiative,     from: ['new'], to: 'triaged', by: ['ombudsman'] },
  'acknowledge':              { ...acknowledge,            from: ['submitted'], to: 'acknowledged', by: ['system', 'clerk'] },
  'triage':                   { ...triage,                 from: early, to: 'triaged', by: ['clerk', 'handler'] },
  'refer':                    { ...refer,                  from: early, to: 'referred', by: ['clerk', 'handler'] },
  'forward':                  { ...forward,                from: sendable, to: 'forwarded', by: ['clerk', 'handler'], onlyEarly: ['clerk'] },
  'hand-over':                { ...handOver,               from: sendable, to: 'handed-over', by: ['clerk', 'handler'], onlyEarly: ['clerk'] },
  'decline':                  { ...decline,                from: early, to: 'declined', by: ['handler', 'ombudsman'] },
  'return':                   { ...returnToUs,             from: ['referred', 'forwarded', 'handed-over'], to: 'acknowledged', by: requesterOr('clerk', 'handler') },
  'end-allegation':           { ...endAllegation,          from: open, to: 'same', by: ['handler', 'ombudsman'] },
  'restore-allegation':       { ...restoreAllegation,      from: open, to: 'same', by: ['handler', 'ombudsman'] },

  'intervene':                { ...intervene,              from: ['triaged', 'under-investigation'], to: 'same', by: ['handler'] },
  'offer-mediation':          { ...offerMediation,         from: talks, to: 'same', by: ['handler'] },
  'consent-to-mediation':     { ...consentToMediation,     from: talks, to: 'same', by: requesterOr('body', 'handler') },
  'refuse-mediation':         { ...refuseMediation,        from: talks, to: 'same', by: requesterOr('body', 'handler') },
  'open-mediation':           { ...openMediation,          from: talks, to: 'in-mediation', by: ['handler'] },
  'record-session':           { ...recordSession,          from: ['in-mediation'], to: 'same', by: ['handler'] },
  'mediate':                  { ...mediate,                from: ['in-mediation', 'triaged', 'under-investigation'], to: 'mediated', by: ['handler'] },

  'open-investigation':       { ...openInvestigation,      from: ['triaged', 'mediated'], to: 'under-investigation', by: ['handler'] },
  'ask':                      { ...ask,                    from: asking, to: 'same', by: ['clerk', 'handler'], onlyEarly: ['clerk'] },
  'remind':                   { ...remind,                 from: asking, to: 'same', by: ['system', 'handler'] },
  'answer':                   { ...answer,                 from: [...open, ...ended], to: 'same', by: [...asked, 'clerk', 'handler'] },
  'ask-delay':                { ...askDelay,               from: asking, to: 'same', by: asked },
  'decide-delay':             { ...decideDelay,            from: asking, to: 'same', by: ['handler'] },
  'claim-secrecy':            { ...claimSecrecy,           from: asking, to: 'same', by: asked },
  'decide-secrecy':           { ...decideSecrecy,          from: asking, to: 'same', by: ['ombudsman', 'handler'] },
  'hear':                     { ...hear,                   from: ['under-investigation'], to: 'same', by: ['handler'] },
  'send-findings':            { ...sendFindings,           from: ['under-investigation', 'investigated'], to: 'same', by: ['handler'] },
  'comment':                  { ...comment,                from: ['under-investigation', 'investigated'], to: 'same', by: [...asked, 'clerk', 'handler'] },
  'investigate':              { ...investigate,            from: ['under-investigation'], to: 'investigated', by: ['handler'] },
  'resume-investigation':     { ...resumeInvestigation,    from: ['investigated'], to: 'under-investigation', by: ['handler'] },

  'propose-report':           { ...proposeReport,          from: ['investigated'], to: 'same', by: ['handler'] },
  'review-report':            { ...reviewReport,           from: ['investigated'], to: 'same', by: ['handler', 'ombudsman'] },
  'advise':                   { ...advise,                 from: ['investigated'], to: 'advised', by: ['ombudsman'] },
  'reply-to-recommendation':  { ...replyToRecommendation,  from: ['advised', 'closed'], to: 'same', by: ['body', 'clerk', 'handler'] },
  'appraise-recommendation':  { ...appraiseRecommendation, from: ['advised', 'closed'], to: 'same', by: ['handler'] },

  'discontinue':              { ...discontinue,            from: ['in-mediation', 'mediated', 'under-investigation', 'investigated'], to: 'discontinued', by: ['handler', 'ombudsman'] },
  'withdraw':                 { ...withdraw,               from: takeable, to: 'withdrawn', by: requesterOr('clerk', 'handler') },
  'continue-of-own-motion':   { ...continueOfOwnMotion,    from: ['withdrawn'], to: takeable, by: ['ombudsman'] },
  'close':                    { ...close,                  from: ['triaged', 'in-mediation', 'mediated', 'under-investigation', 'investigated', 'advised'], to: 'closed', by: ['handler'], onlyOwn: ['triaged', 'in-mediation', 'under-investigation', 'investigated'] },
  'merge-dossier':            { ...mergeDossier,           from: anytime, to: ['merged', 'same'], by: ['handler', 'system'] },
  'unmerge-dossier':          { ...unmergeDossier,         from: anytime, to: anytime, by: ['handler', 'system'] },
  'reopen':                   { ...reopen,                 from: reopenable, to: ['acknowledged', 'triaged', 'mediated', 'under-investigation', 'investigated', 'advised'], by: ['handler', 'ombudsman'] },
  'request-reopening':        { ...requestReopening,       from: ended, to: 'same', by: requesterOr('clerk', 'handler') },

  'assign':                   { ...assign,                 from: anytime, to: 'same', by: [...office, 'manager'] },
  'release':                  { ...release,                from: anytime, to: 'same', by: office },
  'transfer':                 { ...transfer,               from: anytime, to: 'same', by: [...office, 'manager'] },
  'declare-conflict':         { ...declareConflict,        from: anytime, to: 'same', by: office },
  'lift-conflict':            { ...liftConflict,           from: anytime, to: 'same', by: ['ombudsman'] },
  'record-contact':           { ...recordContact,          from: anytime, to: 'same', by: office },
  'attempt-contact':          { ...attemptContact,         from: anytime, to: 'same', by: office },
  'write-note':               { ...writeNote,              from: anytime, to: 'same', by: office },
  'record-first-line':        { ...recordFirstLine,        from: running, to: 'same', by: office },
  'request-completion':       { ...requestCompletion,      from: early, to: 'same', by: office },
  'supplement':               { ...supplement,             from: anytime, to: 'same', by: requesterOr(...office) },
  'classify':                 { ...classify,               from: running, to: 'same', by: office },
  'add-allegation':           { ...addAllegation,          from: running, to: 'same', by: office },
  'change-allegation':        { ...changeAllegation,       from: running, to: 'same', by: office },
  'split-allegation':         { ...splitAllegation,        from: running, to: 'same', by: office },
  'merge-allegations':        { ...mergeAllegations,       from: running, to: 'same', by: office },
  'split-dossier':            { ...splitDossier,           from: running, to: 'same', by: ['handler'] },
  'add-party':                { ...addParty,               from: anytime, to: 'same', by: office },
  'change-party':             { ...changeParty,            from: anytime, to: 'same', by: requesterOr(...office) },
  'remove-party':             { ...removeParty,            from: anytime, to: 'same', by: office },
  'record-authorisation':     { ...recordAuthorisation,    from: anytime, to: 'same', by: office },
  'request-name-withholding': { ...requestNameWithholding, from: running, to: 'same', by: requesterOr('clerk', 'handler') },
  'drop-name-request':        { ...dropNameRequest,        from: running, to: 'same', by: requesterOr('clerk', 'handler') },
  'object-to-sharing':        { ...objectToSharing,        from: running, to: 'same', by: requesterOr('clerk', 'handler') },
  'decide-name-request':      { ...decideNameRequest,      from: running, to: 'same', by: ['handler', 'ombudsman'] },

  'set-target':               { ...setTarget,              from: running, to: 'same', by: ['handler', 'ombudsman'] },
  'pause-target':             { ...pauseTarget,            from: running, to: 'same', by: ['handler', 'ombudsman'] },
  'resume-target':            { ...resumeTarget,           from: running, to: 'same', by: ['handler', 'ombudsman'] },
  'wait':                     { ...wait,                   from: running, to: 'same', by: office },
  'wake':                     { ...wake,                   from: running, to: 'same', by: [...office, 'system'] },
  'warn-term':                { ...warnTerm,               from: anytime, to: 'same', by: ['system'] },
  'miss-term':                { ...missTerm,               from: anytime, to: 'same', by: ['system'] },
  'miss-promise':             { ...missPromise,            from: anytime, to: 'same', by: ['system'] },
  'escalate':                 { ...escalate,               from: anytime, to: 'same', by: ['system'] },
  'add-task':                 { ...addTask,                from: anytime, to: 'same', by: office },
  'do-task':                  { ...doTask,                 from: anytime, to: 'same', by: office },
  'drop-task':                { ...dropTask,               from: anytime, to: 'same', by: office },
  'mark-urgent':              { ...markUrgent,             from: anytime, to: 'same', by: office },
  'mark-confidential':        { ...markConfidential,       from: anytime, to: 'same', by: ['handler', 'ombudsman'] },
  'link-dossier':             { ...linkDossier,            from: anytime, to: 'same', by: [...office, 'system'] },
  'unlink-dossier':           { ...unlinkDossier,          from: anytime, to: 'same', by: [...office, 'system'] },
  'place-hold':               { ...placeHold,              from: anytime, to: 'same', by: [...office, 'administrator'] },
  'lift-hold':                { ...liftHold,               from: anytime, to: 'same', by: [...office, 'administrator'] },
  'correct':                  { ...correct,                from: anytime, to: 'same', by: ['handler', 'ombudsman'] },
} as const satisfies Record<string, Step>;

export type CommandName = keyof typeof lifeCycle;

/** Is this word a command? The only way from a route's text to the table. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(lifeCycle, name);
}

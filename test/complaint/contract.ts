/** What the process promises of each command: its events, the stages it is given in and leads to, and who gives it. Written out by hand
 *  and apart from the table, so that neither can change alone. `R` = complainant and representative, `K` = the office: clerk, handler,
 *  ombudsman. */
export interface Row {
  readonly events: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  /** Who gives it only during the first look. */
  readonly early?: string;
  /** From where it is given only to an inquiry of the office's own. */
  readonly own?: string;
}

export const sets: Readonly<Record<string, string>> = {
  Early: 'acknowledged triaged',
  Open: 'acknowledged triaged in-mediation mediated under-investigation investigated advised',
  Ended: 'referred forwarded handed-over declined discontinued withdrawn closed merged',
  Running: 'submitted Open',
  Anytime: 'submitted Open Ended',
  Reopens: 'acknowledged triaged mediated under-investigation investigated advised',
  R: 'complainant representative',
  K: 'clerk handler ombudsman',
  Asked: 'R body person-concerned witness',
};

const row = (events: string, from: string, to: string, by: string, early?: string): Row => ({
  events,
  from,
  to,
  by,
  ...(early ? { early } : {}),
});
const beside = (events: string, by = 'K', from = 'Running') => row(events, from, 'same', by);
const always = (events: string, by = 'K') => beside(events, by, 'Anytime');
const talks = 'triaged under-investigation investigated';
const leavable = 'Early mediated under-investigation investigated';
const asking = 'Open closed';

// prettier-ignore
export const contract: Readonly<Record<string, Row>> = {
  'submit': row('submitted party-added', 'new', 'submitted', 'R clerk handler'),
  'start-own-initiative': row('own-initiative-started', 'new', 'triaged', 'ombudsman'),
  'acknowledge': row('acknowledged', 'submitted', 'acknowledged', 'system clerk'),
  'triage': row('triaged', 'Early', 'triaged', 'clerk handler'),
  'refer': row('referred', 'Early', 'referred', 'clerk handler'),
  'forward': row('forwarded', leavable, 'forwarded', 'clerk handler', 'clerk'),
  'hand-over': row('handed-over', leavable, 'handed-over', 'clerk handler', 'clerk'),
  'decline': row('declined', 'Early', 'declined', 'handler ombudsman'),
  'return': row('returned', 'referred forwarded handed-over', 'acknowledged', 'R clerk handler'),
  'end-allegation': row('allegation-ended', 'Open', 'same', 'handler ombudsman'),
  'restore-allegation': row('allegation-restored', 'Open', 'same', 'handler ombudsman'),
  'intervene': row('intervened', 'triaged under-investigation', 'same', 'handler'),
  'offer-mediation': row('mediation-offered', talks, 'same', 'handler'),
  'consent-to-mediation': row('mediation-consented', talks, 'same', 'R body handler'),
  'refuse-mediation': row('mediation-refused', talks, 'same', 'R body handler'),
  'open-mediation': row('mediation-opened', talks, 'in-mediation', 'handler'),
  'record-session': row('session-recorded', 'in-mediation', 'same', 'handler'),
  'mediate': row('mediated', 'in-mediation triaged under-investigation', 'mediated', 'handler'),
  'open-investigation': row('investigation-opened', 'triaged mediated', 'under-investigation', 'handler'),
  'ask': row('asked', asking, 'same', 'clerk handler', 'clerk'),
  'remind': row('reminded', asking, 'same', 'system handler'),
  'answer': row('answered waiting-ended', 'Open Ended', 'same', 'Asked clerk handler'),
  'ask-delay': row('delay-asked', asking, 'same', 'Asked'),
  'decide-delay': row('delay-decided', asking, 'same', 'handler'),
  'claim-secrecy': row('secrecy-claimed', asking, 'same', 'Asked'),
  'decide-secrecy': row('secrecy-decided', asking, 'same', 'ombudsman handler'),
  'hear': row('heard', 'under-investigation', 'same', 'handler'),
  'send-findings': row('findings-sent', 'under-investigation investigated', 'same', 'handler'),
  'comment': row('commented waiting-ended', 'under-investigation investigated', 'same', 'Asked clerk handler'),
  'investigate': row('investigated', 'under-investigation', 'investigated', 'handler'),
  'resume-investigation': row('investigation-resumed', 'investigated', 'under-investigation', 'handler'),
  'propose-report': row('report-proposed', 'investigated', 'same', 'handler'),
  'review-report': row('report-reviewed', 'investigated', 'same', 'handler ombudsman'),
  'advise': row('advised', 'investigated', 'advised', 'ombudsman'),
  'reply-to-recommendation': row('recommendation-replied waiting-ended', 'advised closed', 'same', 'body clerk handler'),
  'appraise-recommendation': row('recommendation-appraised', 'advised closed', 'same', 'handler'),
  'discontinue': row('discontinued', 'in-mediation mediated under-investigation investigated', 'discontinued', 'handler ombudsman'),
  'withdraw': row('withdrawn', 'submitted Early in-mediation mediated under-investigation investigated', 'withdrawn', 'R clerk handler'),
  'continue-of-own-motion': row('own-motion-continued', 'withdrawn', 'submitted Early in-mediation mediated under-investigation investigated', 'ombudsman'),
  // From triaged to investigated only what the ombudsman does of his own motion.
  'close': { ...row('closed', 'mediated advised', 'closed', 'handler'), own: 'triaged in-mediation under-investigation investigated' },
  // The survivor hears of both from the system.
  'merge-dossier': row('dossier-merged', 'Anytime', 'merged same', 'handler system'),
  'unmerge-dossier': row('dossier-unmerged', 'Anytime', 'Anytime', 'handler system'),
  'reopen': row('reopened', 'referred forwarded handed-over declined discontinued withdrawn closed', 'Reopens', 'handler ombudsman'),
  'request-reopening': row('reopening-requested', 'Ended', 'same', 'R clerk handler'),

  'assign': always('assigned', 'K manager'),
  'release': always('released'),
  'transfer': always('transferred', 'K manager'),
  'declare-conflict': always('conflict-declared released'),
  'lift-conflict': always('conflict-lifted', 'ombudsman'),
  'record-contact': always('contact-recorded'),
  'attempt-contact': always('contact-attempted'),
  'write-note': always('note-written'),
  'record-first-line': beside('first-line-recorded'),
  'request-completion': row('completion-requested', 'Early', 'same', 'K'),
  'supplement': always('supplemented waiting-ended', 'R K'),
  'classify': beside('classified'),
  'add-allegation': beside('allegation-added'),
  'change-allegation': beside('allegation-changed'),
  'split-allegation': beside('allegation-split'),
  'merge-allegations': beside('allegations-merged'),
  'split-dossier': beside('dossier-split', 'handler'),
  'add-party': always('party-added'),
  'change-party': always('party-changed', 'R K'),
  'remove-party': always('party-removed'),
  'record-authorisation': always('authorisation-recorded'),
  'request-name-withholding': beside('name-withholding-requested', 'R clerk handler'),
  'drop-name-request': beside('name-request-dropped', 'R clerk handler'),
  'object-to-sharing': beside('sharing-objected', 'R clerk handler'),
  'decide-name-request': beside('name-request-decided', 'handler ombudsman'),
  'set-target': beside('target-set', 'handler ombudsman'),
  'pause-target': beside('target-paused', 'handler ombudsman'),
  'resume-target': beside('target-resumed', 'handler ombudsman'),
  'wait': beside('waiting-begun'),
  'wake': beside('waiting-ended', 'K system'),
  'warn-term': always('term-warned', 'system'),
  'miss-term': always('term-missed', 'system'),
  'miss-promise': always('promise-missed', 'system'),
  'escalate': always('escalated', 'system'),
  'add-task': always('task-added'),
  'do-task': always('task-done'),
  'drop-task': always('task-dropped'),
  'mark-urgent': always('urgency-marked'),
  'mark-confidential': always('confidentiality-marked', 'handler ombudsman'),
  'link-dossier': always('dossier-linked', 'K system'),
  'unlink-dossier': always('dossier-unlinked', 'K system'),
  'place-hold': always('hold-placed', 'K administrator'),
  'lift-hold': always('hold-lifted', 'K administrator'),
  'correct': always('corrected', 'handler ombudsman'),
};

/** The words of a column, with the names of sets replaced by what is in them. */
export function wordsOf(column: string): string[] {
  const words = column.split(' ').flatMap((word) => (Object.hasOwn(sets, word) ? wordsOf(sets[word] ?? '') : [word]));
  return [...new Set(words)];
}

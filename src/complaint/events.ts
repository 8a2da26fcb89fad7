import type { LocalDate } from '../law/local-date';
import type { Instant } from './actor';
import type { AdviceFacts, AdvicePersonal } from './parts/advice';
import type { AllegationFacts, AllegationPersonal } from './parts/allegations';
import type { ContactFacts, ContactPersonal } from './parts/contact';
import type { CorrectingFacts, CorrectingPersonal } from './parts/correcting';
import type { IntakeFacts, IntakePersonal } from './parts/intake';
import type { InvestigationFacts, InvestigationPersonal } from './parts/investigation';
import type { MediationFacts, MediationPersonal } from './parts/mediation';
import type { OutcomeFacts, OutcomePersonal } from './parts/outcomes';
import type { OwningFacts, OwningPersonal } from './parts/owning';
import type { PartyFacts, PartyPersonal } from './parts/parties';
import type { TimeFacts, TimePersonal } from './parts/time';
import type { WorkFacts, WorkPersonal } from './parts/work';
import type { Recorded } from './recorded';

export type { FirstLine, Told } from './facts';
export type { Recorded } from './recorded';

// These words are stored for ever: a typing error here is permanent. An event type, a fact's name or a value is never
// renamed or removed; a new value of a closed list, or a fact that changes meaning, is a new version.

/** What stays readable when the keys are destroyed, per event type. */
export interface Facts
  extends
    IntakeFacts,
    PartyFacts,
    AllegationFacts,
    OutcomeFacts,
    MediationFacts,
    InvestigationFacts,
    AdviceFacts,
    OwningFacts,
    ContactFacts,
    TimeFacts,
    WorkFacts,
    CorrectingFacts {}

/** What is sealed, per event type that has any; undefined once its key is destroyed. */
export interface Personal
  extends
    IntakePersonal,
    PartyPersonal,
    AllegationPersonal,
    OutcomePersonal,
    MediationPersonal,
    InvestigationPersonal,
    AdvicePersonal,
    OwningPersonal,
    ContactPersonal,
    TimePersonal,
    WorkPersonal,
    CorrectingPersonal {}

export type EventType = keyof Facts;
/** The version of each event type's shape that this code writes; older ones stay readable. */
export const versions: { readonly [T in EventType]: number } = {
  // intake
  submitted: 1,
  'own-initiative-started': 1,
  acknowledged: 1,
  triaged: 1,
  'completion-requested': 1,
  supplemented: 1,
  'first-line-recorded': 1,
  // parties
  'party-added': 1,
  'party-changed': 1,
  'party-removed': 1,
  'authorisation-recorded': 1,
  'name-withholding-requested': 1,
  'name-request-dropped': 1,
  'name-request-decided': 1,
  'sharing-objected': 1,
  // allegations
  'allegation-added': 1,
  'allegation-changed': 1,
  classified: 1,
  'allegation-split': 1,
  'allegations-merged': 1,
  'allegation-ended': 1,
  'allegation-restored': 1,
  // contact
  'contact-recorded': 1,
  'contact-attempted': 1,
  'note-written': 1,
  // owning
  assigned: 1,
  released: 1,
  transferred: 1,
  'conflict-declared': 1,
  'conflict-lifted': 1,
  // outcomes
  referred: 1,
  forwarded: 1,
  'handed-over': 1,
  declined: 1,
  returned: 1,
  discontinued: 1,
  withdrawn: 1,
  'own-motion-continued': 1,
  closed: 1,
  reopened: 1,
  'reopening-requested': 1,
  // mediation
  intervened: 1,
  'mediation-offered': 1,
  'mediation-consented': 1,
  'mediation-refused': 1,
  'mediation-opened': 1,
  'session-recorded': 1,
  mediated: 1,
  // investigation
  'investigation-opened': 1,
  asked: 1,
  reminded: 1,
  answered: 1,
  'delay-asked': 1,
  'delay-decided': 1,
  'secrecy-claimed': 1,
  'secrecy-decided': 1,
  heard: 1,
  'findings-sent': 1,
  commented: 1,
  investigated: 1,
  'investigation-resumed': 1,
  // advice
  'report-proposed': 1,
  'report-reviewed': 1,
  advised: 1,
  'recommendation-replied': 1,
  'recommendation-appraised': 1,
  // time
  'target-set': 1,
  'target-paused': 1,
  'target-resumed': 1,
  'waiting-begun': 1,
  'waiting-ended': 1,
  'term-warned': 1,
  'term-missed': 1,
  'promise-missed': 1,
  escalated: 1,
  // work
  'task-added': 1,
  'task-done': 1,
  'task-dropped': 1,
  'urgency-marked': 1,
  'confidentiality-marked': 1,
  'dossier-linked': 1,
  'dossier-unlinked': 1,
  'dossier-merged': 1,
  'dossier-unmerged': 1,
  'dossier-split': 1,
  'hold-placed': 1,
  'hold-lifted': 1,
  // correcting
  corrected: 1,
};

type PersonalOf<T> = T extends keyof Personal ? Personal[T] : never;

/** What a decision gives: an event not yet sealed, numbered or dated. `about` names the one subject of `personal`. */
export type NewEvent = {
  [T in EventType]: {
    type: T;
    facts: Facts[T];
    about?: string;
    personal?: PersonalOf<T>;
    /** When it was so, where that is not today. */
    occurredOn?: LocalDate;
    occurredAt?: Instant;
  };
}[EventType];

/** An event as read back: `personal` is undefined where there is none, where it was not opened, or where its key is destroyed. */
export type ComplaintEvent = {
  [T in EventType]: Recorded & { type: T; facts: Facts[T]; about?: string; personal?: PersonalOf<T> };
}[EventType];

import type { LocalDate } from '../law/local-date';
import type { Instant } from './actor';
import type { Channel } from './words';

/** What is known of the municipality's own handling (eerstelijnsbehandeling): facts that law clocks start from. */
export interface FirstLine {
  complainedOn?: LocalDate;
  how?: Channel | 'other';
  informalOn?: LocalDate;
  informalOutcome?: 'solved' | 'not-solved';
  committee?: boolean;
  takenUp?: boolean;
  ground?: string;
  extendedNoticeOn?: LocalDate;
  noticeToConcerned?: boolean;
  extendedTo?: LocalDate;
  agreedUntil?: LocalDate;
  consentOn?: LocalDate;
  answeredOn?: LocalDate;
  sentOn?: LocalDate;
  endedOn?: LocalDate;
  endedHow?: 'answered' | 'satisfied' | 'withdrawn' | 'not-taken-up' | 'otherwise';
  outcome?: 'well-founded' | 'partly' | 'unfounded' | 'no-judgement';
  satisfied?: boolean;
}

/** A date told to a person: what was promised stays, whatever law or calendar do later. */
export interface Told {
  term: string;
  rule: string;
  calendar: string;
  to: string;
  startsAt?: Instant;
  startsOn: LocalDate;
  nominalEndOn: LocalDate;
  endsOn: LocalDate;
}

/** Who is meant: a party by id, or a body. */
export type Addressee = string | { body: string };

/** A duty to inform: which letter of law.md 4.3, to whom. Kept, so that a missing letter can be shown. */
export interface Inform {
  letter: string;
  to: Addressee;
}

/** A coded ground applied to an allegation, with the facts it rests on; its texts are sealed beside it. */
export interface GroundApplied {
  allegationId: string;
  ground: string;
  facts: Record<string, string | boolean>;
}

/** How a dossier ended, in the words of the retention list (selectielijst). */
export interface Ending {
  closedOn: LocalDate;
  result: { list: 'selectielijst-2020'; code: '13.1.2' | '13.1.4' | '13.2' | 'own-initiative' | 'merged' };
}

/** What the ombudsman thinks of the conduct in one allegation (oordeel). Awb 9:27 lid 1, 9:36 lid 2. */
export interface Judgement {
  allegationId: string;
  judgement: 'proper' | 'not-proper' | 'no-judgement';
  norm?: string;
}

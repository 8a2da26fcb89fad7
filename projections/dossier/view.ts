import type { Complaint } from '../../src/complaint/complaint';
import type { FirstLine } from '../../src/complaint/events';
import type { Stage } from '../../src/complaint/stages';
import type { LocalDate } from '../../src/law/local-date';
import type { ToldView } from './told';

/** One person of a dossier; `name` and the like are undefined once destroyed. */
export interface PartyView {
  partyId: string;
  role: string;
  channel?: string;
  authorisation?: string;
  name?: string;
  address?: string;
  postcode?: string;
  town?: string;
  phone?: string;
  email?: string;
  function?: string;
  relation?: string;
}

/** What stands in the dossier by id, and so can be named by a command; its words stand on the timeline. */
export type Standing = Pick<
  Complaint,
  | 'allegations'
  | 'questions'
  | 'tasks'
  | 'recommendations'
  | 'proposal'
  | 'holds'
  | 'targets'
  | 'waits'
  | 'links'
  | 'conflicted'
  | 'parties'
>;

/** The dossier as it is now (dossier), for the desk. */
export interface DossierView {
  number: string;
  stage: Stage;
  /** Begun by the office itself. */
  ownInitiative: boolean;
  /** Revision of the last event: what `If-Match` wants. */
  revision: number;
  position: string;
  receivedOn: LocalDate;
  channel: string;
  municipality?: string;
  otherBody?: string;
  text?: string;
  ownSteps?: string;
  wanted?: string;
  place?: string;
  theirReference?: string;
  /** True when what was personal has been destroyed. */
  redacted: boolean;
  allegations: { allegationId: string; kinds: string[]; happened: { from?: LocalDate; to?: LocalDate } }[];
  firstLine: FirstLine;
  nameWithheld: boolean;
  parties: PartyView[];
  told: ToldView[];
  receipt: string;
  standing: Standing;
}

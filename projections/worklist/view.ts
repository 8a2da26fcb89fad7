import type { EventType } from '../../src/complaint/events';
import type { Stage } from '../../src/complaint/stages';
import type { LocalDate } from '../../src/law/local-date';

/** One dossier in the worklist (werkvoorraad). `complainant` is undefined once it is destroyed. */
export interface WorklistRow {
  number: string;
  stage: Stage;
  complainant?: string;
  municipality?: string;
  kinds: string[];
  receivedOn: LocalDate;
  /** The last day of the promise of first contact, while it runs. */
  firstContactBy?: LocalDate;
  team?: string;
  handler?: string;
  lastEvent: { type: EventType; recordedAt: string };
  revision: number;
}

export interface WorklistPage {
  rows: WorklistRow[];
  total: number;
  /** Position of the last event the list knows, as decimal text. */
  position: string;
}

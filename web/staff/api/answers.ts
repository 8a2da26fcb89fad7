import type { Role } from '../../../src/complaint/actor';
import type { EventType } from '../../../src/complaint/events';
import type { Addressee } from '../../../src/complaint/facts';
import type { CommandName } from '../../../src/complaint/life-cycle';
import type { Stage } from '../../../src/complaint/stages';

/** Who is signed in (`GET /v1/me`). */
export interface Me {
  id: string;
  name: string;
  roles: readonly Role[];
  team?: string;
  /** When the session ends without further use. */
  endsAt?: string;
}

/** What this person may do now with a dossier, and for what he may not: why (`GET /v1/complaints/{number}/commands`). */
export interface CommandState {
  command: CommandName;
  allowed: boolean;
  code?: string;
  detail?: string;
  source?: string;
}

/** What a command would do (`POST …/{command}?preview`); nothing was recorded. */
export interface Foreseen {
  events: readonly { type: EventType; facts: Record<string, unknown> }[];
  moves: readonly { term: string; from?: string; to?: string }[];
  informs: readonly { letter: string; to: Addressee }[];
  stage: Stage;
}

/** One row of the process (`GET /v1/life-cycle`). */
export interface LifeCycleRow {
  command: CommandName;
  from: readonly Stage[];
  to: readonly (Stage | 'same')[];
  by: readonly Role[];
  onlyEarly: readonly Role[];
  onlyOwn: readonly Stage[];
}

/** The process (`GET /v1/life-cycle`): the stages under way in their order, the ends, and what leads where. */
export interface LifeCycle {
  stages: { line: readonly Stage[]; ended: readonly Stage[] };
  commands: readonly LifeCycleRow[];
}

/** One of the office (`GET /v1/staff`). */
export interface StaffMember {
  id: string;
  name: string;
  team?: string;
  roles: readonly Role[];
}

import type { Role } from '../../../src/complaint/actor';
import type { CommandName } from '../../../src/complaint/life-cycle';

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
}

import type { Stage } from '../../../src/complaint/stages';
import { words } from '../../text/staff-words';

/** Which stage of the process is looked at; it stands in the address. */
export function readStage({ fase }: Record<string, unknown>): { fase?: Stage } {
  return typeof fase === 'string' && Object.hasOwn(words.stage, fase) ? { fase: fase as Stage } : {};
}

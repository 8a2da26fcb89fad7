import type { Complaint } from './complaint';
import type { Moment } from './command';
import type { Ending } from './facts';

type Code = Ending['result']['code'];

/** The end of a dossier in the words of the retention list (selectielijst 2020). What began of own initiative keeps its own result. */
export function ending({ ownInitiative }: Complaint, { today }: Moment, code: Code): Ending {
  return { closedOn: today, result: { list: 'selectielijst-2020', code: ownInitiative ? 'own-initiative' : code } };
}

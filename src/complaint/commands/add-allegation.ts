import { AllegationWords, factsOf } from '../allegation-words';
import { command } from '../command';

/** One thing more that is complained about (klachtonderdeel toevoegen). Awb 9:28 lid 1 onder c. */
export class AddAllegation extends AllegationWords {}
export const addAllegation = command(AddAllegation, (input, _, moment) => [
  {
    type: 'allegation-added',
    facts: { allegationId: moment.id('allegation'), ...factsOf(input, moment) },
    about: 'dossier',
    personal: { wording: input.wording },
  },
]);

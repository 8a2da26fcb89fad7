import type { Complaint } from '../../src/complaint/complaint';
import { datesOf } from '../../src/complaint/dates';
import type { Told } from '../../src/complaint/events';
import { runs } from '../../src/complaint/falls-due';

/** A date that somebody was told, and what became of it. `over`: it binds nobody any more, kept or not; the timeline says how that went. */
export interface ToldView extends Told {
  state: 'runs' | 'kept' | 'over';
}

const promised = 'OMB_FIRST_CONTACT_14D';

/** The dates that people were told (toegezegde data), oldest first. Of the promise of first contact only the last can still run. */
export function toldDates(complaint: Complaint): ToldView[] {
  const { told, promise } = complaint;
  const latest = told.findLast(({ term }) => term === promised);
  const running = datesOf(complaint).filter((date) => runs(complaint, date));
  // What was promised stays as it was said, whatever day the law counts now; a day that was given is found again by itself.
  const stateOf = (one: Told): ToldView['state'] => {
    if (one !== latest && one.term === promised) return 'over';
    if (one === latest && promise?.state === 'kept') return 'kept';
    return running.some(({ term, endsOn }) => term === one.term && (one === latest || endsOn === one.endsOn)) ? 'runs' : 'over';
  };
  return told.map((one) => ({ ...one, state: stateOf(one) }));
}

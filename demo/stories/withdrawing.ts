import type { Dossier, Story } from '../dossier';
import { isAssigned, isTaken } from './handling';
import { comesIn } from './intake';
import { findingsAreSent, isAdvised, isAsked, isFollowedUp, isHeard, isInvestigated, isOpened } from './investigating';
import { isSolvedByCall } from './solving';

const reasons = ['Het is inmiddels opgelost.', 'Ik wil er geen energie meer in steken.', 'Ik laat het hierbij.'];

function* isWithdrawn(d: Dossier): Story {
  const self = d.random.chance(0.5);
  yield d
    .after(1, 8)
    .give(
      'withdraw',
      self ? d.complainant : d.random.pick([d.clerk, d.handler]),
      d.random.chance(0.7) ? { reason: d.random.pick(reasons) } : {},
    );
}

/** Taken back before much was done. */
export function* isWithdrawnEarly(d: Dossier): Story {
  yield* comesIn(d);
  if (d.random.chance(0.6)) yield* isAssigned(d);
  yield* isWithdrawn(d);
}

/** Taken back during the investigation. */
export function* isWithdrawnLate(d: Dossier, asides: (d: Dossier) => Story): Story {
  yield* isTaken(d, 'investigation');
  yield* asides(d);
  yield* isOpened(d);
  yield* isAsked(d, 'Wat is uw standpunt?');
  yield* isWithdrawn(d);
}

/** Taken back, and continued by the ombudsman because others suffer from it too. Awb 9:26. */
export function* isContinued(d: Dossier, asides: (d: Dossier) => Story): Story {
  yield* isWithdrawnLate(d, asides);
  yield d
    .after(1, 6)
    .give('continue-of-own-motion', d.staff.ombudsman, { reasons: 'Ook anderen hebben hier last van; dit raakt aan de hele afdeling.' });
  yield* isHeard(d);
  yield* findingsAreSent(d);
  yield* isInvestigated(d);
  yield* isAdvised(d);
  yield* isFollowedUp(d);
}

/** The complainant does not want to be named to the municipality: granted, refused, or given up after all. */
export function* isNameGranted(d: Dossier): Story {
  yield* isTaken(d, 'intervention', { nameWithheld: true });
  yield d
    .after(0, 3)
    .give('decide-name-request', d.handler, { decision: 'granted', reason: 'Wij kunnen de gemeente dit ook in het algemeen vragen.' });
  yield* isSolvedByCall(d);
}

export function* isNameRefused(d: Dossier): Story {
  yield* isTaken(d, 'intervention', { nameWithheld: true });
  yield d.after(0, 4).give('decide-name-request', d.staff.ombudsman, {
    decision: 'refused',
    reason: 'Zonder naam kan de gemeente niet nagaan wat er is gebeurd.',
  });
  yield* isWithdrawn(d);
}

export function* isNameGivenUp(d: Dossier): Story {
  yield* isTaken(d, 'intervention', { nameWithheld: true });
  yield d.after(0, 3).give('decide-name-request', d.handler, {
    decision: 'back-to-complainant',
    reason: 'Wij leggen aan u voor of wij uw naam toch mogen noemen.',
  });
  yield d.after(1, 6).give('drop-name-request', d.random.chance(0.5) ? d.complainant : d.clerk, {});
  yield* isSolvedByCall(d);
}

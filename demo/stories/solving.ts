import type { Dossier, Story } from '../dossier';
import { about, reopenReasons } from '../words/phrases';
import { everydayWork } from './everyday';
import { isTaken } from './handling';

/** What becomes of each allegation when it was settled, or was not. */
const settlement = (d: Dossier, settled: boolean) => d.open.map((allegationId) => ({ allegationId, settled }));

/** A call to the municipality that solves it; sometimes only the second one does. Awb 9:23 sub l. */
export function* isSolvedByCall(d: Dossier): Story {
  const means = () => d.random.pick(['phone', 'phone', 'e-mail', 'meeting'] as const);
  const { theme } = d.of;
  if (d.random.chance(0.2))
    yield d.after(1, 4).give('intervene', d.handler, {
      means: means(),
      solved: false,
      whatTheyDid: 'De gemeente zoekt het uit en belt terug.',
    });
  yield d.after(1, 8).give('intervene', d.handler, { means: means(), solved: true, whatTheyDid: theme.did });
  yield* everydayWork(d, 0, 2);
  if (d.random.chance(0.4))
    yield d.after(0, 3).give('record-contact', d.handler, {
      with: d.requester,
      direction: 'outgoing',
      means: 'phone',
      reached: true,
      record: 'Verteld wat de gemeente gaat doen. Verzoeker is tevreden.',
    });
  yield d.after(1, 7).give('mediate', d.handler, {
    kind: 'intervention',
    heldOn: d.today,
    settled: settlement(d, true),
    met: true,
    agreement: theme.did,
    whatTheyDo: theme.did,
  });
  yield d.after(0, 5).give('close', d.handler, {
    outcome: 'intervention',
    explanation: 'De gemeente heeft opgelost waarover u klaagde. Daarom stoppen wij hier.',
  });
}

/** The commonest way. */
export function* isIntervention(d: Dossier, asides: (d: Dossier) => Story): Story {
  yield* isTaken(d, 'intervention');
  yield* asides(d);
  yield* isSolvedByCall(d);
}

/** Closed, and taken up again on something that was not known. Awb 9:23 sub i. */
export function* isReopened(d: Dossier, asides: (d: Dossier) => Story): Story {
  yield* isIntervention(d, asides);
  const reasons = d.random.pick(reopenReasons);
  yield d.after(8, 40).give('request-reopening', d.random.chance(0.5) ? d.complainant : d.clerk, { reasons });
  yield d.after(1, 5).give('reopen', d.handler, { to: 'triaged', reason: 'new-fact', reasons });
  yield* isSolvedByCall(d);
}

/** Closed by mistake: reopened to where it was, and closed when it is done. */
export function* isClosedByMistake(d: Dossier, asides: (d: Dossier) => Story): Story {
  yield* isIntervention(d, asides);
  const reasons = 'Het verkeerde dossier afgesloten; de toezegging van de gemeente was nog niet gecontroleerd.';
  yield d.after(1, 4).give('reopen', d.handler, { to: 'mediated', reason: 'mistake', reasons });
  yield d.after(4, 15).give('close', d.handler, { outcome: 'intervention', explanation: 'De toezegging is gecontroleerd en nagekomen.' });
}

/** Both sides are asked whether they want to talk. */
export function* isOfferedMediation(d: Dossier): Story {
  const text = `Wilt u met de gemeente om tafel, onder leiding van ons? ${about('De gemeente {gemeente} krijgt dezelfde vraag.', d.of.municipality)}`;
  yield d.after(1, 6).give('offer-mediation', d.handler, { text });
  const self = d.random.chance(0.5);
  yield d
    .after(1, 5)
    .give('consent-to-mediation', self ? d.complainant : d.handler, { side: 'complainant', ...(self ? {} : { note: 'Telefonisch.' }) });
}

/** Both agreed and talk, once or more often. */
export function* isTalkedAbout(d: Dossier, result: 'agreement' | 'failed'): Story {
  yield d.after(1, 8).give('consent-to-mediation', d.staff.body, { side: 'body' });
  yield d.after(1, 4).give('open-mediation', d.handler, {});
  const session = (outcome: 'continues' | 'agreement' | 'failed') =>
    d.after(5, 14).give('record-session', d.handler, {
      heldOn: d.today,
      present: ['complainant', 'body'],
      result: outcome,
      who: 'Verzoeker, de teamleider en de behandelaar',
      record: outcome === 'failed' ? 'Partijen komen er niet uit.' : 'Een open gesprek; beide kanten hebben kunnen vertellen.',
    });
  if (d.random.chance(0.4)) {
    yield session('continues');
    yield* everydayWork(d, 0, 2);
  }
  yield session(result);
  yield d.after(0, 3).give('mediate', d.handler, {
    kind: 'mediation',
    heldOn: d.today,
    settled: settlement(d, result === 'agreement'),
    met: result === 'agreement',
    agreement: result === 'agreement' ? d.of.theme.agreement : 'Er is geen overeenstemming bereikt.',
    ...(result === 'agreement' ? { whatTheyDo: d.of.theme.did } : {}),
  });
}

/** Solved together. */
export function* isMediated(d: Dossier, asides: (d: Dossier) => Story): Story {
  yield* isTaken(d, 'mediation');
  yield* asides(d);
  yield* isOfferedMediation(d);
  yield* isTalkedAbout(d, 'agreement');
  yield d
    .after(3, 20)
    .give('close', d.handler, { outcome: 'mediation', explanation: 'De afspraken staan op papier en de eerste is al nagekomen.' });
}

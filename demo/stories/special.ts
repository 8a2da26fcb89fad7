import type { Dossier, Story } from '../dossier';
import { about } from '../words/phrases';
import { isAssigned, isContacted, isTaken, isTriaged } from './handling';
import { comesIn } from './intake';
import { findingsAreSent, isAdvised, isAsked, isFollowedUp, isInvestigated, isOpened } from './investigating';
import { isSolvedByCall } from './solving';

/** The same person about the same matter once more: goes on in the dossier that was there. */
export function* isMerged(d: Dossier): Story {
  yield* comesIn(d);
  yield* isAssigned(d);
  const into = d.companion;
  const candidates = into
    ? [{ complaint: into, because: ['person' as const, 'body' as const, 'text' as const], judgement: 'same' as const }]
    : [];
  yield* isTriaged(d, 'undecided', { candidates });
  if (into) yield d.after(0, 3).give('merge-dossier', d.handler, { into });
}

/** They were two matters after all. */
export function* isUnmerged(d: Dossier): Story {
  yield* isMerged(d);
  // Where the other one has not come in yet, there was nothing to merge with.
  if (d.complaint.stage === 'merged') {
    yield d.after(2, 12).give('unmerge-dossier', d.handler, {});
    yield d
      .after(0, 2)
      .give('write-note', d.handler, { text: 'Losgemaakt: het gaat om een andere straat en een ander jaar.', visibility: 'office' });
  }
  yield* isContacted(d);
  yield* isSolvedByCall(d);
}

/** One of two allegations goes on in the complainant's other dossier. */
export function* isSplit(d: Dossier): Story {
  yield* isTaken(d, 'intervention');
  yield d.after(0, 2).give('add-allegation', d.handler, {
    kinds: ['other'],
    subjects: [d.of.theme.id],
    happened: { from: d.ago(90) },
    wording: about(d.of.theme.second, d.of.municipality),
  });
  const { allegationId } = d.last('allegation-added').facts;
  const into = d.companion;
  if (into) yield d.after(1, 4).give('split-dossier', d.handler, { into, allegationIds: [allegationId] });
  yield* isSolvedByCall(d);
}

/** Investigated of the ombudsman's own motion, after several complaints about the same. Awb 9:26. */
export function* isOwnInitiative(d: Dossier): Story {
  const { theme, municipality } = d.of;
  const beside = municipality === 'amsterdam' ? 'zaanstad' : 'amsterdam';
  yield d.after(0).give('start-own-initiative', d.staff.ombudsman, () => ({
    subject: `Wat bewoners meemaken bij ${theme.unit.replaceAll('-', ' ')}`,
    reason: 'In korte tijd klaagden verschillende mensen over hetzelfde. De vraag is wat daar onder ligt.',
    bodies: [municipality, beside],
    kinds: [...theme.kinds],
    happened: { from: d.ago(365) },
    ledToBy: [...d.office.alike(theme, d.of.index)].slice(-5),
  }));
  yield* isAssigned(d);
  yield* isOpened(d);
  yield* isAsked(d, 'Hoe gaat de gemeente hiermee om, en hoe vaak komt het voor?');
  yield d.after(2, 8).give('add-party', d.handler, {
    role: 'expert',
    name: 'Prof. dr. Denkbeeld',
    function: 'deskundige',
    email: 'denkbeeld@example.nl',
    channel: 'e-mail',
  });
  const { partyId } = d.last('party-added').facts;
  yield d.after(4, 10).give('hear', d.handler, {
    kind: 'expert',
    heldOn: d.today,
    who: [{ party: partyId }],
    record: 'De deskundige beschrijft hoe andere gemeenten dit aanpakken.',
  });
  yield* findingsAreSent(d);
  yield* isInvestigated(d);
  yield* isAdvised(d);
  yield* isFollowedUp(d);
}

/** About the ombudsman's own office: confidential, with somebody who has nothing to do with it, and sent on. Awb 9:29. */
export function* isAboutUs(d: Dossier): Story {
  const concerned = d.colleague;
  yield* comesIn(d, {
    aboutUs: true,
    municipality: undefined,
    unit: undefined,
    firstLine: {},
    text: 'De medewerker van de ombudsman die mijn vorige klacht behandelde, belde nooit terug en gaf mij het gevoel dat ik zeurde.',
  });
  yield d.after(0, 1).after(1).give('assign', d.staff.manager, { team: d.team, handler: d.handler.id });
  yield d.after(0, 1).give('declare-conflict', d.clerk, { staff: concerned.id, reason: 'De klacht gaat over deze medewerker.' });
  yield d.after(0).give('mark-confidential', d.staff.ombudsman, {
    on: true,
    readers: [d.handler.id, d.staff.ombudsman.id],
    reason: 'Klacht over een collega.',
  });
  yield* isContacted(d);
  yield* isTriaged(d, 'undecided', { candidates: [] });
  yield d.after(1, 6).give('forward', d.handler, {
    target: 'nationale-ombudsman',
    sent: ['complaint'],
    explanation: 'Over ons eigen werk oordelen wij niet zelf. De Nationale ombudsman kijkt ernaar.',
  });
}

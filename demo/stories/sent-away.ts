import type { Dossier, Story } from '../dossier';
import { municipalities } from '../../web/text/municipalities';
import { referrals } from '../words/phrases';
import { everydayWork } from './everyday';
import { isAssigned, isContacted, isTriaged, onGround } from './handling';
import { comesIn } from './intake';
import { isSolvedByCall } from './solving';

const notYet = { firstLine: {} };
const otherBodies = ['Waterschap Verzonnen Polder', 'Woningcorporatie De Luchtbel', 'Onbestaande Energie BV', 'Zorgverzekeraar Nergens'];

/** Did not complain to the municipality first: is told where and how. Awb 9:20. */
export function* isReferred(d: Dossier): Story {
  yield* comesIn(d, notYet);
  const [allegationId = ''] = d.open;
  if (d.random.chance(0.35)) {
    yield* isAssigned(d);
    const facts = { complained: false, mayBeRequired: true };
    yield* isTriaged(d, 'undecided', { findings: [{ allegationId, ground: 'OMB-23-H', finding: 'holds', facts }], candidates: [] });
    yield* everydayWork(d, 0, 1);
  }
  yield d.after(1, 4).give('refer', d.random.chance(0.7) ? d.clerk : d.handler, {
    target: d.of.municipality,
    ground: 'OMB-23-H',
    sent: ['nothing'],
    explanation: d.random.pick(referrals),
  });
}

/** Comes back with the municipality's answer, or because there was none in time. */
export function* isReferredAndBack(d: Dossier): Story {
  yield* isReferred(d);
  const complainedOn = d.today;
  d.after(32, 55);
  const answered = d.random.chance(0.65);
  const byForm = d.random.chance(0.6);
  yield d.give('return', byForm ? d.complainant : d.clerk, {
    channel: byForm ? 'form' : 'letter',
    ...(byForm ? {} : { receivedOn: d.today }),
    answer: answered ? 'given' : 'none-in-time',
    firstLine: {
      complainedOn,
      how: 'form',
      ...(answered ? { answeredOn: d.ago(6), sentOn: d.ago(5), outcome: 'partly', satisfied: false } : {}),
    },
    text: answered ? 'Ik heb nu antwoord, maar daarmee is het niet opgelost.' : 'De zes weken zijn voorbij en ik heb niets gehoord.',
  });
  yield* isAssigned(d);
  yield* isContacted(d);
  yield* isTriaged(d, 'intervention');
  yield* isSolvedByCall(d);
}

/** About somebody for whom no ombudsman works: is shown another door. */
export function* isAtWrongDoor(d: Dossier): Story {
  const otherBody = d.random.pick(otherBodies);
  yield* comesIn(d, { ...notYet, municipality: undefined, unit: undefined, otherBody });
  yield d
    .after(0, 2)
    .after(1)
    .give('refer', d.clerk, {
      target: 'other',
      targetName: `Geschillencommissie voor klachten over ${otherBody}`,
      ground: 'OMB-NO-GENERAL-FORWARD',
      sent: ['nothing'],
      explanation: `Wij gaan niet over ${otherBody}. Daarvoor bestaat een geschillencommissie; hieronder staat hoe u die bereikt.`,
    });
}

/** Another ombudsman is competent. Awb 9:18. */
export function* isForwarded(d: Dossier): Story {
  yield* comesIn(d, { ...notYet, municipality: undefined, unit: undefined, otherBody: 'Rijksdienst voor Verzonnen Zaken' });
  yield d.after(1, 3).give('forward', d.clerk, {
    target: 'nationale-ombudsman',
    sent: ['complaint'],
    explanation: 'Uw klacht gaat over een dienst van het Rijk. Wij hebben haar doorgestuurd en de datum van ontvangst erop gezet.',
  });
}

/** Objection or appeal is still open. Awb 9:19. */
export function* isHandedOver(d: Dossier): Story {
  yield* comesIn(d);
  yield* isAssigned(d);
  const name = municipalities[d.of.municipality];
  yield d.after(1, 5).give('hand-over', d.handler, {
    target: d.of.municipality,
    sent: ['complaint', 'attachments'],
    papersBack: d.random.chance(0.2),
    explanation: `Tegen ${d.of.theme.decision} kunt u nog bezwaar maken bij de gemeente ${name}. De datum waarop uw brief bij ons kwam, telt.`,
  });
}

/** Asked to complete the request and did not. Awb 9:23 sub a. */
export function* isNeverCompleted(d: Dossier): Story {
  yield* comesIn(d);
  yield* isAssigned(d);
  yield d.after(0, 2).give('request-completion', d.clerk, {
    missing: ['conduct', 'grounds'],
    text: 'Kunt u ons vertellen wat er precies gebeurde, en wanneer? Zonder dat kunnen wij de gemeente niets vragen.',
  });
  const sentOn = d.today;
  const { dueOn } = d.last('completion-requested').facts;
  d.after(13, 18);
  const reasons = 'U heeft niet gereageerd op ons verzoek om aan te vullen, zodat wij niet weten waarover de klacht gaat.';
  yield d.give('decline', d.handler, onGround(d, 'OMB-23-A', { sentOn, repairDueOn: dueOn }, reasons));
}

const declining: readonly ((d: Dossier) => ReturnType<typeof onGround>)[] = [
  (d) =>
    onGround(
      d,
      'OMB-23-B',
      { reason: 'De gemeente heeft gedaan wat zij kon en moest doen.' },
      'Uit de stukken blijkt dat de gemeente binnen een week heeft geantwoord en heeft gedaan wat u vroeg.',
    ),
  (d) =>
    onGround(
      d,
      'OMB-23-C',
      { reason: 'Het nadeel is gering en eenmalig.' },
      'U heeft één keer lang moeten wachten. Hoe vervelend ook, dat is te weinig voor een onderzoek.',
    ),
  (d) =>
    onGround(
      d,
      'OMB-24-1-A',
      { noticeOn: d.ago(420), requestedOn: d.ago(6) },
      'De gemeente heeft uw klacht meer dan een jaar geleden afgehandeld. U geeft geen reden waarom u zo lang heeft gewacht.',
    ),
  (d) =>
    onGround(
      d,
      'OMB-22-A',
      { policy: 'Beleidsregels van de gemeenteraad', whyPolicy: 'De klacht richt zich tegen de keuze van de raad zelf.' },
      'U bent het niet eens met het beleid. Daarover gaat de gemeenteraad en niet de ombudsman.',
    ),
  (d) =>
    onGround(
      d,
      'OMB-22-C',
      { decision: d.of.theme.decision, remedy: 'beroep bij de rechtbank', pending: true, lateDecision: false },
      'Over hetzelfde besluit loopt uw beroep bij de rechtbank. Zolang dat loopt, mogen wij ons er niet mee bemoeien.',
    ),
  (d) =>
    onGround(
      d,
      'OMB-23-F',
      { decision: d.of.theme.decision, decidedOn: d.ago(160), whyNotUsed: 'Verzoeker vond bezwaar te ingewikkeld.' },
      'U kon bezwaar maken en heeft dat niet gedaan. Er is geen reden om nu alsnog een onderzoek te beginnen.',
    ),
];

/** Not investigated, on one of the grounds of the law and with reasons. Awb 9:22–9:24. */
export function* isDeclined(d: Dossier): Story {
  yield* comesIn(d);
  yield* isAssigned(d);
  if (d.random.chance(0.7)) yield* isContacted(d);
  if (d.random.chance(0.6)) yield* isTriaged(d, 'undecided');
  const body = d.random.pick(declining);
  d.after(1, 6);
  yield d.give('decline', d.random.chance(0.8) ? d.handler : d.staff.ombudsman, body(d));
}

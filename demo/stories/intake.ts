import type { Actor } from '../../src/complaint/actor';
import type { Channel } from '../../src/complaint/words';
import { statement } from '../../web/text/statement';
import type { BodyOf, Dossier, Story } from '../dossier';
import { instantOn } from '../instants';
import { pseudonym } from '../office/staff';
import { invent } from '../people';
import { complaintText, ownSteps } from '../words/phrases';

type Submission = BodyOf<'submit'>;

const channels: readonly { channel: Channel; share: number }[] = [
  { channel: 'form', share: 55 },
  { channel: 'phone', share: 18 },
  { channel: 'e-mail', share: 12 },
  { channel: 'letter', share: 9 },
  { channel: 'counter', share: 3 },
  { channel: 'consultation-hour', share: 3 },
];
const relations = ['zoon', 'dochter', 'echtgenoot', 'bewindvoerder', 'maatschappelijk werker', 'buurvrouw'];

/** Comes in by form, or is registered by the intake desk; the system acknowledges it by itself. */
export function* comesIn(d: Dossier, more: Partial<Submission> = {}): Story {
  const { random } = d;
  const { channel } = random.weighted(channels, ({ share }) => share);
  if (channel === 'form') d.at(random.between(7 * 60, 23 * 60));
  else d.after(0);
  const receipt = receiptOf(d, channel);
  const body: Submission = { channel, ...receipt, ...matter(d), ...people(d, channel), ...more };
  yield d.give('submit', channel === 'form' ? citizen(d, body) : d.clerk, body);
}

function citizen({ of, random }: Dossier, { representative }: Submission): Actor {
  return { id: pseudonym(`draft ${of.index} ${random.next()}`), role: representative ? 'representative' : 'complainant' };
}

/** When it came in: a form now, a call and a mail just now, a letter some days ago, now and then later than it should be. */
function receiptOf(d: Dossier, channel: Channel): Pick<Submission, 'receivedOn' | 'receivedAt' | 'forwardedInternallyAt'> {
  const { random } = d;
  if (channel === 'form') return {};
  if (channel === 'phone' || channel === 'e-mail')
    return { receivedOn: d.today, receivedAt: instantOn(d.day, d.minute - random.between(5, 60)) };
  if (channel !== 'letter') return { receivedOn: d.today };
  const late = random.chance(0.15);
  const receivedOn = d.ago(late ? random.between(6, 11) : random.between(0, 3));
  return { receivedOn, ...(late ? { forwardedInternallyAt: instantOn(d.day, 8 * 60) } : {}) };
}

function matter(
  d: Dossier,
): Pick<Submission, 'text' | 'happened' | 'kinds' | 'unit' | 'ownSteps' | 'wanted' | 'place' | 'municipality' | 'firstLine'> {
  const { random, of } = d;
  const { theme, municipality, person } = of;
  const complained = random.between(50, 130);
  const answered = random.chance(0.6) ? random.between(15, 45) : undefined;
  const from = complained + random.between(10, 120);
  return {
    text: complaintText(random, theme.complaint),
    happened: random.chance(0.5) ? { from: d.ago(from) } : { from: d.ago(from), to: d.ago(complained + random.between(0, 9)) },
    kinds: random.chance(0.7) ? [theme.kinds[0] ?? 'other'] : [...theme.kinds],
    unit: theme.unit,
    ownSteps: random.pick(ownSteps),
    wanted: theme.wanted,
    ...(random.chance(0.4) ? { place: `${person.address.replace(/ \d+$/, '')} in ${person.town}` } : {}),
    municipality,
    firstLine: {
      complainedOn: d.ago(complained),
      how: random.pick(['form', 'letter', 'phone', 'e-mail'] as const),
      ...(answered === undefined ? {} : { answeredOn: d.ago(answered), satisfied: false }),
    },
  };
}

function people(
  d: Dossier,
  channel: Channel,
): Pick<Submission, 'complainant' | 'representative' | 'personConcerned' | 'nameWithheld' | 'statementVersion' | 'language'> {
  const { random, of } = d;
  const helper = random.chance(0.15) ? invent(random, of.municipality) : undefined;
  const concerned = of.theme.kinds.includes('treatment') && random.chance(0.3) ? invent(random, of.municipality).name : undefined;
  const authorisation = random.pick(channel === 'form' ? (['none', 'given'] as const) : (['asked', 'given', 'on-paper'] as const));
  return {
    complainant: of.person,
    ...(helper ? { representative: { ...helper, relation: random.pick(relations), authorisation } } : {}),
    ...(concerned ? { personConcerned: { name: concerned, function: 'medewerker' } } : {}),
    nameWithheld: false,
    statementVersion: statement.version,
    language: 'nl',
  };
}

import type { ClockState } from '../../src/law/clock';
import type { DayRun, Explanation } from '../../src/law/explanation';
import type { Finding } from '../../src/law/findings';
import type { OptionSpec } from '../../src/law/options';
import type { LengthUnit, NotMoved, Step } from '../../src/law/step';
import type { Bound, Nature, TermRow } from '../../src/law/term-row';

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const weekdays = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;
const units: Record<LengthUnit, readonly [one: string, more: string]> = {
  days: ['dag', 'dagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
  years: ['jaar', 'jaar'],
  'working-days': ['werkdag', 'werkdagen'],
  hours: ['uur', 'uur'],
  minutes: ['minuut', 'minuten'],
};
const amount = (n: number, unit: LengthUnit) => `${n} ${units[unit][n === 1 ? 0 : 1]}`;
const short = (date: string, year: boolean) =>
  `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]}${year ? ` ${date.slice(0, 4)}` : ''}`;
const time = (instant: string) =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** A date as `ma 25 mei 2026`. */
export const dayWithWeekday = (date: string) => `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${short(date, true)}`;

/** How a date came about in one line: `12 okt + 6 weken = 23 nov; verlengd met 4 weken → 21 dec`. Years stand there only when they differ. */
export function oneLine(explanation: Explanation): string {
  const { startsOn, endsOn, startsAt, endsAt, steps } = explanation;
  const year = startsOn.slice(0, 4) !== endsOn.slice(0, 4);
  const start = short(startsOn, year) + (startsAt && endsAt ? ` ${time(startsAt)}` : '');
  const words = steps.map((step) => stepWords(step, start, explanation, year)).filter((text) => text !== '');
  const paused = steps.some((step) => step.kind === 'pause') ? [`samen → ${short(endsOn, year)}`] : [];
  return [...words, ...paused].join('; ');
}

function stepWords(step: Step, start: string, { endsAt, days }: Explanation, year: boolean): string {
  const at = (date: string) => short(date, year);
  switch (step.kind) {
    case 'length':
      return `${start} ${step.n < 0 ? '−' : '+'} ${amount(Math.abs(step.n), step.unit)} = ${at(step.endsOn)}${endsAt ? ` ${time(endsAt)}` : ''}`;
    case 'extension':
      if (!step.counts) return `verlenging met ${amount(step.n, step.unit)} telt niet: ${because(step.because)}`;
      return `verlengd met ${amount(step.n, step.unit)}${step.endsOn ? ` → ${at(step.endsOn)}` : ''}`;
    case 'agreed':
      return step.counts ? `uitstel afgesproken → ${at(step.until)}` : `uitstel tot ${at(step.until)} telt niet: ${because(step.because)}`;
    case 'pause':
      return `${amount(step.days, 'days')} stilgezet vanaf ${at(step.from)}`;
    case 'roll':
      return `verschoven → ${at(step.to)} (${closedWords(step.from, days)})`;
    case 'two-working-days':
      return `verschoven → ${at(step.to)} (minstens twee werkdagen)`;
    case 'year':
      return `+ 1 jaar = ${at(step.endsOn)}`;
    default:
      return '';
  }
}

/** Why a nominal end moved: the closed days it met. */
function closedWords(from: string, days: readonly DayRun[]): string {
  const first = days.find((run) => run.from <= from && from <= run.to);
  const closed = days.filter((run) => run === first || run.counts === 'rolled').filter((run) => run.kind !== 'working-day');
  return [...new Set(closed.map((run) => run.name ?? 'weekend'))].join(', ');
}

const reasons: Readonly<Record<string, string>> = {
  'no-notice': 'er is geen bericht gestuurd',
  'not-told': 'niet iedereen kreeg bericht',
  'no-consent': 'de klager stemde niet schriftelijk in',
  'notice-too-late': 'het bericht kwam na het einde',
  'already-extended': 'verlengen mag één keer',
  'over-maximum': 'het is langer dan mag',
  'not-later': 'de datum ligt niet na het einde',
  'before-start': 'de datum ligt voor het begin',
};
const because = (reason: string | undefined) => reasons[reason ?? ''] ?? 'het voldoet niet aan de regel';

/** Why a last day stays where it is, though it may be a closed day. */
export const notMovedWords: Record<NotMoved, string> = {
  years: 'Een termijn in jaren schuift niet op.',
  long: 'Een termijn van meer dan 90 dagen, twaalf weken of drie maanden schuift niet op.',
  hours: 'Een termijn in uren of minuten schuift niet op.',
  backward: 'Een termijn die wordt teruggerekend schuift niet op.',
  statute: 'De wet laat deze termijn niet opschuiven.',
  set: 'De datum staat in de brief en schuift niet op.',
  agreed: 'Een afgesproken datum schuift niet op.',
  promise: 'Dit is een belofte, geen wettelijke termijn. Zij schuift niet op.',
  policy: 'Dit is ons beleid, geen wettelijke termijn.',
  target: 'Dit is onze eigen streeftermijn.',
  retention: 'Een bewaartermijn schuift niet op.',
  general: 'Deze termijn schuift niet op.',
};

/** One part of the strip of days: some days in a row, and what they are in words. */
export interface StripPart {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly kind: DayRun['kind'];
  readonly counts: DayRun['counts'];
  readonly text: string;
}

/** The days of a term as parts of a strip; the words alone tell all, colour is extra. */
export function strip({ days }: Explanation): StripPart[] {
  return days.map(({ from, to, kind, counts, name, by }) => {
    const when = from === to ? dayWithWeekday(from) : `${dayWithWeekday(from)} – ${dayWithWeekday(to)}`;
    const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
    const reason = counts === 'paused' && by ? ` (${by})` : '';
    return { from, to, days: count, kind, counts, text: `${when}: ${name ?? kindWords[kind]}, ${countWords[counts]}${reason}` };
  });
}

const kindWords: Record<DayRun['kind'], string> = { 'working-day': 'werkdagen', weekend: 'weekend', holiday: 'feestdag' };
const countWords: Record<DayRun['counts'], string> = {
  yes: 'telt mee',
  no: 'telt niet mee',
  rolled: 'de termijn loopt door',
  agreed: 'uitstel',
  paused: 'staat stil',
};

/** The words around terms: labels of options, of whom a term binds, and of how a clock stands. */
export const lawWords = {
  incomplete:
    'Let op: de kalender is niet compleet. Voor deze jaren kennen wij niet alle dagen die de regering aanwijst. De datum kan later worden.',
  notMoved: 'Waarom de laatste dag niet opschuift',
  states: { running: 'loopt', paused: 'staat stil', met: 'op tijd', missed: 'te laat', void: 'vervallen' } satisfies Record<
    ClockState,
    string
  >,
  options: {
    committee: 'Er is een adviescommissie',
    extensionWeeks: 'Verlengd met zoveel weken',
    extensionMonths: 'Verlengd met zoveel maanden',
    agreedUntil: 'Uitstel afgesproken tot en met',
    days: 'Aantal dagen',
    weeks: 'Aantal weken',
    rollForward: 'Schuif op als de laatste dag geen werkdag is',
    n: 'Aantal',
    extraDesignated: 'Extra dagen die de regering nog aanwijst',
    knownOn: 'Reken met wat bekend was op',
    startBasis: 'Waarom deze dag het begin is',
  } satisfies Record<OptionSpec['name'], string>,
  bound: {
    body: 'de gemeente',
    ombudsman: 'de ombudsman',
    complainant: 'de klager of verzoeker',
    'person-concerned': 'degene over wie is geklaagd',
    'other-parties': 'anderen die het aangaat',
    controller: 'wie de gegevens verwerkt',
    'record-keeper': 'wie het archief beheert',
    council: 'de gemeenteraad',
    supervisor: 'de toezichthouder',
    nobody: 'niemand in het bijzonder',
  } satisfies Record<Bound, string>,
  natures: {
    statute: 'termijn in de wet',
    set: 'termijn in een brief',
    agreed: 'afspraak',
    promise: 'belofte aan u',
    policy: 'beleid',
    target: 'eigen streeftermijn',
    retention: 'bewaartermijn',
    general: 'algemene rekenregel',
  } satisfies Record<Nature, string>,
  certainties: {
    read: 'wettekst gelezen',
    secondary: 'uit een andere bron dan de wettekst',
    general: 'algemeen bekend, niet nagelezen',
    policy: 'eigen beleid',
  } satisfies Record<TermRow['certainty'], string>,
  findings: {
    'too-late': 'later dan een jaar',
    'in-time': 'binnen het jaar',
    'not-repaired': 'niet op tijd aangevuld',
    repaired: 'op tijd aangevuld',
    'still-time': 'er is nog tijd om aan te vullen',
    member: 'aangesloten op die datum',
    'not-a-member': 'niet aangesloten op die datum',
    'procedure-too-late': 'de procedure begon later dan een jaar na de gedraging',
    'not-complained': 'nog niet bij de gemeente geklaagd',
    'not-required': 'eerst klagen kan niet worden gevraagd',
    answered: 'de gemeente heeft geantwoord',
    'term-running': 'de gemeente heeft nog tijd',
    'term-passed': 'de gemeente antwoordde niet op tijd',
  } satisfies Record<Finding['because'], string>,
} as const;

/** The help and the complaints of the command line. */
export const lawScripts = {
  termsHelp: [
    'Rekent termijnen na.',
    '',
    '  npm run --silent law:terms < zaken.json',
    '',
    'Invoer: een lijst van { id, term, start, options }. start is een datum (2026-11-20) of een tijdstip met Z of +01:00.',
    'Uitvoer: een lijst van { id, date, explanation }; bij termijnen in uren of minuten { id, at, explanation }.',
    'Klopt een zaak niet, dan staat er { id, error: { code, message } } en is de uitgangscode 1. De andere zaken krijgen wel antwoord.',
    'explanation.calendar is incomplete als wij niet alle aangewezen dagen van die jaren kennen.',
  ].join('\n'),
  unreadable: 'De invoer is geen lijst van zaken in JSON. Zie: npm run law:terms -- --help',
  holidaysHelp: 'Drukt de feestdagen van een jaar af, met hun bron: npm run law:holidays -- 2027',
  holidaysTitle: (year: number) => `Feestdagen en gelijkgestelde dagen in ${year}`,
} as const;

/** How long a term is, in words. */
export function lengthWords({ length, extension }: Pick<TermRow, 'length' | 'extension'>): string {
  const more = extension?.included ? ` + ten hoogste ${amount(extension.max, extension.unit)}` : '';
  switch (length.kind) {
    case 'handling':
      return amount(length.weeks, 'weeks') + more;
    case 'year-after-handling':
      return 'zes of tien weken, met verlenging of uitstel, en dan 1 jaar';
    case 'set':
      return length.lawGives === 'nothing' ? 'geen in de wet; eigen streefduur' : 'staat in de brief';
    case 'agreed':
      return 'zoals afgesproken';
    case 'none':
      return 'geen in de wet';
    case 'asked':
      return `zoals gevraagd, in ${length.unit === 'years' ? 'jaren' : units[length.unit][1]}${length.backward ? ', teruggerekend' : ''}`;
    default:
      return amount(length.n, length.kind) + more;
  }
}

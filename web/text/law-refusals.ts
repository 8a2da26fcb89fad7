import type { LawRefusalCode, LawRefusalFacts } from '../../src/law/refusal';
import type { RefusalText } from './refusal-text';

const words = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const kinds: Readonly<Record<string, string>> = {
  boolean: 'true of false',
  integer: 'een heel getal',
  text: 'een tekst van ten hoogste 200 tekens',
  dates: 'een lijst van ten hoogste 100 datums',
  list: 'een lijst',
  object: 'een object met namen en waarden',
};

/** A no of the law, in Dutch: what is wrong and what to do. */
export const lawRefusalTexts: Record<LawRefusalCode, RefusalText> = {
  'not-a-question': {
    title: 'Deze vraag kunnen wij niet lezen',
    detail: 'Stuur een object met term, start en eventueel options.',
  },
  'unknown-key': { title: 'Onbekend veld', detail: ({ key }) => `Het veld ${words(key)} kennen wij niet. Gebruik term, start en options.` },
  'unknown-term': {
    title: 'Deze termijn bestaat niet',
    detail: ({ term }) => `De termijn ${words(term)} staat niet in de tabel. Kies een termijn uit de lijst.`,
  },
  'unknown-option': {
    title: 'Deze keuze past niet bij de termijn',
    detail: ({ option, term }) => `De termijn ${words(term)} kent geen ${words(option)}. Laat dit weg.`,
  },
  'missing-option': {
    title: 'Er ontbreekt iets',
    detail: ({ option, term }) => `Voor ${words(term)} hebben wij ook ${words(option)} nodig.`,
  },
  'bad-option': {
    title: 'Dit klopt niet',
    detail: ({ option, expected, value, asText }) =>
      `Bij ${words(option)} hoort ${kinds[String(expected)] ?? 'iets anders'}. Wij kregen${asText ? ' als tekst' : ''}: ${words(value)}.`,
  },
  contradiction: {
    title: 'Dit spreekt elkaar tegen',
    detail: ({ option, other }) => `${words(option)} en ${words(other)} gaan niet samen. Kies één van de twee.`,
  },
  'unreadable-date': {
    title: 'Deze datum kunnen wij niet lezen',
    detail: ({ name, value }) => `Bij ${words(name)} staat ${words(value)}. Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2026-11-20.`,
  },
  'impossible-date': {
    title: 'Deze datum bestaat niet',
    detail: ({ name, value }) => `Bij ${words(name)} staat ${words(value)}. Die dag of tijd bestaat niet. Kijk hem na.`,
  },
  'no-offset': {
    title: 'De tijdzone ontbreekt',
    detail: ({ value }) => `Zet achter ${words(value)} een Z of een verschil zoals +01:00. Of geef alleen de datum.`,
  },
  'instant-needed': {
    title: 'Het tijdstip ontbreekt',
    detail: ({ term }) => `${words(term)} telt in uren of minuten. Geef ook de tijd, bijvoorbeeld 2026-11-20T10:00:00+01:00.`,
  },
  'outside-calendar': {
    title: 'Zo ver reikt onze kalender niet',
    detail: ({ value, term, first, last }) =>
      `${term ? `Het einde van ${words(term)}` : words(value)} ligt buiten de jaren ${words(first)} tot en met ${words(last)}.`,
  },
  'before-start': { title: 'Deze datum ligt voor het begin', detail: ({ value }) => `${words(value)} ligt voor het begin van de termijn.` },
  negative: {
    title: 'Dit getal is te klein',
    detail: ({ value, min }) => `${words(value)} kan niet. Het kleinste getal is ${words(min)}.`,
  },
  'too-long': {
    title: 'Dit getal is te groot',
    detail: ({ value, max }) => `${words(value)} kan niet. Het grootste getal is ${words(max)}.`,
  },
  'over-maximum': {
    title: 'Zo lang mag niet worden verlengd',
    detail: ({ value, max }) => `${words(value)} is te veel. Ten hoogste mag ${words(max)}.`,
  },
  'not-later': {
    title: 'Deze datum is geen uitstel',
    detail: ({ value, end }) => `${words(value)} ligt niet na ${words(end)}, de dag waarop de termijn al eindigt.`,
  },
  'not-extendable': {
    title: 'Deze termijn kan niet worden verlengd',
    detail: ({ term }) => `De regel voor ${words(term)} kent geen verlenging.`,
  },
  'already-extended': {
    title: 'De termijn is al verlengd',
    detail: ({ term }) =>
      `${words(term)} verlengen mag één keer. Langer uitstel kan alleen als de klager schriftelijk instemt, als de wet dat kent.`,
  },
  'notice-too-late': {
    title: 'Het bericht kwam te laat',
    detail: ({ value, end }) => `Het bericht is van ${words(value)}, maar de termijn eindigde op ${words(end)}. De verlenging telt niet.`,
  },
  'not-delayable': {
    title: 'Voor deze termijn kan geen uitstel worden afgesproken',
    detail: ({ term }) => `De regel voor ${words(term)} kent geen uitstel met instemming.`,
  },
  'not-pausable': {
    title: 'Deze termijn loopt altijd door',
    detail: ({ term }) => `Niets zet ${words(term)} stil. Alleen onze eigen streeftermijnen kunnen pauzeren.`,
  },
  'pause-after-end': {
    title: 'De termijn was al voorbij',
    detail: ({ value, end }) => `De pauze begint op ${words(value)}, maar de termijn eindigde op ${words(end)}.`,
  },
  'no-length': {
    title: 'De wet noemt geen lengte',
    detail: ({ term }) => `Voor ${words(term)} staat in de wet geen aantal dagen. Er is dus geen uiterste datum uit te rekenen.`,
  },
  'unknown-ground': {
    title: 'Deze grond bestaat niet',
    detail: ({ ground }) => `De grond ${words(ground)} past hier niet. Kies een andere.`,
  },
  'unknown-fact': {
    title: 'Dit gegeven hoort er niet bij',
    detail: ({ fact, ground }) => `Bij ${words(ground)} hoort geen ${words(fact)}.`,
  },
  'missing-fact': { title: 'Er ontbreekt een gegeven', detail: ({ fact }) => `Vul dit in: ${words(fact)}.` },
  'bad-fact': { title: 'Dit gegeven klopt niet', detail: ({ fact, value }) => `Bij ${words(fact)} kan dit niet: ${words(value)}.` },
  'unknown-norm': {
    title: 'Deze norm bestaat niet',
    detail: ({ norm }) => `${words(norm)} staat niet in de behoorlijkheidswijzer. Kies een norm uit de lijst.`,
  },
  'unknown-result': { title: 'Dit resultaat bestaat niet', detail: ({ result }) => `${words(result)} staat niet in de selectielijst.` },
};

/** A refusal in one sentence or two, with its source. */
export function lawRefusalMessage({ code, source, facts }: { code: LawRefusalCode; source: string; facts: LawRefusalFacts }): string {
  const { detail } = lawRefusalTexts[code];
  return `${typeof detail === 'string' ? detail : detail(facts)} (${source})`;
}

import type { Bound } from './term-row';

/** Something a letter must contain (verplichte inhoud): a name for the template's check, the words for the reader, the source if any. */
export interface LetterContent {
  readonly id: string;
  readonly label: string;
  readonly source: string;
}

/** What a letter must contain and to whom it goes (brief). */
export interface LetterRow<Id extends string = string> {
  readonly letter: Id;
  readonly names: { readonly nl: string; readonly en: string };
  readonly to: readonly Bound[];
  readonly contains: readonly LetterContent[];
}

const practice = 'goede praktijk';
const has = (id: string, label: string, source: string = practice): LetterContent => ({ id, label, source });
const ombudsmanAndTerm = [
  has('ombudsman', 'welke ombudsman, met naam en adres', 'Awb 9:12 lid 2'),
  has('one-year-term', 'de termijn van een jaar', 'Awb 9:12 lid 2'),
];
const acknowledgement = [
  has('received-on', 'de datum van ontvangst', 'Awb 9:6'),
  has('number', 'het dossiernummer'),
  has('next', 'wat er nu gebeurt'),
  has('deadline', 'de termijn in gewone woorden'),
  has('contact', 'hoe u contact opneemt'),
];
const copyAndPrivacy = [has('copy', 'een kopie van wat is ingevuld', 'Awb 2:17 lid 2'), has('privacy', 'de privacyverklaring', 'Avg 13')];
const forwarding = [has('to-whom', 'naar wie'), has('why', 'waarom'), has('received-on', 'de genoteerde datum van ontvangst')];
const repair = [
  has('missing', 'wat ontbreekt'),
  has('due-on', 'uiterlijk wanneer'),
  has('consequence', 'wat er gebeurt als het niet komt'),
];
const refusal = [
  has('ground', 'het artikel en de grond in woorden', 'Awb 9:25 lid 1'),
  has('facts', 'de feiten', 'Awb 9:25 lid 1'),
  has('no-appeal', 'dat beroep niet kan', 'Awb 9:3'),
  has('other-help', 'waar u wel terecht kunt'),
];
const row = <Id extends string>(
  letter: Id,
  nl: string,
  en: string,
  to: readonly Bound[],
  contains: readonly LetterContent[],
): LetterRow<Id> => ({
  letter,
  names: { nl, en },
  to,
  contains,
});
const everybody = ['complainant', 'body', 'person-concerned'] as const;

/** Every letter of the two procedures (brieven), L for the municipality, O for the ombudsman; contents where the law or good practice
 *  names them, else none. */
export const letters = [
  row(
    'L1',
    'Ontvangstbevestiging',
    'Acknowledgement',
    ['complainant'],
    [...acknowledgement, has('committee', 'dat een commissie adviseert, als dat zo is', 'Awb 9:15 lid 1'), ...copyAndPrivacy],
  ),
  row('L2', 'Doorzending', 'Forwarding', ['complainant'], forwarding),
  row('L3', 'Verzoek om aan te vullen', 'Repair request', ['complainant'], repair),
  row('L4', 'Bevestiging van de oplossing', 'Confirmation of the solution', ['complainant'], []),
  row(
    'L5',
    'Niet in behandeling',
    'Not handled',
    ['complainant'],
    [has('ground', 'de grond in woorden', 'Awb 9:8 lid 3'), has('facts', 'de feiten', 'Awb 9:8 lid 3'), ...ombudsmanAndTerm],
  ),
  row(
    'L6',
    'Kopie aan degene over wie is geklaagd',
    'Copy to the person concerned',
    ['person-concerned'],
    [has('copy', 'de klacht met de bijlagen', 'Awb 9:9')],
  ),
  row(
    'L7',
    'Uitnodiging om gehoord te worden',
    'Hearing invitation',
    ['complainant', 'person-concerned'],
    [
      has('place-and-time', 'plaats en tijd, of telefoon', 'Awb 9:10 lid 1'),
      has('assistance', 'het recht op bijstand', 'Awb 2:1'),
      has('due-on', 'uiterlijk wanneer te antwoorden', 'Awb 9:10 lid 2 sub c'),
      has('other-heard', 'dat ook de ander wordt gehoord', 'Awb 9:10 lid 1'),
    ],
  ),
  row(
    'L8',
    'Verdaging',
    'Postponement',
    ['complainant', 'person-concerned'],
    [
      has('old-date', 'de oude datum', 'Awb 9:11 lid 2'),
      has('new-date', 'de nieuwe datum, ten hoogste vier weken later', 'Awb 9:11 lid 2'),
      has('reason', 'de reden'),
    ],
  ),
  row(
    'L9',
    'Verder uitstel',
    'Further delay',
    ['complainant'],
    [
      has('proposed-date', 'de voorgestelde datum', 'Awb 9:11 lid 3'),
      has('consent', 'het verzoek om schriftelijk in te stemmen', 'Awb 9:11 lid 3'),
      has('may-refuse', 'dat u mag weigeren', 'Awb 9:11 lid 3'),
    ],
  ),
  row(
    'L10',
    'Advies van de commissie',
    'Advice of the committee',
    ['body'],
    [
      has('findings', 'het rapport van bevindingen', 'Awb 9:15 lid 4'),
      has('advice', 'het advies en de aanbevelingen', 'Awb 9:15 lid 4'),
      has('hearing-record', 'het verslag van het horen', 'Awb 9:15 lid 4'),
    ],
  ),
  row(
    'L11',
    'Uitkomst',
    'Outcome',
    ['complainant'],
    [
      has('findings', 'de bevindingen', 'Awb 9:12 lid 1'),
      has('judgement', 'het oordeel per klachtonderdeel met redenen', 'Awb 9:12 lid 1'),
      has('conclusions', 'de conclusies en maatregelen', 'Awb 9:12 lid 1'),
      has('departure-from-advice', 'waarom van het advies is afgeweken, met het advies erbij', 'Awb 9:16'),
      ...ombudsmanAndTerm,
    ],
  ),
  row('L12', 'Bevestiging van intrekking', 'Confirmation of withdrawal', ['complainant'], []),
  row(
    'O1',
    'Ontvangstbevestiging',
    'Acknowledgement',
    ['complainant'],
    [...acknowledgement, has('method', 'onze werkwijze', 'huisregel'), ...copyAndPrivacy],
  ),
  row(
    'O2',
    'Verzoek om aan te vullen',
    'Repair request',
    ['complainant'],
    repair.map((one) => ({ ...one, source: 'Awb 9:28 lid 3' })),
  ),
  row(
    'O3',
    'Verwijzing',
    'Referral',
    ['complainant'],
    [
      has('where', 'waar u terecht kunt'),
      has('how', 'hoe u dat doet'),
      has('keep', 'wat u moet bewaren'),
      has('one-year-term', 'dat er een termijn van een jaar is', 'Awb 9:24'),
    ],
  ),
  row(
    'O4',
    'Overdracht',
    'Hand-over',
    ['complainant'],
    [
      has('remedy', 'bezwaar, beroep of beklag', 'Awb 9:19 lid 1'),
      has('body', 'bij wie', 'Awb 9:19 lid 1'),
      has('date-counts', 'dat de datum bij de ombudsman telt', 'Awb 6:15 lid 3'),
      has('papers-back', 'hoe u de stukken terugkrijgt', 'Awb 9:19 lid 2'),
    ],
  ),
  row(
    'O5',
    'Doorzending',
    'Forwarding',
    ['complainant'],
    forwarding.map((one) => ({ ...one, source: 'Awb 9:18 lid 2' })),
  ),
  row('O6', 'Geen onderzoek', 'Not investigated', ['complainant'], refusal),
  row('O7', 'Vraag aan de gemeente', 'Intervention', ['body'], []),
  row('O8', 'Resultaat van de tussenkomst', 'Result of the intervention', ['complainant'], []),
  row('O9', 'Opening van het onderzoek', 'Opening', everybody, [
    has('wording', 'de klacht per onderdeel'),
    has('body', 'bestuursorgaan en degene over wie is geklaagd'),
    has('handler', 'de behandelaar'),
    has('steps', 'de stappen'),
    has('shared', 'wat met wie wordt gedeeld'),
  ]),
  row('O10', 'Vraag om stukken', 'Demand for documents', ['body', 'person-concerned', 'other-parties'], []),
  row('O11', 'Uitnodiging', 'Invitation', everybody, []),
  row('O12', 'Onderzoek niet voortgezet', 'Investigation stopped', everybody, refusal),
  row('O13', 'Verslag van bevindingen', 'Report of findings', everybody, [
    has('facts', 'de feiten', 'Awb 9:35 lid 1'),
    has('evidence', 'de bronnen', 'Awb 9:35 lid 1'),
    has('request', 'het verzoek om te reageren', 'Awb 9:35 lid 2'),
    has('due-on', 'uiterlijk wanneer', 'Awb 9:35 lid 2'),
  ]),
  row('O14', 'Rapport', 'Report', everybody, [
    has('complaint', 'de klacht', 'Awb 9:36 lid 1'),
    has('findings', 'de bevindingen', 'Awb 9:36 lid 1'),
    has('judgement', 'het oordeel per onderdeel', 'Awb 9:36 lid 1'),
    has('norm', 'de geschonden norm', 'Awb 9:36 lid 2'),
    has('recommendations', 'de aanbevelingen', 'Awb 9:27 lid 3'),
    has('due-on', 'de termijn voor een reactie', 'Awb 9:36 lid 4'),
    has('anonymised', 'zonder namen, voor publicatie', 'Awb 9:36 lid 1'),
  ]),
  row('O15', 'Herinnering aan de aanbeveling', 'Reminder of a recommendation', ['body'], []),
  row(
    'O16',
    'Einde van de opvolging',
    'Follow-up closed',
    ['body', 'complainant'],
    [
      has('recommendation', 'de aanbeveling', 'Awb 9:36 lid 4'),
      has('answer', 'het antwoord van de gemeente', 'Awb 9:36 lid 4'),
      has('appraisal', 'wat de ombudsman daarvan vindt'),
    ],
  ),
  row('O17', 'Sluiting', 'Closing', ['complainant'], []),
  row('O18', 'Bevestiging van intrekking', 'Confirmation of withdrawal', ['complainant', 'body'], []),
  row('O19', 'Heropening', 'Reopening', ['complainant'], []),
  row('O20', 'Onderzoek uit eigen beweging', 'Own-initiative investigation', ['body'], []),
] as const;

/** A letter's code, as events that inform store it. */
export type LetterId = (typeof letters)[number]['letter'];

/** Which mandatory contents a template leaves out. */
export function missingContents(letter: LetterId, present: readonly string[]): readonly LetterContent[] {
  return letters.flatMap((one) => (one.letter === letter ? one.contains : [])).filter(({ id }) => !present.includes(id));
}

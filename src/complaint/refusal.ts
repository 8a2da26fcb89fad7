/** Every way in which the domain says no, with the rule it rests on. The Dutch sentences are in `web/text/refusals.ts`. */
export const refusals = {
  'wrong-role': 'huisregel: wie wat mag, staat in de levensloop',
  'wrong-stage': 'huisregel: wat kan, volgt uit de stand van het dossier',
  'in-the-future': 'huisregel: een feit kan niet in de toekomst liggen',
  'receipt-is-ours-to-record': 'Awb 2:20',
  'receipt-date-missing': 'Awb 9:28 lid 1',
  'period-reversed': 'huisregel: een periode eindigt niet voor haar begin',
  'mail-without-address': 'Awb 2:17 lid 1',
  'unknown-allegation': 'huisregel: een toets gaat over een klachtonderdeel van dit dossier',
  'not-impartial': 'Awb 9:29',
  'admission-reason-missing': 'Awb 9:20 lid 1',
  'before-receipt': 'huisregel: een handeling ligt niet voor de ontvangst van de klacht',
  'not-ahead': 'huisregel: een termijn die iemand krijgt, ligt in de toekomst',
  'unknown-party': 'huisregel: wie genoemd wordt, staat bij de betrokkenen van dit dossier',
  'allegation-ended': 'huisregel: een klachtonderdeel dat geëindigd is, wordt eerst hersteld',
  'no-complainant': 'Awb 9:26',
  'mediation-not-offered': 'huisregel: instemmen kan na een aanbod',
  'other-side': 'huisregel: ieder spreekt voor zichzelf',
  'consent-missing': 'huisregel: bemiddelen kan alleen als beide partijen willen',
  'no-intervention': 'Awb 9:23 onder l',
  'mediation-not-open': 'huisregel: een bemiddeling eindigt nadat zij begonnen is',
  'allegation-not-judged': 'huisregel: over elk klachtonderdeel dat loopt wordt iets gezegd',
  'ground-facts': 'Awb 9:25 lid 1',
  'no-chance-to-repair': 'Awb 9:28 lid 3',
  'target-unnamed': 'huisregel: een verwijzing zegt waarheen',
  'contact-of-another-way': 'Awb 9:18 en 9:19: doorgezonden wordt naar een ombudsman, overgedragen aan wie over bezwaar of beroep gaat',
  'last-allegation': 'huisregel: het laatste klachtonderdeel eindigt met het dossier',
  'allegation-goes-on': 'huisregel: herstellen kan alleen wat geëindigd is',
  'answer-date-missing': 'Awb 9:24 lid 1 onder a',
  'stage-not-been': 'huisregel: heropenen brengt terug waar het dossier al was',
  'not-yours': 'Awb 2:1',
  'outcome-does-not-fit': 'huisregel: de afsluiting past bij wat er gebeurd is',
  'party-unnamed': 'huisregel: wie erbij hoort, heeft een naam',
  'authorisation-of-representative-only': 'Awb 2:1 lid 2',
  'complainant-stays': 'huisregel: zonder klager is er geen dossier',
  'name-not-asked': 'huisregel: beslissen kan over een verzoek dat er ligt',
  'delay-without-consent': 'Awb 9:11 lid 3',
  'unknown-question': 'huisregel: een vraag staat in dit dossier',
  'question-answered': 'huisregel: uitstel is er voor wie nog niet antwoordde',
  'not-due': 'huisregel: herinneren kan vanaf de dag waarop het antwoord er moest zijn',
  'delay-not-later': 'huisregel: uitstel eindigt na de dag die er was',
  'delay-not-asked': 'huisregel: beslissen kan over uitstel dat gevraagd is',
  'secrecy-not-claimed': 'Awb 9:31 lid 4',
  'name-undecided': 'huisregel: voor er iets wordt gedeeld, is over de naam beslist',
  'findings-not-sent': 'Awb 9:35 lid 1',
  'norm-missing': 'Awb 9:36 lid 2',
  'norm-without-breach': 'Awb 9:36 lid 2',
  'proposal-void': 'huisregel: alleen het laatste voorstel telt',
  'proposal-not-approved': 'huisregel: vier ogen voor een rapport',
  'own-proposal': 'huisregel: vier ogen voor een rapport',
  'other-than-proposed': 'huisregel: vastgesteld wordt wat is goedgekeurd',
  'unknown-recommendation': 'huisregel: een aanbeveling staat in dit dossier',
  'reasons-missing': 'Awb 9:36 lid 4',
  'not-replied': 'huisregel: waarderen kan na de reactie',
  'unknown-target': 'huisregel: een streefdatum staat in dit dossier',
  'target-without-day': 'huisregel: een vrije streefdatum heeft een dag',
  'target-passed': 'huisregel: wat voorbij is, staat niet meer stil',
  'target-not-paused': 'huisregel: hervatten kan wat stilstaat',
  'merge-needs-one': 'huisregel: samenvoegen noemt het andere dossier',
  'has-absorbed': 'huisregel: wat zelf is aangevuld, gaat niet op in een ander dossier',
  'not-merged': 'huisregel: losmaken kan wat is samengevoegd',
  'unknown-event': 'huisregel: een correctie noemt een gebeurtenis van dit dossier',
  'not-voidable': 'huisregel: wat de stand van het dossier veranderde, wordt heropend en niet geschrapt',
  'not-correctable': 'huisregel: wat iemand is meegedeeld, blijft staan',
  'not-as-it-stands': 'huisregel: een correctie noemt wat er nu staat',
  'nothing-to-correct': 'huisregel: een correctie verandert iets',
  'not-a-contact': 'huisregel: wie niet bereikt is, is geprobeerd te bereiken',
  'unknown-task': 'huisregel: een taak staat in dit dossier',
  'unknown-hold': 'huisregel: een bewaarverplichting staat in dit dossier',
  'about-us-stays-confidential': 'Awb 9:29',
  barred: 'Awb 9:22',
  'start-not-recorded': 'Awb 9:24',
  'not-authorised': 'Awb 2:1 lid 2',
  'receipt-days-differ': 'Awb 2:20',
  'outside-calendar': 'huisregel: termijnen worden geteld van 1970 tot en met 2100',
} as const satisfies Record<string, string>;
export type RefusalCode = keyof typeof refusals;

/** The domain's no: a code of the closed list, its source, and the facts its sentence needs. */
export class Refusal extends Error {
  readonly source: string;
  constructor(
    readonly code: RefusalCode,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.source = refusals[code];
  }
}

/** @throws Refusal always */
export function refuse(code: RefusalCode, facts?: Record<string, unknown>): never {
  throw new Refusal(code, facts);
}

/** One thing wrong with an input: where (JSON pointer), which rule, and the rule's numbers. */
export interface InputError {
  readonly pointer: string;
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** All that is wrong with an input, at once. */
export class InputRefusal extends Error {
  constructor(readonly errors: readonly InputError[]) {
    super('invalid-input');
  }
}

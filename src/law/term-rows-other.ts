import { houseRule } from './refusal';
import { general, otherLaw, privacyLaw, retention, type ExtensionRule, type TermRow } from './term-row';

const wooExtension: ExtensionRule = { unit: 'weeks', max: 2, times: 1, tell: ['complainant'], source: 'Woo 4.4 lid 2', included: false };
const monthsMore: ExtensionRule = { unit: 'months', max: 2, times: 1, tell: ['complainant'], source: 'Avg 12 lid 3', included: false };
const destroy = 'Het dossier moet daarna worden vernietigd, tenzij iets dat tegenhoudt.';
const generalEffect = 'Dit is een algemene rekenregel. Wat er gebeurt na de laatste dag, staat in de wet die de termijn stelt.';
const keep = { startsOn: 'de dag waarop het dossier is gesloten', binds: ['record-keeper'] as const, effect: destroy };
const anyTerm = { startsOn: 'de dag waarop de termijn ingaat', binds: ['nobody'] as const, effect: generalEffect };

/** Terms of other laws that touch a dossier, retention, and the bare counting rules (overige termijnen). */
export const otherTerms = [
  {
    ...otherLaw,
    id: 'OBJECTION_6W',
    names: { nl: 'Bezwaar maken', en: 'Objection' },
    source: 'Awb 6:7; Awb 6:8 lid 1; Awb 6:9',
    startsOn: 'de bekendmaking van het besluit',
    length: { kind: 'weeks', n: 6 },
    binds: ['complainant'],
    notPausable: 'Awb 6:7',
    effect: 'Het bezwaar is te laat. Per post is het op tijd als het vóór het einde op de post is en binnen een week daarna aankomt.',
  },
  {
    ...otherLaw,
    id: 'WOO_4W',
    names: { nl: 'Besluit op een Woo-verzoek', en: 'Decision on a request for public information' },
    source: 'Woo 4.4 lid 1',
    startsOn: 'de ontvangst van het Woo-verzoek',
    length: { kind: 'weeks', n: 4 },
    binds: ['body', 'ombudsman'],
    extension: wooExtension,
    notPausable: 'Woo 4.4',
    effect: 'Het besluit is te laat. Er volgt geen dwangsom (Woo 8.2). U kunt naar de rechter.',
  },
  {
    ...otherLaw,
    id: 'WOO_4W_EXT',
    names: { nl: 'Besluit op een Woo-verzoek, na verdaging', en: 'Decision on a request for public information, postponed' },
    source: 'Woo 4.4 lid 1; Woo 4.4 lid 2',
    startsOn: 'de ontvangst van het Woo-verzoek',
    length: { kind: 'weeks', n: 4 },
    binds: ['body', 'ombudsman'],
    extension: { ...wooExtension, included: true },
    notPausable: 'Woo 4.4',
    effect: 'Het besluit is te laat. Er volgt geen dwangsom (Woo 8.2). U kunt naar de rechter.',
  },
  {
    ...privacyLaw,
    id: 'GDPR_1M',
    names: { nl: 'Antwoord op een verzoek over uw gegevens', en: 'Data subject request' },
    source: 'Avg 12 lid 3',
    startsOn: 'de ontvangst van het verzoek',
    length: { kind: 'months', n: 1 },
    binds: ['controller'],
    extension: monthsMore,
    effect: 'U kunt klagen bij de Autoriteit Persoonsgegevens of naar de rechter gaan.',
  },
  {
    ...privacyLaw,
    id: 'GDPR_3M_EXT',
    names: { nl: 'Antwoord op een verzoek over uw gegevens, na verlenging', en: 'Data subject request, extended' },
    source: 'Avg 12 lid 3',
    startsOn: 'de ontvangst van het verzoek',
    length: { kind: 'months', n: 3 },
    binds: ['controller'],
    effect: 'U kunt klagen bij de Autoriteit Persoonsgegevens of naar de rechter gaan.',
  },
  {
    ...privacyLaw,
    id: 'GDPR_BREACH_72H',
    names: { nl: 'Datalek melden', en: 'Notification of a breach' },
    source: 'Avg 33 lid 1',
    startsOn: 'het moment waarop het datalek bekend werd',
    length: { kind: 'hours', n: 72 },
    binds: ['controller'],
    counting: 'exact',
    notPausable: 'Avg 33 lid 1',
    effect: 'De melding is te laat en moet zeggen waarom. Er kan een boete volgen.',
  },
  {
    ...otherLaw,
    id: 'NOTIFY_48H',
    names: { nl: 'Bericht dat er iets in het portaal staat', en: 'Notice of a message in the portal' },
    source: 'Awb 2:10 lid 1',
    startsOn: 'het moment waarop het bericht in het portaal staat',
    length: { kind: 'hours', n: 48 },
    binds: ['body', 'ombudsman'],
    notPausable: 'Awb 2:10 lid 1',
    effect: 'Bent u daardoor te laat, dan telt dat niet tegen u (Awb 2:22).',
  },
  {
    ...otherLaw,
    id: 'FORM_IDLE_15M',
    names: { nl: 'Formulier verbergen bij stilte', en: 'Hiding an idle form' },
    source: houseRule,
    certainty: 'policy',
    startsOn: 'het moment van de laatste handeling',
    length: { kind: 'minutes', n: 15 },
    binds: ['nobody'],
    nature: 'policy',
    counting: 'exact',
    notPausable: houseRule,
    effect: 'Wij verbergen wat u invulde. Er gaat niets verloren.',
  },
  {
    ...otherLaw,
    id: 'REGISTER_YEARLY',
    names: { nl: 'Publicatie van de klachtenregistratie', en: 'Publication of registered complaints' },
    source: 'Awb 9:12a',
    startsOn: 'het einde van het kalenderjaar',
    length: { kind: 'none' },
    binds: ['body'],
    counting: 'exact',
    notPausable: 'Awb titel 9.1',
    effect: 'De wet noemt geen datum.',
  },
  ret('RET_1Y', 1, 'Bewaren: een jaar', 'Retention of one year', '13.1.4; 13.2'),
  ret('RET_5Y', 5, 'Bewaren: vijf jaar', 'Retention of five years', '13.1'),
  ret('RET_7Y', 7, 'Bewaren: zeven jaar', 'Retention of seven years', '13.1.1'),
  ret('RET_10Y', 10, 'Bewaren: tien jaar', 'Retention of ten years', '13.1.2'),
  stat('STAT_DAYS', 'days', 'Termijn in dagen', 'Term in days'),
  stat('STAT_WEEKS', 'weeks', 'Termijn in weken', 'Term in weeks'),
  stat('STAT_MONTHS', 'months', 'Termijn in maanden', 'Term in months'),
  stat('STAT_YEARS', 'years', 'Termijn in jaren', 'Term in years'),
  {
    ...general,
    ...anyTerm,
    id: 'STAT_BACKWARD_DAYS',
    names: { nl: 'Dagen teruggerekend vanaf een gebeurtenis', en: 'Days counted back from an event' },
    source: 'Algemene termijnenwet 1 lid 2',
    startsOn: 'de dag van de gebeurtenis',
    length: { kind: 'asked', unit: 'days', backward: true },
  },
] as const satisfies readonly TermRow[];

function ret<Id extends string>(id: Id, n: number, nl: string, en: string, results: string) {
  return { ...retention, ...keep, id, names: { nl, en }, source: `Selectielijst 2020, ${results}`, length: { kind: 'years', n } } as const;
}

function stat<Id extends string>(id: Id, unit: 'days' | 'weeks' | 'months' | 'years', nl: string, en: string) {
  return {
    ...general,
    ...anyTerm,
    id,
    names: { nl, en },
    source: 'Algemene termijnenwet 1 lid 1',
    length: { kind: 'asked', unit },
  } as const;
}

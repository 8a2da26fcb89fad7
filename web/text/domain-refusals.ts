import type { RefusalCode } from '../../src/complaint/refusal';
import { choiceWords } from './choice-words';
import type { RefusalText } from './refusal-text';
import { listed, words } from './refusal-text';

const sides = (missing: unknown) =>
  Object.entries(choiceWords.side).flatMap(([side, name]) =>
    Array.isArray(missing) && missing.includes(side) ? [name.toLowerCase()] : [],
  );

/** A no of the domain, in Dutch: what is the matter, and what to do about it. */
export const refusalTexts: Record<RefusalCode, RefusalText> = {
  'wrong-role': {
    title: 'Dit mag u niet doen',
    detail: 'Uw rol geeft geen recht op deze handeling. Vraag een collega die dit wel mag, of uw beheerder.',
  },
  'wrong-stage': {
    title: 'Dit kan nu niet',
    detail: 'Het dossier is niet in de fase waarin dit kan. Open het dossier opnieuw en kijk wat nu mogelijk is.',
  },
  'in-the-future': {
    title: 'Deze datum ligt in de toekomst',
    detail: ({ date }) => `De datum ${words(date)} is nog niet geweest. Vul een datum in van vandaag of eerder.`,
  },
  'receipt-is-ours-to-record': {
    title: 'De datum van ontvangst bepalen wij',
    detail: 'Laat het kanaal op formulier staan en vul geen datum of tijd van ontvangst in. Wij leggen vast wanneer uw klacht binnenkomt.',
  },
  'receipt-date-missing': {
    title: 'De datum van ontvangst ontbreekt',
    detail: 'Vul in op welke dag de klacht is binnengekomen. Staat er een stempel op de brief? Neem dan die datum.',
  },
  'period-reversed': {
    title: 'Het einde ligt voor het begin',
    detail: ({ from, to }) => `De periode begint op ${words(from)} en eindigt op ${words(to)}. Draai de datums om of verbeter ze.`,
  },
  'mail-without-address': {
    title: 'Het e-mailadres ontbreekt',
    detail: 'U kiest voor contact per e-mail. Vul een e-mailadres in, of kies telefoon of brief.',
  },
  'unknown-allegation': {
    title: 'Dit klachtonderdeel is niet van dit dossier',
    detail: 'Open het dossier opnieuw en kies een klachtonderdeel dat daar staat.',
  },
  'not-impartial': {
    title: 'U kunt dit dossier niet behandelen',
    detail: 'Bij dit dossier bent u niet onpartijdig. Draag het over aan een collega.',
  },
  'admission-reason-missing': {
    title: 'De reden om toch te behandelen ontbreekt',
    detail: 'Er is nog niet bij de gemeente geklaagd. Vul in waarom dat niet hoeft, of verwijs eerst naar de gemeente.',
  },
  'before-receipt': {
    title: 'Deze datum ligt voor de ontvangst',
    detail: ({ date, receivedOn }) =>
      `De datum ${words(date)} ligt voor de ontvangst op ${words(receivedOn)}. Verbeter de datum, of corrigeer eerst de datum van ontvangst.`,
  },
  'not-ahead': {
    title: 'Deze datum moet nog komen',
    detail: ({ date }) => `De datum ${words(date)} is geweest. Geef een dag die nog komt.`,
  },
  'unknown-party': {
    title: 'Deze betrokkene staat niet in het dossier',
    detail: 'Kies één betrokkene van dit dossier, of één organisatie.',
  },
  'allegation-ended': {
    title: 'Dit klachtonderdeel is geëindigd',
    detail: 'Herstel het klachtonderdeel eerst, of kies een onderdeel dat nog loopt.',
  },
  'no-complainant': {
    title: 'Dit dossier heeft geen klager',
    detail: 'Dit is een onderzoek uit eigen beweging. Wat u wilt doen, kan alleen bij een klacht van iemand.',
  },
  'mediation-not-offered': {
    title: 'Er is nog geen bemiddeling aangeboden',
    detail: 'Bied eerst bemiddeling aan. Daarna kunnen beide partijen antwoorden.',
  },
  'other-side': { title: 'Dit is de andere partij', detail: 'U kunt alleen voor uzelf instemmen of weigeren.' },
  'consent-missing': {
    title: 'Nog niet iedereen stemt in',
    detail: ({ missing }) => `Bemiddelen kan pas als beide partijen willen. Wij missen nog: ${listed(sides(missing))}.`,
  },
  'no-intervention': { title: 'Er is nog geen interventie', detail: 'Leg eerst vast welk contact er was met de gemeente en wat die deed.' },
  'mediation-not-open': { title: 'De bemiddeling is niet begonnen', detail: 'Open eerst de bemiddeling.' },
  'allegation-not-judged': { title: 'Niet elk klachtonderdeel is genoemd', detail: 'Zeg iets over elk klachtonderdeel dat nog loopt.' },
  'ground-facts': {
    title: 'De grond is niet compleet',
    detail: ({ ground, fact }) =>
      `Bij grond ${words(ground)} hoort iets anders dan u invulde${fact ? ` (${words(fact)})` : ''}. Vul alle feiten in die bij de grond horen.`,
  },
  'no-chance-to-repair': {
    title: 'De klager kreeg nog geen kans om aan te vullen',
    detail: 'Vraag eerst om een aanvulling. Pas daarna mag een gebrek aan de vorm tellen.',
  },
  'target-unnamed': { title: 'Waarheen?', detail: 'Kies een bestemming. Staat die niet in de lijst? Kies anders en vul de naam in.' },
  'contact-of-another-way': {
    title: 'Daar kan het niet heen',
    detail:
      'Doorzenden gaat naar een andere ombudsman, overdragen naar wie over bezwaar of beroep gaat. Kies een bestemming die daarbij past, of verwijs.',
  },
  'last-allegation': {
    title: 'Dit is het laatste klachtonderdeel',
    detail: 'Het laatste klachtonderdeel eindigt samen met het dossier. Beëindig het dossier zelf.',
  },
  'allegation-goes-on': {
    title: 'Dit klachtonderdeel is niet geëindigd',
    detail: 'Herstellen kan alleen bij een onderdeel dat eerder is beëindigd.',
  },
  'answer-date-missing': {
    title: 'De datum van het antwoord ontbreekt',
    detail: 'Vul in wanneer de gemeente antwoord gaf. Vanaf die dag telt het jaar van de klager.',
  },
  'stage-not-been': {
    title: 'Het dossier was nooit in die fase',
    detail: ({ to }) => `Heropenen brengt een dossier terug waar het al was. Het was nooit in de fase ${words(to)}. Kies een andere fase.`,
  },
  'not-yours': {
    title: 'Dit is niet van u',
    detail: 'Dit kan alleen degene om wie het gaat. Of een behandelaar legt het voor diegene vast.',
  },
  'outcome-does-not-fit': {
    title: 'Deze afsluiting past niet',
    detail: ({ outcome }) => `De uitkomst ${words(outcome)} past niet bij wat er in dit dossier is gebeurd. Kies een andere uitkomst.`,
  },
  'party-unnamed': { title: 'De naam ontbreekt', detail: 'Vul de naam in van wie u toevoegt.' },
  'authorisation-of-representative-only': {
    title: 'Een machtiging hoort bij een gemachtigde',
    detail: 'Kies een gemachtigde van dit dossier.',
  },
  'complainant-stays': {
    title: 'De klager blijft',
    detail: 'De klager kan niet uit het dossier. Trekt de klager zich terug? Leg dan de intrekking vast.',
  },
  'name-not-asked': { title: 'Er ligt geen verzoek', detail: 'De klager vroeg niet om de naam weg te laten. Leg eerst het verzoek vast.' },
  'delay-without-consent': {
    title: 'De instemming ontbreekt',
    detail: 'Verder uitstel telt alleen als de klager schriftelijk instemde. Vul de datum van de instemming in.',
  },
  'unknown-question': {
    title: 'Deze vraag staat niet in het dossier',
    detail: 'Open het dossier opnieuw en kies een vraag die daar staat.',
  },
  'question-answered': { title: 'Deze vraag is al beantwoord', detail: 'Uitstel is niet meer nodig.' },
  'not-due': { title: 'Het is nog niet zover', detail: ({ dueOn }) => `Dit kan vanaf ${words(dueOn)}.` },
  'delay-not-later': { title: 'Dit is geen uitstel', detail: ({ dueOn }) => `De nieuwe dag moet na ${words(dueOn)} liggen.` },
  'delay-not-asked': { title: 'Er is geen uitstel gevraagd', detail: 'Leg eerst vast dat om uitstel is gevraagd.' },
  'secrecy-not-claimed': { title: 'Er is geen geheimhouding gevraagd', detail: 'Leg eerst vast dat iemand om geheimhouding vraagt.' },
  'name-undecided': {
    title: 'Over de naam is nog niet beslist',
    detail: 'De klager wil niet dat de gemeente de naam weet. Beslis daar eerst over. Daarna kunt u iets delen.',
  },
  'findings-not-sent': {
    title: 'De bevindingen zijn nog niet verstuurd',
    detail: 'Stuur eerst de bevindingen aan alle partijen. Zij mogen daarop reageren.',
  },
  'norm-missing': { title: 'De norm ontbreekt', detail: 'Noem bij niet behoorlijk welke norm is geschonden.' },
  'norm-without-breach': { title: 'Hier hoort geen norm bij', detail: 'Een norm noemt u alleen als het oordeel niet behoorlijk is.' },
  'proposal-void': { title: 'Dit voorstel telt niet meer', detail: 'Er is een nieuwer voorstel, of er is geen. Open het dossier opnieuw.' },
  'proposal-not-approved': { title: 'Het rapport is nog niet goedgekeurd', detail: 'Laat eerst een collega het rapport beoordelen.' },
  'own-proposal': {
    title: 'Dit is uw eigen voorstel',
    detail: 'Wie het rapport schreef, beoordeelt het niet en stelt het niet vast. Vraag een collega.',
  },
  'other-than-proposed': {
    title: 'De oordelen zijn anders dan in het voorstel',
    detail: 'U stelt vast wat is goedgekeurd. Leg een nieuw voorstel voor als het anders moet.',
  },
  'unknown-recommendation': {
    title: 'Deze aanbeveling staat niet in het dossier',
    detail: 'Open het dossier opnieuw en kies een aanbeveling die daar staat.',
  },
  'reasons-missing': {
    title: 'De redenen ontbreken',
    detail: 'Wie een aanbeveling niet of maar deels volgt, zegt waarom. Vul de redenen in.',
  },
  'not-replied': { title: 'Er is nog geen reactie', detail: 'Waarderen kan nadat de gemeente heeft gereageerd.' },
  'unknown-target': {
    title: 'Deze streefdatum staat niet in het dossier',
    detail: 'Open het dossier opnieuw en kies een streefdatum die daar staat.',
  },
  'target-without-day': { title: 'De dag ontbreekt', detail: 'Vul de dag in van uw streefdatum.' },
  'target-passed': {
    title: 'Deze streefdatum is voorbij',
    detail: 'Wat voorbij is, kunt u niet meer opschorten. Stel een nieuwe streefdatum.',
  },
  'target-not-paused': { title: 'Deze streefdatum staat niet stil', detail: 'Hervatten kan alleen wat is opgeschort.' },
  'merge-needs-one': { title: 'Met welk dossier?', detail: 'Noem het dossier waarin dit opgaat.' },
  'has-absorbed': {
    title: 'Dit dossier nam zelf een ander op',
    detail: 'Voeg het andere dossier samen met dit dossier, of maak eerst los wat hier is opgenomen.',
  },
  'not-merged': { title: 'Dit dossier is niet samengevoegd', detail: 'Losmaken kan alleen na een samenvoeging.' },
  'unknown-event': {
    title: 'Deze gebeurtenis staat niet in het dossier',
    detail: 'Open de tijdlijn opnieuw en kies een gebeurtenis die daar staat.',
  },
  'not-voidable': {
    title: 'Dit kunt u niet schrappen',
    detail: 'Deze gebeurtenis veranderde het dossier. Heropen het dossier of corrigeer de feiten.',
  },
  'not-correctable': {
    title: 'Dit feit blijft staan',
    detail: ({ path }) => `Het feit ${words(path)} kunt u niet corrigeren, of het mag die waarde niet hebben.`,
  },
  'not-as-it-stands': {
    title: 'Er staat nu iets anders',
    detail: ({ path }) => `Bij ${words(path)} staat nu een andere waarde dan u noemt. Open de tijdlijn opnieuw.`,
  },
  'nothing-to-correct': { title: 'Er verandert niets', detail: 'Noem wat er staat en wat het moet worden.' },
  'not-a-contact': { title: 'Niemand is bereikt', detail: 'Leg dit vast als een poging. Een poging telt niet als eerste contact.' },
  'unknown-task': { title: 'Deze taak staat niet in het dossier', detail: 'Open het dossier opnieuw en kies een taak die daar staat.' },
  'unknown-hold': {
    title: 'Deze bewaarplicht staat niet in het dossier',
    detail: 'Open het dossier opnieuw en kies een bewaarplicht die daar staat.',
  },
  'about-us-stays-confidential': {
    title: 'Dit dossier blijft vertrouwelijk',
    detail: 'De klacht gaat over ons eigen kantoor. Daarom blijft het dossier vertrouwelijk.',
  },
  barred: {
    title: 'Hiervoor is de ombudsman niet bevoegd',
    detail: 'Bij de toets is vastgesteld dat Awb 9:22 in de weg staat. Wijs de klacht af, beëindig dit klachtonderdeel, of toets opnieuw.',
  },
  'start-not-recorded': {
    title: 'De dag waarop het jaar begint, staat niet vast',
    detail: 'Leg eerst vast op welke dag het jaar van deze grond begint, bij de behandeling door de gemeente of bij de grond zelf.',
  },
  'not-authorised': {
    title: 'De machtiging ontbreekt',
    detail: 'Een gemachtigde kan dit alleen met een machtiging. Leg de machtiging vast, of laat de klager het zelf zeggen.',
  },
  'receipt-days-differ': {
    title: 'Dag en tijd van ontvangst passen niet bij elkaar',
    detail: 'De tijd van ontvangst ligt op een andere dag dan de datum van ontvangst. Verbeter een van de twee.',
  },
  'outside-calendar': {
    title: 'Met deze datum kan niet worden gerekend',
    detail: ({ date }) => `Met de datum ${words(date)} kan geen termijn worden geteld. Controleer het jaartal.`,
  },
};

import type { ProblemCode } from '../../src/http/problem';
import type { Facts, RefusalText } from './refusal-text';
import { count } from './count';
import { listed } from './refusal-text';

/** What may be wrong with one field of an input, in Dutch. */
export const inputErrorTexts = {
  missing: 'Dit veld ontbreekt. Vul het in.',
  'unknown-field': 'Dit veld bestaat niet. Laat het weg.',
  'not-an-object': 'Hier hoort een object te staan.',
  'is-null': 'Dit veld is null. Laat het weg, of vul een waarde in.',
  'not-a-whole-number': 'Vul een heel getal in.',
  'too-deep': 'De gegevens zijn te diep genest. Gebruik hooguit 32 lagen.',
  'too-many-items': 'Er staan te veel gegevens in. Gebruik er hooguit 1.000.',
  'forbidden-character': 'Er staat een teken in dat wij niet kunnen bewaren. Haal het weg.',
  'is-text': ({ most }: Facts) => `Vul een tekst in van 1 tot ${count(Number(most))} tekens.`,
  'is-local-date': 'Vul een bestaande datum in, zoals 2026-11-20.',
  'is-instant': 'Vul een tijdstip in, zoals 2026-11-20T10:00:00.000Z.',
  'is-in': 'Kies een van de waarden die hier mogen.',
  'is-boolean': 'Vul true of false in.',
  'is-uuid': 'Vul een UUID in.',
  'is-email': 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  'is-object': 'Hier horen gegevens met een naam en een waarde te staan.',
  'is-fact-value': 'Vul een tekst, een heel getal, true of false in.',
  'is-int': 'Vul een heel getal in.',
  'is-number': 'Dit is geen dossiernummer. Kijk of u het goed heeft overgenomen.',
  'no-such-dossier': 'Er is geen dossier met dit nummer waarvan u mag weten. Kijk of u het goed heeft overgenomen.',
  min: 'Dit getal is te laag.',
  max: 'Dit getal is te hoog.',
  'array-min-size': 'Er staan er te weinig in deze lijst.',
  'is-array': 'Hier hoort een lijst te staan.',
  'array-not-empty': 'Vul er minstens één in.',
  'array-unique': 'Noem elk ding één keer.',
  'array-max-size': 'Er staan er te veel in deze lijst.',
  matches: 'Dit heeft niet de vorm die wij verwachten. Kijk naar het voorbeeld in de beschrijving.',
  anonymous: 'Vul een naam in, en een telefoonnummer, e-mailadres of adres. Zonder naam kunnen wij een klacht niet onderzoeken.',
  'not-a-number': 'Dit is geen dossiernummer. Kijk of u het goed heeft overgenomen.',
} as const satisfies Record<string, string | ((facts: Facts) => string)>;
export type InputErrorCode = keyof typeof inputErrorTexts;

/** A no of the doors, in Dutch. */
export const problemTexts: Record<ProblemCode, RefusalText> = {
  'invalid-input': { title: 'De gegevens kloppen niet', detail: 'Verbeter de velden die in errors staan en stuur alles opnieuw.' },
  'broken-json': { title: 'De gegevens zijn niet te lezen', detail: 'Stuur geldige JSON in UTF-8, met een object als buitenste laag.' },
  'key-missing': {
    title: 'De Idempotency-Key ontbreekt',
    detail: 'Geef bij elke opdracht een nieuwe UUID mee. Gebruik dezelfde als u een opdracht herhaalt.',
  },
  'key-malformed': { title: 'De Idempotency-Key klopt niet', detail: 'Gebruik een UUID, zoals 123e4567-e89b-42d3-a456-426614174000.' },
  'if-match-malformed': { title: 'De If-Match klopt niet', detail: 'Zet er de ETag in die u van het dossier kreeg, zoals "3".' },
  'bad-query': {
    title: 'Het adres heeft een onbekende of foute parameter',
    detail: ({ parameters }) => `Kijk naar: ${listed(parameters)}.`,
  },
  'url-too-long': { title: 'Het adres is te lang', detail: 'Maak het adres korter dan 2.048 tekens.' },
  'token-and-cookie': { title: 'U meldt zich op twee manieren aan', detail: 'Stuur een token mee of een cookie, niet allebei.' },
  'bad-request': { title: 'Deze vraag kunnen wij niet lezen', detail: 'Kijk in de beschrijving op /v1/docs hoe de vraag eruit moet zien.' },
  'sign-in-failed': {
    title: 'Het aanmelden is niet gelukt',
    detail: 'Ga opnieuw naar aanmelden. Lukt het dan nog niet? Vraag uw beheerder om hulp.',
  },
  'not-signed-in': { title: 'U bent niet aangemeld', detail: 'Meld u aan en probeer het opnieuw. Een programma stuurt een token mee.' },
  'bad-token': {
    title: 'Het token is niet geldig',
    detail: 'Vraag een nieuw token aan. Dit token is verlopen, of niet voor dit systeem gemaakt.',
  },
  'no-access': { title: 'U heeft geen toegang', detail: 'U bent aangemeld, maar heeft hier geen rol. Vraag uw beheerder om toegang.' },
  'cross-site': {
    title: 'Deze opdracht kwam van een andere website',
    detail: 'Open de pagina op deze website zelf en probeer het daar opnieuw.',
  },
  'reason-required': {
    title: 'Dit dossier is van een ander team',
    detail: 'U ziet het pas als u toegang krijgt. Vraag het aan dat team of aan uw leidinggevende.',
  },
  'no-such-route': { title: 'Dit adres bestaat niet', detail: 'Kijk in de beschrijving op /v1/docs welke adressen er zijn.' },
  'not-found': {
    title: 'Dit dossier is niet gevonden',
    detail: 'Kijk of het nummer klopt. U kunt het dossier ook zoeken in de werkvoorraad.',
  },
  destroyed: { title: 'Dit dossier is vernietigd', detail: 'De bewaartermijn is voorbij. U kunt het niet meer lezen of veranderen.' },
  'revision-passed': {
    title: 'Iemand was u voor',
    detail: 'Het dossier is veranderd nadat u het opende. Bekijk wat er is gebeurd en probeer het daarna opnieuw.',
  },
  'too-large': { title: 'Uw gegevens zijn te groot', detail: 'Stuur hooguit 256 KiB per keer.' },
  'wrong-content-type': {
    title: 'Deze soort gegevens lezen wij hier niet',
    detail: 'Stuur JSON in UTF-8, niet gecomprimeerd, met Content-Type: application/json.',
  },
  'key-reused': {
    title: 'Deze Idempotency-Key is al gebruikt',
    detail: 'U gebruikte de sleutel voor een andere opdracht. Maak een nieuwe UUID.',
  },
  'too-many-requests': { title: 'Dit gaat te snel', detail: 'Wacht even en probeer het opnieuw. In Retry-After staat hoeveel seconden.' },
  unexpected: {
    title: 'Er ging iets mis bij ons',
    detail: 'Probeer het later opnieuw. Blijft het misgaan? Bel ons en noem het nummer bij instance.',
  },
  'not-yet': { title: 'Het overzicht loopt nog achter', detail: 'Wat u opsloeg, is bewaard. Vraag het over een paar seconden opnieuw op.' },
  'outcome-unknown': {
    title: 'Wij weten niet of het is gelukt',
    detail: 'Stuur precies dezelfde opdracht met dezelfde Idempotency-Key opnieuw. Hij wordt nooit twee keer uitgevoerd.',
  },
  'keys-unavailable': {
    title: 'De persoonsgegevens zijn nu niet te openen',
    detail: 'Er is niets verloren. Probeer het over een paar minuten opnieuw.',
  },
  'newer-version': {
    title: 'Dit dossier is met een nieuwere versie gemaakt',
    detail: 'Probeer het opnieuw als het hele systeem is bijgewerkt.',
  },
  'dossier-set-aside': {
    title: 'Dit dossier staat apart',
    detail: 'Wij vonden iets in het dossier dat niet klopt. Neem contact op met uw beheerder; die onderzoekt het eerst.',
  },
  'sign-in-unavailable': {
    title: 'Aanmelden lukt nu niet',
    detail: 'De aanmelddienst geeft geen antwoord. Probeer het over een paar minuten opnieuw.',
  },
  unavailable: { title: 'Dit onderdeel is even niet bereikbaar', detail: 'Probeer het over een paar minuten opnieuw.' },
  'store-full': { title: 'Er is geen ruimte om dit op te slaan', detail: 'Er is niets opgeslagen. Bel ons als dit blijft gebeuren.' },
};

/** The sentence of a text, made with its facts. */
export const sentence = (text: RefusalText['detail'], facts: Facts = {}): string => (typeof text === 'string' ? text : text(facts));

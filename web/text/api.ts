import type { Acknowledge } from '../../src/complaint/commands/acknowledge';
import type { Happened, KnownFirstLine, Person, PersonConcerned, Representative, Submit } from '../../src/complaint/commands/submit';
import type { Candidate, ConflictCheck, GroundFinding, Triage } from '../../src/complaint/commands/triage';
import type { CommandName } from '../../src/complaint/life-cycle';

type Words<T> = Record<keyof T, string>;

/** What each field of an input means, for who writes a program against the API. */
export const inputWords = {
  Submit: {
    channel: 'Hoe de klacht binnenkwam. Zonder aanmelding alleen form.',
    receivedOn: 'Dag van ontvangst; alleen voor medewerkers, die hem altijd invullen.',
    receivedAt: 'Tijdstip van ontvangst, als dat bekend is; alleen voor medewerkers.',
    forwardedInternallyAt: 'Wanneer de klacht binnen het bureau is doorgegeven; alleen voor medewerkers.',
    text: 'Wat er is gebeurd, hooguit 2.000 tekens (codepunten na NFC).',
    happened: 'Wanneer het was: een dag of een periode.',
    kinds: 'Waar de klacht over gaat.',
    municipality: 'De gemeente waar het over gaat.',
    otherBody: 'Naam van een andere organisatie, als het geen van de gemeenten is.',
    unit: 'Afdeling, als code.',
    area: 'Gebied, als code.',
    place: 'Waar het was, in woorden.',
    ownSteps: 'Wat de klager zelf al deed.',
    wanted: 'Wat zou helpen.',
    theirReference: 'Kenmerk van de gemeente.',
    firstLine: 'Wat de gemeente met de klacht deed.',
    complainant: 'Wie klaagt.',
    representative: 'Wie voor de klager optreedt.',
    personConcerned: 'Over wie het gaat, als de naam bekend is.',
    nameWithheld: 'De klager wil niet dat de gemeente de naam weet.',
    aboutUs: 'De klacht gaat over ons eigen bureau.',
    draftId: 'Het concept waar de klacht uit komt.',
    statementVersion: 'Versie van de privacyverklaring die de klager las.',
    language: 'Taal van de klacht.',
  } satisfies Words<Submit>,
  Person: {
    name: 'Naam. Wij kunnen geen anonieme klachten onderzoeken.',
    address: 'Straat en huisnummer.',
    postcode: 'Postcode, zoals 1011 AB.',
    town: 'Plaats.',
    phone: 'Telefoonnummer.',
    email: 'E-mailadres.',
    channel: 'Hoe wij contact opnemen.',
  } satisfies Words<Person>,
  Representative: {
    name: 'Naam.',
    address: 'Straat en huisnummer.',
    postcode: 'Postcode, zoals 1011 AB.',
    town: 'Plaats.',
    phone: 'Telefoonnummer.',
    email: 'E-mailadres.',
    channel: 'Hoe wij contact opnemen.',
    relation: 'Wat deze persoon van de klager is.',
    authorisation: 'Hoe het met de machtiging staat.',
  } satisfies Words<Representative>,
  PersonConcerned: { name: 'Naam.', function: 'Functie.' } satisfies Words<PersonConcerned>,
  Happened: { from: 'De dag, of de eerste dag van de periode.', to: 'De laatste dag van de periode.' } satisfies Words<Happened>,
  KnownFirstLine: {
    complainedOn: 'Dag waarop bij de gemeente is geklaagd.',
    how: 'Hoe dat ging.',
    extendedNoticeOn: 'Dag van het bericht dat de gemeente meer tijd neemt.',
    extendedTo: 'Dag tot wanneer de gemeente verlengde.',
    answeredOn: 'Dag van het antwoord van de gemeente.',
    satisfied: 'De klager is tevreden met dat antwoord.',
  } satisfies Words<KnownFirstLine>,
  Acknowledge: { how: 'Wat er werkelijk is gedaan om de ontvangst te bevestigen.' } satisfies Words<Acknowledge>,
  Triage: {
    rightAddress: 'De klacht is bij ons aan het goede adres.',
    enoughInformation: 'Er is genoeg bekend om te beginnen.',
    findings: 'Bevindingen per klachtonderdeel en grond; alleen de gronden die zijn bekeken.',
    candidates: 'Andere dossiers die erop lijken.',
    track: 'De weg die wordt voorgesteld.',
    admission: 'Waarom wij behandelen hoewel nog niet bij de gemeente is geklaagd. Awb 9:20 lid 1.',
    conflictChecked: 'Wie naging of de behandelaar onpartijdig is. Awb 9:29.',
    note: 'Toelichting, hooguit 20.000 tekens.',
  } satisfies Words<Triage>,
  GroundFinding: {
    allegationId: 'Het klachtonderdeel.',
    ground: 'De grond, als code.',
    finding: 'Wat ervan blijkt.',
    start: 'Waar het jaar begint te lopen. Awb 9:24.',
  } satisfies Words<GroundFinding>,
  Candidate: {
    complaint: 'Nummer van het andere dossier.',
    judgement: 'Hoe het zich tot dit dossier verhoudt.',
  } satisfies Words<Candidate>,
  ConflictCheck: { staff: 'De medewerker die het naging.', clear: 'Er is geen bezwaar.' } satisfies Words<ConflictCheck>,
} as const;

/** What each command does. */
export const commandWords: Record<CommandName, { title: string; about: string }> = {
  submit: { title: 'Klacht indienen', about: 'Legt een klacht vast en maakt er een dossier van. Voor iedereen, ook zonder aanmelding.' },
  acknowledge: { title: 'Ontvangst bevestigen', about: 'Legt vast hoe de ontvangst is bevestigd. Gebeurt na het indienen vanzelf.' },
  triage: {
    title: 'Beoordelen',
    about: 'Legt de eerste beoordeling vast: adres, volledigheid, gronden en onpartijdigheid. Mag opnieuw als er iets nieuws is.',
  },
};

/** All other words of the description. */
export const apiWords = {
  title: 'Wederhoor',
  about:
    'Dossiers van de ombudsman: klachten indienen, lezen en behandelen. Elke verandering is een gebeurtenis; een opdracht met dezelfde Idempotency-Key wordt nooit twee keer uitgevoerd. ' +
    'Fouten komen als application/problem+json, alle invoerfouten tegelijk. Wie een opdracht heeft gegeven, leest met ?after=<position> gegarandeerd het resultaat ervan.',
  session: 'De sessie van de werkplek. Een opdracht moet dan van deze website zelf komen.',
  token: 'Een token van de aanmelddienst, voor programma’s; nooit samen met een cookie.',
  tags: { complaints: 'Dossiers', commands: 'Opdrachten', desk: 'Werkplek' },
  worklist: 'De dossiers die u mag zien, een bladzijde tegelijk.',
  dossier: 'Eén dossier zoals het nu is.',
  timeline: 'De gebeurtenissen van een dossier, de nieuwste eerst.',
  commands: 'Wat u nu met een dossier mag doen, en van de rest waarom niet.',
  me: 'Wie is aangemeld, en tot wanneer.',
  live: 'Een seintje zodra er iets verandert (server-sent events). Alleen dát er iets verandert, met het nummer als u het dossier mag zien. Een seintje kan verloren gaan.',
  openapi: 'Deze beschrijving.',
  number: 'Dossiernummer. Hoofdletters, spaties en streepjes maken niet uit.',
  key: 'Een nieuwe UUID per opdracht; dezelfde bij een herhaling.',
  ifMatch: 'De ETag van het dossier zoals u het zag. Is het daarna door een ander veranderd, dan volgt 412.',
  after: 'Wacht tot het overzicht deze plaats heeft bereikt; de waarde van position uit een eerder antwoord.',
  before: 'Alleen gebeurtenissen van vóór deze revisie.',
  limit: 'Hoeveel hooguit.',
  offset: 'Hoeveel worden overgeslagen.',
  sort: 'Kolom om op te sorteren, met een min ervoor voor aflopend.',
  filters: {
    stage: 'Alleen in deze fase.',
    municipality: 'Alleen over deze gemeente.',
    kind: 'Alleen van deze soort.',
    team: 'Alleen van dit team.',
    handler: 'Alleen van deze behandelaar.',
    unassigned: 'Alleen zonder behandelaar.',
    receivedFrom: 'Ontvangen op of na deze dag.',
    receivedUntil: 'Ontvangen op of voor deze dag.',
    q: 'Deel van het nummer of van de naam van de klager.',
  },
  version: 'Versie van de API.',
  etag: 'De revisie van het dossier.',
  location: 'Het adres van het nieuwe dossier.',
  created: 'Het dossier is gemaakt, nu of bij een eerdere poging.',
  done: 'De opdracht is uitgevoerd, nu of bij een eerdere poging.',
  found: 'Gevonden.',
  stream: 'Een stroom van seintjes.',
  problem: 'Wat er misging en wat u kunt doen.',
} as const;

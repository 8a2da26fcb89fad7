import { dates } from './staff-dates';
import { dossier } from './staff-dossier';
import { events } from './staff-events';
import { grounds } from './staff-grounds';
import { triage } from './staff-triage';
import { words } from './staff-words';

const shell = {
  skip: 'Naar de inhoud',
  title: (page: string) => `${page} – Werkplek ombudsman`,
  name: 'Werkplek ombudsman',
  home: 'Werkplek, naar de werkvoorraad',
  navigation: 'Hoofdmenu',
  worklist: 'Werkvoorraad',
  process: 'Proces',
  userMenu: (name: string) => `Menu van ${name}`,
  signedInAs: 'Aangemeld als',
  role: 'Rol',
  team: 'Team',
  signOut: 'Uitloggen',
  footer: 'Over deze website',
  accessibility: 'Toegankelijkheid',
  privacy: 'Privacy',
  contact: 'Contact',
  signIn: {
    title: 'Meld u aan',
    text: 'De werkplek is voor medewerkers van de ombudsman. Meld u aan met uw werkaccount.',
    button: 'Aanmelden',
  },
  signedOut: {
    title: 'U bent uitgelogd',
    text: 'U was lang niet actief, of u bent ergens anders uitgelogd. Uw tekst is bewaard. Meld u weer aan, dan kunt u verder waar u was.',
    button: 'Opnieuw aanmelden',
  },
  sessionEnds: {
    title: 'Uw sessie eindigt bijna',
    text: (time: string) => `U wordt om ${time} uur uitgelogd, omdat u een tijd niets heeft gedaan. Uw tekst blijft bewaard.`,
    button: 'Verder werken',
  },
  notFound: { title: 'Deze pagina is er niet', text: 'Het adres klopt niet, of de pagina is weg.', back: 'Naar de werkvoorraad' },
} as const;

const states = {
  loading: (what: string) => `${what} laden…`,
  again: 'Opnieuw proberen',
  faultTab: (page: string) => `Niet gelukt – ${page}`,
  incident: (id: string) => `Noem dit nummer als u hulp vraagt: ${id}`,
  offline: {
    title: 'Er is geen verbinding',
    text: 'De werkplek kan de server niet bereiken. Wat u heeft getypt, blijft staan. Controleer uw netwerk en probeer het opnieuw.',
  },
  broken: {
    title: 'Er ging iets mis op de server',
    text: 'Wat was opgeslagen, is veilig. Wat u heeft getypt, blijft staan. Probeer het opnieuw.',
  },
  stale: 'U ziet de laatst bekende gegevens.',
} as const;

const worklist = {
  title: 'Werkvoorraad',
  what: 'Werkvoorraad',
  caption: 'Dossiers in de werkvoorraad',
  columns: {
    number: 'Dossier',
    complainant: 'Klager',
    municipality: 'Gemeente',
    kinds: 'Soort klacht',
    stage: 'Fase',
    age: 'Leeftijd',
    firstContact: 'Eerste contact uiterlijk',
    lastEvent: 'Laatste gebeurtenis',
  },
  sort: {
    label: 'Sorteren op',
    newest: 'nieuwste eerst',
    oldest: 'oudste eerst',
    'first-contact': 'eerste contact, eerst wat het eerst moet',
    done: (how: string) => `Gesorteerd op ${how}`,
    oldestFirst: 'Zet de oudste dossiers bovenaan',
    newestFirst: 'Zet de nieuwste dossiers bovenaan',
    soonestFirst: 'Zet bovenaan waar het eerst contact moet zijn',
  },
  filter: {
    title: 'Filter',
    disclosure: 'Filteren en sorteren',
    stage: 'Fase',
    municipality: 'Gemeente',
    all: 'Alle',
    apply: 'Filter toepassen',
    chosen: 'Gekozen filters',
    remove: (name: string) => `Verwijder filter ${name}`,
    clear: 'Wis filter',
  },
  unknownPerson: 'geen naam',
  otherBody: 'andere organisatie',
  receivedToday: 'vandaag',
  new: 'nieuw',
  arrived: (count: number) => (count === 1 ? '1 nieuw dossier' : `${count} nieuwe dossiers`),
  show: 'Toon',
  arrivedOnTop: (count: number) => (count === 1 ? '1 nieuw dossier bovenaan de lijst' : `${count} nieuwe dossiers bovenaan de lijst`),
  range: (from: number, to: number, total: number) => `${from} tot en met ${to} van ${total}`,
  total: (total: number) => (total === 1 ? '1 dossier' : `${total} dossiers`),
  paging: 'Bladeren',
  previous: 'Vorige',
  next: 'Volgende',
  empty: {
    title: 'Er zijn nog geen dossiers',
    text: 'Hier komen de klachten te staan die u mag zien. Komt er een nieuwe binnen, dan verschijnt die vanzelf.',
  },
  unseen: {
    title: 'Met uw rol ziet u hier geen dossiers',
    text: (roles: string) => `U bent aangemeld als ${roles}. Wat er met een klacht kan gebeuren, ziet u wel.`,
    process: 'Bekijk het proces',
  },
  nothing: { title: 'Geen dossiers met dit filter', text: 'Kies een ander filter, of wis het filter om alles te zien.' },
} as const;

/** Every Dutch word of the desk (werkplek). */
export const staff = { shell, states, worklist, dossier, triage, events, grounds, words, dates } as const;

import type { PageSlug } from '../public/form/pages';
import { confirmation } from './confirmation';
import { count } from './count';
import { fields } from './form-fields';
import type { PageText } from './form-shape';

const pages: Readonly<Record<PageSlug, PageText>> = {
  gebeurtenis: { title: 'Wat is er gebeurd?' },
  gemeente: { title: 'Over welke gemeente gaat uw klacht?' },
  'waar-en-wanneer': {
    title: 'Waar en wanneer was het?',
    intro: 'Weet u het niet precies? Dan kunt u gewoon verdergaan.',
  },
  oplossing: { title: 'Wat zou u helpen?' },
  'eerder-geklaagd': {
    title: 'Heeft u al geklaagd bij de gemeente?',
    intro: 'De gemeente moet eerst zelf naar uw klacht kunnen kijken. Daarom vragen wij dit.',
  },
  'reactie-gemeente': { title: 'Wat deed de gemeente met uw klacht?' },
  'voor-wie': { title: 'Voor wie is deze klacht?' },
  'de-ander': {
    title: 'Gegevens van de ander',
    intro: 'Vul in voor wie u klaagt. Wij hebben een naam nodig, en een adres, telefoonnummer of e-mailadres.',
  },
  'uw-gegevens': {
    title: 'Uw gegevens',
    intro:
      'Wij kunnen een klacht zonder naam niet behandelen. Zonder uw gegevens kunnen wij niet navragen wat de gemeente al met uw klacht heeft gedaan. Vul ook een telefoonnummer, e-mailadres of adres in.',
  },
  contact: { title: 'Contact met u' },
};

/** The words of the complaint form, by page and by field. */
export const form = {
  title: 'Klacht indienen',
  steps: ['Uw klacht', 'Wat deed de gemeente?', 'Voor wie?', 'Uw gegevens', 'Controleren'],
  step: (step: number, of: number, name: string) => `Stap ${step} van ${of}: ${name}`,
  part: (part: number, of: number) => `deel ${part} van ${of}`,
  optionalMark: 'Staat er ‘niet verplicht’ bij een vraag? Dan mag u die overslaan.',
  previous: 'Vorige',
  next: 'Volgende',
  save: 'Opslaan en terug naar het overzicht',
  pages,
  fields,
  counting: (most: number) => ({ left: `nog # van ${count(most)} tekens`, over: `# tekens te veel. Er passen ${count(most)} tekens in.` }),
  room: (most: number) => `Er passen ${count(most)} tekens in.`,
  errors: {
    tooLong: (over: number, most: number) =>
      `Uw tekst is ${count(over)} ${over === 1 ? 'teken' : 'tekens'} te lang. Er passen ${count(most)} tekens in. Maak de tekst korter. U kunt de rest later nasturen.`,
    date: 'Deze datum begrijpen wij niet. Schrijf de datum zo: 12-10-2026.',
    future: 'Deze datum is nog niet geweest. Vul een datum in tot en met vandaag.',
    reversed: 'Deze datum is eerder dan het begin. Vul een latere datum in, of laat dit leeg.',
    email: 'Dit e-mailadres klopt niet. Vul het zo in: naam@voorbeeld.nl.',
    phone: 'Dit telefoonnummer klopt niet. Vul het zo in: 06 12345678.',
    postcode: 'Deze postcode klopt niet. Vul hem zo in: 1234 AB.',
    character: 'In deze tekst staat een teken dat wij niet kunnen lezen. Typ de tekst opnieuw.',
    other: 'Wij begrijpen dit antwoord niet. Vul het opnieuw in.',
    sent: 'U heeft uw klacht al verstuurd. Wat u hier heeft ingevuld, zit daar niet bij. Wilt u dit nog doorgeven? Bel of mail ons, met het nummer van uw klacht. Gaat u hier verder, dan begint u een nieuwe klacht.',
    expired: 'De pagina was te lang open. Uw antwoorden staan er nog. Kies nog een keer de knop onderaan.',
  },
  check: {
    title: 'Controleer uw klacht',
    intro: 'Klopt alles? Dan kunt u de klacht versturen.',
    change: 'Wijzig',
    empty: 'Niet ingevuld',
    send: 'Klacht versturen',
    incomplete: 'Er ontbreekt nog iets. Kies hieronder wat u nog wilt invullen.',
    unsure: 'Wij weten niet zeker of uw klacht is verstuurd. Kies nog een keer ‘Klacht versturen’. Wij krijgen uw klacht dan niet dubbel.',
    failed: 'Uw klacht is nog niet verstuurd. Wat u heeft ingevuld, is bewaard. Probeer het nog een keer, of bel ons.',
  },
  done: confirmation,
} as const;

import type { Role } from '../../src/complaint/actor';
import type { Stage } from '../../src/complaint/stages';
import type { FirstLine } from '../../src/complaint/events';
import type { AuthorisationState, Channel, ComplaintKind, ContactChannel, PartyRole, Track } from '../../src/complaint/words';

/** The Dutch word for every value of the closed lists, as the desk shows it. */
export const words = {
  stage: { new: 'Nieuw', submitted: 'Ontvangen', acknowledged: 'Bevestigd', triaged: 'Getoetst' } satisfies Record<Stage, string>,
  kind: {
    treatment: 'Behandeling',
    'unanswered-letter': 'Brief niet beantwoord',
    'broken-promise': 'Toezegging niet nagekomen',
    slowness: 'Duurt te lang',
    information: 'Informatie',
    other: 'Anders',
  } satisfies Record<ComplaintKind, string>,
  channel: {
    form: 'Formulier',
    letter: 'Brief',
    'e-mail': 'E-mail',
    phone: 'Telefoon',
    counter: 'Balie',
    'consultation-hour': 'Spreekuur',
    other: 'Anders',
  } satisfies Record<Channel | 'other', string>,
  contactChannel: { 'e-mail': 'E-mail', phone: 'Telefoon', letter: 'Brief' } satisfies Record<ContactChannel, string>,
  authorisation: {
    none: 'geen machtiging',
    asked: 'machtiging gevraagd',
    given: 'machtiging ontvangen',
    'on-paper': 'machtiging komt per post',
    refused: 'machtiging geweigerd',
    withdrawn: 'machtiging ingetrokken',
  } satisfies Record<AuthorisationState, string>,
  party: {
    complainant: 'Klager',
    representative: 'Gemachtigde',
    'person-concerned': 'Degene over wie de klacht gaat',
    witness: 'Getuige',
    expert: 'Deskundige',
    interpreter: 'Tolk',
    contact: 'Contactpersoon',
  } satisfies Record<PartyRole, string>,
  role: {
    complainant: 'klager',
    representative: 'gemachtigde',
    body: 'contactpersoon van de gemeente',
    clerk: 'intakemedewerker',
    handler: 'behandelaar',
    ombudsman: 'ombudsman',
    auditor: 'auditor',
    manager: 'leidinggevende',
    administrator: 'beheerder',
    'person-concerned': 'degene over wie de klacht gaat',
    witness: 'getuige',
    system: 'systeem',
  } satisfies Record<Role, string>,
  track: {
    undecided: 'Nog niet gekozen',
    intervention: 'Interventie',
    mediation: 'Bemiddeling',
    investigation: 'Onderzoek',
  } satisfies Record<Track, string>,
  endedHow: {
    answered: 'met een antwoord',
    satisfied: 'naar tevredenheid',
    withdrawn: 'ingetrokken',
    'not-taken-up': 'niet in behandeling genomen',
    otherwise: 'op een andere manier',
  } satisfies Record<NonNullable<FirstLine['endedHow']>, string>,
  outcome: {
    'well-founded': 'gegrond',
    partly: 'deels gegrond',
    unfounded: 'ongegrond',
    'no-judgement': 'geen oordeel',
  } satisfies Record<NonNullable<FirstLine['outcome']>, string>,
} as const;

import type { FieldName } from '../public/form/fields';
import type { FieldText } from './form-shape';
import { municipalities } from './municipalities';

/** The questions of the complaint form in Dutch (B1), by field. */
export const fields: Readonly<Record<FieldName, FieldText>> = {
  text: {
    label: 'Vertel wat er is gebeurd',
    hint: 'Schrijf het op zoals u het vertelt. Heeft u al antwoord van de gemeente? Schrijf dan ook waarom u niet tevreden bent.',
    errors: { missing: 'Vertel wat er is gebeurd. Een paar zinnen is genoeg.' },
  },
  kinds: {
    label: 'Waar gaat uw klacht over?',
    hint: 'U kunt meer dan één antwoord kiezen.',
    options: {
      treatment: 'Hoe iemand mij te woord stond of behandelde',
      'unanswered-letter': 'Een brief of mail die niet is beantwoord',
      'broken-promise': 'Een toezegging die niet is nagekomen',
      slowness: 'Iets duurt te lang',
      information: 'De informatie klopte niet of was niet duidelijk',
      other: 'Iets anders',
    },
    errors: { missing: 'Kies waar uw klacht over gaat. Past niets? Kies dan ‘Iets anders’.' },
  },
  municipality: {
    label: 'Welke gemeente?',
    options: { ...municipalities, other: 'Een andere organisatie' },
    errors: { missing: 'Kies de gemeente waar uw klacht over gaat. Of kies ‘Een andere organisatie’.' },
  },
  otherBody: {
    label: 'Welke organisatie?',
    hint: 'Bijvoorbeeld een waterschap of een uitkeringsinstantie.',
    errors: { missing: 'Vul de naam van de organisatie in.' },
  },
  person: { label: 'Weet u wie het was?', hint: 'Vul de naam van de medewerker in.', errors: {} },
  personUnknown: { label: 'Ik weet de naam niet', errors: {} },
  place: {
    label: 'Waar was het, of bij welke afdeling?',
    hint: 'Bijvoorbeeld: aan de balie, aan de telefoon, of bij de afdeling Werk en Inkomen.',
    errors: {},
  },
  happenedFrom: { label: 'Wanneer was het, of wanneer begon het?', hint: 'Bijvoorbeeld 12-10-2026', errors: {} },
  happenedTo: { label: 'Duurde het langer? Tot wanneer?', hint: 'Bijvoorbeeld 20-10-2026', errors: {} },
  ownSteps: {
    label: 'Wat heeft u zelf gedaan om het op te lossen?',
    hint: 'Bijvoorbeeld: met wie u heeft gebeld of gemaild, en wanneer.',
    errors: {},
  },
  wanted: { label: 'Wat wilt u bereiken?', hint: 'Bijvoorbeeld: een antwoord, excuses, of een oplossing.', errors: {} },
  complained: {
    label: 'Heeft u bij de gemeente een klacht ingediend?',
    options: { yes: 'Ja', no: 'Nee', unknown: 'Dat weet ik niet zeker' },
    errors: { missing: 'Kies of u al bij de gemeente heeft geklaagd.' },
  },
  complainedOn: { label: 'Op welke datum heeft u geklaagd?', hint: 'Bijvoorbeeld 12-10-2026', errors: {} },
  how: {
    label: 'Hoe heeft u geklaagd?',
    options: {
      form: 'Met een formulier op internet',
      letter: 'Met een brief',
      'e-mail': 'Met een e-mail',
      phone: 'Met de telefoon',
      counter: 'Aan de balie',
      other: 'Op een andere manier',
    },
    errors: {},
  },
  theirReference: { label: 'Welk kenmerk gaf de gemeente?', hint: 'Dit staat meestal boven aan de brief.', errors: {} },
  answered: {
    label: 'Heeft de gemeente antwoord gegeven op uw klacht?',
    options: { yes: 'Ja', no: 'Nee' },
    errors: { missing: 'Kies of u antwoord heeft gekregen.' },
  },
  answeredOn: { label: 'Op welke datum kreeg u antwoord?', hint: 'Bijvoorbeeld 12-10-2026', errors: {} },
  satisfied: { label: 'Bent u tevreden met het antwoord?', options: { yes: 'Ja', no: 'Nee' }, errors: {} },
  extendedNoticeOn: {
    label: 'Schreef de gemeente dat zij meer tijd nodig had? Op welke datum?',
    hint: 'Vul niets in als u geen bericht kreeg.',
    errors: {},
  },
  extendedTo: { label: 'Tot welke datum wilde de gemeente meer tijd?', hint: 'Bijvoorbeeld 21-12-2026', errors: {} },
  forWhom: {
    label: 'Voor wie dient u de klacht in?',
    options: { self: 'Voor mijzelf', other: 'Voor iemand anders' },
    errors: { missing: 'Kies of de klacht voor uzelf is, of voor iemand anders.' },
  },
  relation: { label: 'Wat bent u van deze persoon?', hint: 'Bijvoorbeeld: dochter, buurman of advocaat.', errors: {} },
  authorisation: {
    label: 'Mag u namens deze persoon klagen?',
    hint: 'Hiervoor is een briefje met een handtekening nodig (een machtiging). Dat mag ook later.',
    options: {
      given: 'Ja, ik heb een machtiging',
      'on-paper': 'Ik stuur de machtiging met de post',
      asked: 'Ik vraag de machtiging nog',
      none: 'Nee, ik heb geen machtiging',
    },
    errors: { missing: 'Kies of u een machtiging heeft. U kunt die ook later sturen.' },
  },
  otherName: { label: 'Naam', errors: { missing: 'Vul de naam in van de persoon voor wie u klaagt.' } },
  otherAddress: { label: 'Straat en huisnummer', errors: {} },
  otherPostcode: { label: 'Postcode', hint: 'Bijvoorbeeld 1234 AB', errors: {} },
  otherTown: { label: 'Woonplaats', errors: {} },
  otherPhone: { label: 'Telefoonnummer', hint: 'Eén manier om deze persoon te bereiken is genoeg.', errors: {} },
  otherEmail: {
    label: 'E-mailadres',
    errors: { anonymous: 'Vul een e-mailadres, een telefoonnummer, of een adres met woonplaats in. Zo kunnen wij deze persoon bereiken.' },
  },
  name: {
    label: 'Voornaam en achternaam',
    errors: {
      missing:
        'Vul uw naam in. Zonder uw gegevens kunnen wij niet navragen wat de gemeente al met uw klacht heeft gedaan. Een klacht zonder naam behandelen wij daarom niet.',
    },
  },
  address: { label: 'Straat en huisnummer', errors: {} },
  postcode: { label: 'Postcode', hint: 'Bijvoorbeeld 1234 AB', errors: {} },
  town: { label: 'Woonplaats', errors: {} },
  phone: { label: 'Telefoonnummer', hint: 'Eén manier om u te bereiken is genoeg: telefoon, e-mail of adres.', errors: {} },
  email: {
    label: 'E-mailadres',
    errors: {
      anonymous: 'Vul uw e-mailadres, uw telefoonnummer, of uw adres met woonplaats in. Zo kunnen wij u bereiken.',
      'mail-without-address': 'Vul uw e-mailadres in. U koos dat wij u mailen.',
    },
  },
  contactBy: {
    label: 'Hoe wilt u van ons horen?',
    options: { 'e-mail': 'Met een e-mail', phone: 'Met de telefoon', letter: 'Met een brief' },
    errors: {
      missing: 'Kies hoe u van ons wilt horen.',
      'mail-without-address':
        'U koos een e-mail, maar wij hebben geen e-mailadres van u. Kies iets anders, of vul bij uw gegevens een e-mailadres in.',
      'phone-without-number':
        'U koos de telefoon, maar wij hebben geen nummer van u. Kies iets anders, of vul bij uw gegevens een telefoonnummer in.',
      'letter-without-address':
        'U koos een brief, maar wij hebben geen adres van u. Kies iets anders, of vul bij uw gegevens een adres in.',
    },
  },
  nameWithheld: {
    label: 'Mag de gemeente uw naam weten?',
    hint: 'Zonder uw naam kan de gemeente soms niet zoeken wat er is gebeurd. Wij overleggen dat dan eerst met u.',
    options: { no: 'Ja, dat mag', yes: 'Nee, liever niet' },
    errors: { missing: 'Kies of de gemeente uw naam mag weten.' },
  },
};

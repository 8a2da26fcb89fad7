import type { Answers } from '../../web/public/form/fields';

/** A complaint filled in by somebody for themselves, with nothing wrong. */
export const good: Answers = {
  text: 'De medewerker hing op.\r\nDaarna hoorde ik niets meer.',
  kinds: 'treatment unanswered-letter',
  municipality: 'zaanstad',
  person: '',
  personUnknown: 'yes',
  place: 'Aan de telefoon',
  happenedFrom: '12-10-2026',
  happenedTo: '',
  ownSteps: 'Drie keer gebeld.',
  wanted: '',
  complained: 'yes',
  complainedOn: '20 oktober 2026',
  how: 'letter',
  theirReference: 'Z/2026/12',
  answered: 'no',
  forWhom: 'self',
  name: 'Maria van den Broek',
  postcode: '1506ab',
  phone: '06.12345678',
  email: 'maria@voorbeeld.nl',
  contactBy: 'e-mail',
  nameWithheld: 'no',
};

/** The same for a neighbour. */
export const forOther: Answers = {
  ...good,
  forWhom: 'other',
  relation: 'buurvrouw',
  authorisation: 'asked',
  otherName: 'Ahmed el Idrissi',
  otherPhone: '020 1234567',
};

import { missingContents } from '../../src/law/letters';
import { acknowledgement } from '../../src/mail/acknowledgement';

const facts = {
  number: 'OMB-2026-000123',
  receipt: '7K3M-9QXT',
  name: 'Fatima Haddad',
  receivedOn: 'vrijdag 20 november 2026',
  contactBy: 'vrijdag 4 december 2026',
  copy: { text: 'Niemand belt mij terug.' },
  office: { name: 'Gemeentelijke Ombudsman', phone: '020-625 9999', privacyUrl: 'https://ombudsman.example/privacy' },
};

/** What shows a reader that a letter holds each thing the law asks of it. */
const shownBy: Readonly<Record<string, readonly string[]>> = {
  'received-on': [`ontvangen op ${facts.receivedOn}`],
  number: [facts.number],
  next: ['Wat gebeurt er nu?', 'of u bij ons aan het juiste adres bent'],
  deadline: ['binnen 14 dagen', facts.contactBy],
  contact: [facts.office.phone],
  method: ['bemiddelen of onderzoek doen', 'De gemeente hoeft dat niet te volgen'],
  copy: ['Dit heeft u ons gestuurd', facts.copy.text],
  privacy: [facts.office.privacyUrl],
};

describe('the acknowledgement (ontvangstbevestiging, O1)', () => {
  it.each(['text', 'html'] as const)('leaves out nothing that the law asks of the letter, as %s', (part) => {
    const written = acknowledgement(facts)[part];
    const present = Object.keys(shownBy).filter((id) => shownBy[id]?.every((words) => written.includes(words)));
    expect(missingContents('O1', present)).toEqual([]);
    expect(missingContents('O1', []).map(({ id }) => id)).toHaveLength(Object.keys(shownBy).length);
  });
});

import type { Actor } from '../src/complaint/actor';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The people of the tests: invented, one per role. */
export const people = {
  fatima: { id: id(1), role: 'complainant' },
  son: { id: id(2), role: 'representative' },
  intake: { id: id(3), role: 'clerk' },
  hanna: { id: id(4), role: 'handler' },
  pieter: { id: id(5), role: 'handler' },
  ombudsman: { id: id(6), role: 'ombudsman' },
  auditor: { id: id(7), role: 'auditor' },
  manager: { id: id(8), role: 'manager' },
  administrator: { id: id(9), role: 'administrator' },
  body: { id: id(10), role: 'body' },
  system: { id: 'system', role: 'system' },
} as const satisfies Record<string, Actor>;

/** A complete submission as the form sends it. */
export const submission = {
  channel: 'form',
  text: 'Ik heb drie keer gebeld en twee brieven geschreven over mijn parkeervergunning. Niemand antwoordt.',
  happened: { from: '2026-09-01', to: '2026-10-15' },
  kinds: ['unanswered-letter'],
  municipality: 'amsterdam',
  place: 'Loket Parkeren',
  ownSteps: 'Gebeld op 1, 8 en 15 september.',
  wanted: 'Een antwoord op mijn brief.',
  firstLine: { complainedOn: '2026-09-20', how: 'letter', satisfied: false },
  complainant: { name: 'Fatima el Amrani', email: 'fatima@voorbeeld.nl', channel: 'e-mail' },
  nameWithheld: false,
  statementVersion: '2026-11-01',
  language: 'nl',
} as const;

/** A triage in which nothing stands in the way. */
export const cleanTriage = {
  rightAddress: true,
  enoughInformation: true,
  findings: [],
  candidates: [],
  track: 'investigation',
  conflictChecked: { staff: people.hanna.id, clear: true },
} as const;

/** Pasts to start from. */
export const pasts = {
  submitted: [{ name: 'submit', body: submission, by: people.fatima }],
  acknowledged: [
    { name: 'submit', body: submission, by: people.fatima },
    { name: 'acknowledge', body: { how: 'mail-queued' }, by: people.system },
  ],
} as const;

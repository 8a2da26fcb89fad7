import type { EventType, Facts } from '../../src/complaint/events';
import { eventTitles } from './event-titles';
import { words } from './staff-words';

type Lines = {
  readonly [T in EventType]: (facts: Facts[T], personal: Readonly<Record<string, unknown>>, date: (on: string) => string) => string;
};

const how = {
  'on-screen': 'Getoond op het scherm',
  'mail-queued': 'E-mail klaargezet voor verzending',
  'letter-queued': 'Brief klaargezet voor verzending',
} satisfies Record<Facts['acknowledged']['how'], string>;

const lines: Partial<Lines> = {
  submitted: ({ channel, allegations }) =>
    [`${words.channel[channel]}.`, allegations.flatMap(({ kinds }) => kinds.map((kind) => words.kind[kind])).join(', ')].join(' '),
  'party-added': ({ role, authorisation }, { name }) =>
    [words.party[role], typeof name === 'string' ? name : 'naam vernietigd', authorisation && words.authorisation[authorisation]]
      .filter(Boolean)
      .join(', '),
  acknowledged: ({ how: way, told }, _, date) =>
    [`${how[way]}.`, ...told.map(({ endsOn }) => `Toegezegd: eerste contact uiterlijk ${date(endsOn)}.`)].join(' '),
  triaged: ({ track, findings, rightAddress, enoughInformation }) => {
    const holding = findings.filter(({ finding }) => finding === 'holds').length;
    return [
      rightAddress ? 'Bij ons aan het goede adres.' : 'Niet bij ons aan het goede adres.',
      enoughInformation ? 'Genoeg informatie.' : 'Nog niet genoeg informatie.',
      findings.length > 0
        ? `${findings.length === 1 ? '1 grond' : `${findings.length} gronden`} getoetst, ${holding} van toepassing.`
        : 'Geen grond getoetst.',
      `Spoor: ${words.track[track].toLowerCase()}.`,
    ].join(' ');
  },
};

/** An event in words: its title and its one line. `date` writes a date as the page does. */
export const events = {
  /** A page that stayed open over a new version of the server may meet an event it does not know. */
  title: (type: EventType) => (Object.hasOwn(eventTitles, type) ? eventTitles[type] : 'Andere gebeurtenis'),
  line: <T extends EventType>(type: T, facts: Facts[T], personal: Readonly<Record<string, unknown>>, date: (on: string) => string) =>
    lines[type]?.(facts, personal, date) ?? '',
  note: 'Notitie',
} as const;

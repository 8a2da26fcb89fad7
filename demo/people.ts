import type { ContactChannel } from '../src/complaint/words';
import type { Random } from './random';
import { familyNames, givenNames, streets, towns } from './words/names';
import type { Municipality } from '../src/complaint/words';

/** Somebody who does not exist: name and street are invented, the number cannot be dialled, the postcode is not in use. */
export interface Person {
  readonly name: string;
  readonly address: string;
  readonly postcode: string;
  readonly town: string;
  readonly phone: string;
  readonly email?: string;
  readonly channel: ContactChannel;
}

// No Dutch subscriber number begins with 0, and no postcode ends in SA, SD or SS.
const unusedLetters = ['SA', 'SD', 'SS'];

/** An invented inhabitant of a municipality. */
export function invent(random: Random, municipality: Municipality): Person {
  const given = random.pick(givenNames);
  const family = random.pick(familyNames);
  const mail = `${given}.${family}${random.between(2, 99)}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9.]/g, '');
  const email = random.chance(0.8) ? `${mail}@example.nl` : undefined;
  const { town, area, digits } = towns[municipality];
  const phone = random.chance(0.6) ? `06-0${number(random, 7)}` : `${area}-0${number(random, 9 - area.length)}`;
  return {
    name: `${given} ${family}`,
    address: `${random.pick(streets)} ${random.between(1, 248)}`,
    postcode: `${digits}${number(random, 2)} ${random.pick(unusedLetters)}`,
    town,
    phone,
    email,
    channel: email && random.chance(0.8) ? 'e-mail' : random.chance(0.6) ? 'phone' : 'letter',
  };
}

const number = (random: Random, digits: number) => String(random.between(0, 10 ** digits - 1)).padStart(digits, '0');

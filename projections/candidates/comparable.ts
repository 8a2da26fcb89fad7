import type { Trait } from './table';

/** How each trait is written so that the same person, writing it differently, is found: `+31 6 12 34 56 78` and `06-12345678` are one number. */
const forms: Readonly<Record<Trait, (value: string) => string>> = {
  called: (value) => value.trim(),
  name: words,
  email: (value) => value.trim().toLowerCase(),
  phone: (value) => value.replace(/\D/g, '').replace(/^(?:00)?31(?=0?\d{9}$)0?/, '0'),
  postcode: (value) => value.replace(/\s/g, '').toUpperCase(),
  house: (value) => /\p{L}{2,}\D*?(\d+)/u.exec(value)?.[1] ?? '',
  text: (value) => value.trim(),
  words: telling,
  body: words,
};

/** The traits that a sealed value has, by its name; other values are of no use here. */
const traitsOf: Readonly<Record<string, readonly Trait[]>> = {
  name: ['called', 'name'],
  email: ['email'],
  phone: ['phone'],
  postcode: ['postcode'],
  address: ['house'],
  text: ['text', 'words'],
  reason: ['text', 'words'],
  otherBody: ['body'],
};

/** The traits in what an event seals. A value that was taken away becomes empty, which is like nothing. */
export function comparable(personal: object): (readonly [Trait, string])[] {
  return Object.entries(personal).flatMap(([name, value]) => {
    const traits = Object.hasOwn(traitsOf, name) ? traitsOf[name]! : [];
    return traits.map((trait) => [trait, typeof value === 'string' ? forms[trait](value) : ''] as const);
  });
}

function words(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const mostWords = 24;

/** The words that tell what a text is about: its longest, each once. Comparing whole texts would take a millisecond each. */
function telling(text: string): string {
  const long = words(text)
    .split(' ')
    .filter((word) => word.length > 4);
  return [...new Set(long)]
    .sort((one, two) => two.length - one.length || (one < two ? -1 : 1))
    .slice(0, mostWords)
    .join(' ');
}

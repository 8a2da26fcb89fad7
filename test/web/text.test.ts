import { nl } from '../../web/text/nl';
import { allPages } from './all-pages';
import { words } from './render';

/** All texts, with the place where each stands. A text that needs a number or name is given one. */
function texts(value: unknown, place: string): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return texts((value as (...given: unknown[]) => unknown)(3, 4, 'x'), place);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${place}.${key}`));
}
const all = texts(nl, 'nl');
const sentences = (text: string) => text.split(/(?<=[.?!:])\s+/).filter(Boolean);
const length = (sentence: string) => sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

describe('the Dutch of the public pages (B1)', () => {
  it('has sentences of at most fifteen words on average, and none over twenty-five', () => {
    const lengths = all.flatMap(([, text]) => sentences(text)).map(length);
    expect(lengths.length).toBeGreaterThan(150);
    expect(lengths.reduce((sum, one) => sum + one, 0) / lengths.length).toBeLessThanOrEqual(15);
    expect(
      all.flatMap(([place, text]) =>
        sentences(text)
          .filter((one) => length(one) > 25)
          .map((one) => `${place}: ${one}`),
      ),
    ).toEqual([]);
  });

  it('says u, never je; and nothing that only lawyers say', () => {
    const banned =
      /\b(je|jij|jouw|jullie|gegrond|ongegrond|ontvankelijk|niet-ontvankelijk|verzoekschrift|bestuursorgaan|conform|middels|derhalve|teneinde|inzake|dient te|aangaande|desbetreffende|alsmede|welke u|per abuis)\b/i;
    expect(all.filter(([, text]) => banned.test(text))).toEqual([]);
  });

  it('never says that a field is obligatory, but what to do', () => {
    expect(all.filter(([, text]) => /is verplicht|verplicht veld/i.test(text))).toEqual([]);
  });

  it.each(allPages)('has no English, and nothing undefined: %s', (_, page) => {
    const english = /\b(the|and|your|please|submit|next|back|error|required|file|optional|undefined|null|NaN|object)\b|\[object|=>/;
    expect(english.exec(words(page))?.[0]).toBeUndefined();
  });
});

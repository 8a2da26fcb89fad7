import type { Municipality } from '../../src/complaint/words';

/** First names of all kinds; nobody bears them together with one of the family names. */
export const givenNames = [
  'Aaltje', 'Adem', 'Amina', 'Anneke', 'Bart', 'Bilal', 'Carla', 'Chantal', 'Daan', 'Dewi', 'Elif', 'Emre', 'Esther', 'Fatima', 'Femke',
  'Gerrit', 'Giovanni', 'Hafida', 'Hans', 'Ineke', 'Ismail', 'Jasmijn', 'Jeroen', 'Joke', 'Karim', 'Kees', 'Kwame', 'Latifa', 'Lieke',
  'Mariska', 'Mehmet', 'Mohamed', 'Nadia', 'Niels', 'Olga', 'Petra', 'Piet', 'Quincy', 'Rachida', 'Ravi', 'Rosa', 'Ruud', 'Sanne',
  'Shanti', 'Soraya', 'Thomas', 'Tineke', 'Ursula', 'Victor', 'Wilma', 'Xandra', 'Yusuf', 'Zeynep', 'Zoë',
] as const; // prettier-ignore

/** Family names that were made up for the purpose. */
export const familyNames = [
  'van Fabelen', 'Nergenshuis', 'Verdichtsel', 'Luchtkasteel', 'van der Verzinning', 'Droomwijk', 'Spiegelmeer', 'Nooitgezien', 'Bedachtsma',
  'Hersenschim', 'van Zomaar', 'Fantasma', 'Wolkendam', 'de Verteller', 'Sprookstra', 'Zoganaamd', 'van Elders', 'Voorbeeldsma', 'Figurant',
  'Schijnbaar', 'Denkbeeld', 'van Nooitdorp', 'Verhaalster', 'Maanbewoner', 'Onbestaande', 'Romanfiguur', 'El Fabuli', 'Hayali',
  'Van Utopia', 'Decorstuk', 'Papierman', 'Toneelmans', 'Vertelsma', 'Zandkasteel',
] as const; // prettier-ignore

/** Streets that are on no map. */
export const streets = [
  'Fabelgracht', 'Nergenslaan', 'Luchtkasteelstraat', 'Verzonnen Plein', 'Sprookjeskade', 'Bedachte Dwarsstraat', 'Wolkenpad',
  'Eenhoornhof', 'Zevenmijlsweg', 'Duimzuigersteeg', 'Kabouterwal', 'Hersenspinsel', 'Draaiboekstraat', 'Decorplein', 'Vertelselhof',
  'Regenboogeinde', 'Toverlantaarn', 'Spookburg', 'Utopialaan', 'Papieren Singel',
] as const; // prettier-ignore

/** Where the inhabitants of a municipality live: the beginning of their postcodes and telephone numbers. */
export const towns: Readonly<Record<Municipality, { readonly town: string; readonly area: string; readonly digits: string }>> = {
  amsterdam: { town: 'Amsterdam', area: '020', digits: '10' },
  almere: { town: 'Almere', area: '036', digits: '13' },
  amstelveen: { town: 'Amstelveen', area: '020', digits: '11' },
  diemen: { town: 'Diemen', area: '020', digits: '11' },
  landsmeer: { town: 'Landsmeer', area: '020', digits: '11' },
  waterland: { town: 'Monnickendam', area: '0299', digits: '11' },
  zaanstad: { town: 'Zaandam', area: '075', digits: '15' },
};

import type { Municipality } from '../../src/complaint/words';

/** The municipalities we work for, by name. */
export const municipalities = {
  amsterdam: 'Amsterdam',
  almere: 'Almere',
  amstelveen: 'Amstelveen',
  diemen: 'Diemen',
  landsmeer: 'Landsmeer',
  waterland: 'Waterland',
  zaanstad: 'Zaanstad',
} as const satisfies Readonly<Record<Municipality, string>>;

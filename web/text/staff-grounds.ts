import type { GroundCode } from '../../src/law/grounds';

/** One ground of triage (grond) in the words of the law's own table; `start` is the day a year of Awb 9:24 counts from. */
export interface GroundWords {
  name: string;
  source: string;
  /** When the ground does not apply although its words fit. */
  except?: string;
  /** What to keep in mind on this screen. */
  note?: string;
  start?: 'findings' | 'ended' | 'overdue' | 'conduct' | 'proceedings';
}

export type Bar = Extract<GroundCode, `OMB-22-${string}`>;
export type Choice = Extract<GroundCode, `OMB-23-${string}` | `OMB-24-${string}`>;
export type TriageGround = Bar | Choice;

const bars: Record<Bar, GroundWords> = {
  'OMB-22-A': { name: 'Algemeen beleid', source: 'Awb 9:22 sub a', note: 'Het beleid zelf, niet hoe het op één mens is toegepast.' },
  'OMB-22-B': { name: 'Algemeen verbindend voorschrift', source: 'Awb 9:22 sub b' },
  'OMB-22-C': {
    name: 'Beklag of beroep open of aanhangig',
    source: 'Awb 9:22 sub c',
    except: 'Het gaat om een te laat besluit en het beroep staat nog open maar loopt niet.',
  },
  'OMB-22-D': { name: 'Uitspraak van de bestuursrechter', source: 'Awb 9:22 sub d' },
  'OMB-22-E': { name: 'Bij een andere rechter, of beroep staat nog open', source: 'Awb 9:22 sub e' },
  'OMB-22-F': { name: 'Toezicht door de rechterlijke macht', source: 'Awb 9:22 sub f' },
};

const choices: Record<Choice, GroundWords> = {
  'OMB-23-A': {
    name: 'Het verzoek is niet compleet',
    source: 'Awb 9:23 sub a',
    note: 'Pas na een kans om aan te vullen (Awb 9:28 lid 3).',
  },
  'OMB-23-B': { name: 'Kennelijk ongegrond', source: 'Awb 9:23 sub b' },
  'OMB-23-C': { name: 'Kennelijk te weinig belang of gewicht', source: 'Awb 9:23 sub c' },
  'OMB-23-D': { name: 'De verzoeker is een ander dan de betrokkene', source: 'Awb 9:23 sub d' },
  'OMB-23-E': {
    name: 'Bezwaar open of aanhangig',
    source: 'Awb 9:23 sub e',
    except: 'Het gaat om een te laat besluit en er loopt geen bezwaar.',
  },
  'OMB-23-F': { name: 'Bezwaar, beroep of beklag niet gebruikt', source: 'Awb 9:23 sub f' },
  'OMB-23-G': { name: 'Uitspraak van een andere rechter', source: 'Awb 9:23 sub g' },
  'OMB-23-H': {
    name: 'Niet eerst bij de gemeente geklaagd',
    source: 'Awb 9:23 sub h; Awb 9:20 lid 1',
    except: 'Het kan redelijkerwijs niet worden gevraagd, of het verzoek gaat over de klachtbehandeling zelf (Awb 9:20 lid 2).',
    note: 'Geldt dit, en kiest u toch een spoor? Dan vragen wij hieronder naar de reden.',
  },
  'OMB-23-I': {
    name: 'Al in behandeling of afgedaan',
    source: 'Awb 9:23 sub i',
    except: 'Er is een nieuw feit dat tot een ander oordeel kan leiden.',
  },
  'OMB-23-J': { name: 'Samenhang met een lopende procedure', source: 'Awb 9:23 sub j' },
  'OMB-23-K': { name: 'Samenhang met een onderwerp bij een andere rechter', source: 'Awb 9:23 sub k' },
  'OMB-23-L': { name: 'Na tussenkomst naar behoren opgelost', source: 'Awb 9:23 sub l' },
  'OMB-23-M': { name: 'Bij een andere onafhankelijke klachtinstantie', source: 'Awb 9:23 sub m' },
  'OMB-24-1-A': { name: 'Een jaar na de bevindingen', source: 'Awb 9:24 lid 1 sub a', start: 'findings' },
  'OMB-24-1-B1': { name: 'Een jaar na een ander einde', source: 'Awb 9:24 lid 1 sub b', start: 'ended' },
  'OMB-24-1-B2': { name: 'Een jaar na de uiterste datum', source: 'Awb 9:24 lid 1 sub b', start: 'overdue' },
  'OMB-24-2': {
    name: 'Een jaar na de gedraging',
    source: 'Awb 9:24 lid 2',
    note: 'Alleen als eerst klagen niet kan worden gevraagd.',
    start: 'conduct',
  },
  'OMB-24-2-A': { name: 'Een jaar na een uitspraak van een andere rechter', source: 'Awb 9:24 lid 2 sub a', start: 'proceedings' },
  'OMB-24-2-B': { name: 'Een jaar na bezwaar, beroep of beklag', source: 'Awb 9:24 lid 2 sub b', start: 'proceedings' },
};

/** The grounds looked at in triage (toets), in the order of the law: bars (niet bevoegd) and choices (niet verplicht). */
export const grounds = { bars, choices };

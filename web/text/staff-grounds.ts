/** One ground of triage (grond) in the words of the desk. `start` is the day a year of Awb 9:24 counts from. */
export interface GroundWords {
  name: string;
  source: string;
  note?: string;
  start?: 'findings' | 'ended' | 'overdue' | 'conduct' | 'proceedings';
}

const bars = {
  'OMB-22-A': { name: 'Algemeen beleid', source: 'Awb 9:22 onder a', note: 'Het beleid zelf, niet hoe het op één persoon is toegepast.' },
  'OMB-22-B': { name: 'Algemeen verbindend voorschrift', source: 'Awb 9:22 onder b' },
  'OMB-22-C': {
    name: 'Beklag of beroep staat open of loopt',
    source: 'Awb 9:22 onder c',
    note: 'Een open beroep tegen een te laat besluit telt niet. Een lopend beroep wel.',
  },
  'OMB-22-D': { name: 'Uitspraak van de bestuursrechter', source: 'Awb 9:22 onder d' },
  'OMB-22-E': { name: 'Zaak bij een andere rechter, of beroep staat nog open', source: 'Awb 9:22 onder e' },
  'OMB-22-F': { name: 'Toezicht door de rechterlijke macht', source: 'Awb 9:22 onder f' },
} as const satisfies Record<string, GroundWords>;

const choices = {
  'OMB-23-A': { name: 'Vormgebrek', source: 'Awb 9:23 onder a', note: 'Pas na een kans op herstel (Awb 9:28 lid 3).' },
  'OMB-23-B': { name: 'Kennelijk ongegrond', source: 'Awb 9:23 onder b' },
  'OMB-23-C': { name: 'Belang of gewicht kennelijk onvoldoende', source: 'Awb 9:23 onder c' },
  'OMB-23-D': { name: 'Verzoeker is een ander dan de betrokkene', source: 'Awb 9:23 onder d' },
  'OMB-23-E': { name: 'Bezwaar staat open of loopt', source: 'Awb 9:23 onder e', note: 'Een te laat besluit telt niet.' },
  'OMB-23-F': { name: 'Rechtsmiddel niet gebruikt', source: 'Awb 9:23 onder f' },
  'OMB-23-G': { name: 'Uitspraak van een andere rechter', source: 'Awb 9:23 onder g' },
  'OMB-23-H': {
    name: 'Niet eerst bij de gemeente geklaagd (kenbaarheidsvereiste)',
    source: 'Awb 9:23 onder h; 9:20 lid 1',
    note: 'Geldt dit, en kiest u toch een spoor? Dan vragen wij hieronder naar de reden.',
  },
  'OMB-23-I': {
    name: 'Al in behandeling of afgedaan',
    source: 'Awb 9:23 onder i',
    note: 'Niet bij een nieuw feit dat tot een ander oordeel kan leiden.',
  },
  'OMB-23-J': { name: 'Hangt samen met een lopende procedure', source: 'Awb 9:23 onder j' },
  'OMB-23-K': { name: 'Hangt samen met een onderwerp bij een andere rechter', source: 'Awb 9:23 onder k' },
  'OMB-23-L': { name: 'Na tussenkomst naar behoren tegemoetgekomen', source: 'Awb 9:23 onder l' },
  'OMB-23-M': { name: 'Andere onafhankelijke klachtinstantie', source: 'Awb 9:23 onder m' },
  'OMB-24-1-A': { name: 'Een jaar na de kennisgeving van de bevindingen', source: 'Awb 9:24 lid 1 onder a', start: 'findings' },
  'OMB-24-1-B1': { name: 'Een jaar nadat de behandeling anders eindigde', source: 'Awb 9:24 lid 1 onder b', start: 'ended' },
  'OMB-24-1-B2': { name: 'Een jaar nadat de behandeling had moeten eindigen', source: 'Awb 9:24 lid 1 onder b', start: 'overdue' },
  'OMB-24-2': {
    name: 'Een jaar na de gedraging',
    source: 'Awb 9:24 lid 2',
    note: 'Alleen als eerst klagen niet kan worden gevergd.',
    start: 'conduct',
  },
  'OMB-24-2-A': { name: 'Een jaar na de uitspraak van een andere rechter', source: 'Awb 9:24 lid 2 onder a', start: 'proceedings' },
  'OMB-24-2-B': { name: 'Een jaar na bezwaar, administratief beroep of beklag', source: 'Awb 9:24 lid 2 onder b', start: 'proceedings' },
} as const satisfies Record<string, GroundWords>;

export type TriageGround = keyof typeof bars | keyof typeof choices;

/** The grounds looked at in triage (toets), in the order of the law: bars (niet bevoegd) and choices (niet verplicht). */
export const grounds: { bars: Record<keyof typeof bars, GroundWords>; choices: Record<keyof typeof choices, GroundWords> } = {
  bars,
  choices,
};

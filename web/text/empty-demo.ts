/** On the start page of a demo without dossiers: how to fill it. Never in production. */
export const emptyDemo = {
  heading: 'Deze demo is nog leeg',
  line: 'U kunt zelf een klacht indienen. U kunt de demo ook laten vullen: een verzonnen kantoor behandelt dan in twee jaar 500 dossiers. Geen van de mensen bestaat. Dat duurt ongeveer een minuut.',
  steps: ['Stop met Ctrl-C.', 'Vul de demo met dit commando:', 'Start opnieuw met npm start.'],
  command: 'npm run demo -- --dossiers 500 --years 2 --seed 1',
} as const;

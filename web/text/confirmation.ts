/** The words of the page after sending. */
export const confirmation = {
  title: 'Wij hebben uw klacht ontvangen',
  number: 'Uw dossiernummer',
  numberHint: 'Bewaar dit nummer. Noem het als u ons belt of mailt.',
  receipt: 'Ontvangstcode',
  receiptHint: 'Met deze code kunt u later bewijzen wat u heeft gestuurd.',
  received: 'Ontvangen op',
  next: 'Wat gebeurt er nu?',
  steps: [
    { heading: 'Ontvangen', text: 'Uw klacht is bij ons binnen.' },
    {
      heading: 'Wij kijken of wij u kunnen helpen',
      text: 'Wij kijken of u bij ons goed bent. En of wij genoeg weten. Kunnen wij u niet helpen? Dan zeggen wij waar u wel terechtkunt.',
    },
  ],
  contact: 'Contact met u',
  contactBy: (date: string) =>
    `Als wij uw klacht oppakken, neemt uw behandelaar binnen 14 dagen contact met u op. Dat is uiterlijk op ${date}.`,
  nothing: 'Heeft u dan nog niets gehoord? Bel ons.',
  after: {
    heading: 'Bemiddelen of onderzoeken',
    text: 'Wij proberen het samen met u en de gemeente op te lossen. Of wij doen onderzoek en geven advies.',
  },
  mail: (address: string) => `U krijgt een bevestiging op ${address}.`,
  noMail: 'Geen mail gekregen? Kijk ook bij ongewenste mail (spam). Of bel ons, dan zoeken wij het uit.',
  letter: 'U krijgt een bevestiging met de post.',
  copy: 'Dit heeft u ons gestuurd',
  print: 'Print of bewaar deze pagina. Zo heeft u een bewijs.',
  printButton: 'Print deze pagina',
  home: 'Terug naar het begin',
  confirmation: 'U krijgt een bevestiging',
  completed: 'Klaar',
  current: 'Nu',
} as const;

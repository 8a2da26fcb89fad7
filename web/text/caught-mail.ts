/** Words of the page that shows caught mail, in development. */
export const caughtMail = {
  title: 'Opgevangen mail',
  about: 'Er is geen mailserver ingesteld. Daarom komt alle mail hier terecht, de nieuwste bovenaan.',
  none: 'Er is nog geen mail verstuurd.',
  sentTo: (to: string, date: string) => `Aan ${to}, ${date}`,
} as const;

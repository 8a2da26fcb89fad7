/** The words of the sign-in page with demo accounts. */
export const accountsPageText = {
  language: 'nl',
  title: 'Aanmelden – demo',
  heading: 'Met welk account wilt u verder?',
  intro: 'Dit is een demo. Kies een account. U hebt geen wachtwoord nodig.',
  signOut: 'Afmelden',
  signedOut: 'U bent afgemeld.',
  failed: 'Aanmelden is niet gelukt. Ga terug en probeer het opnieuw.',
} as const;

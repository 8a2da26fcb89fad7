/** Words on every public page. */
export const common = {
  skip: 'Naar de inhoud',
  home: (office: string) => `${office}, naar het begin`,
  needHelp: 'Hulp nodig?',
  callUs: 'Bel ons:',
  footer: 'Over deze website',
  footerLinks: {
    '/zo-werken-wij': 'Zo werken wij',
    '/termijnen': 'Termijnen narekenen',
    '/privacy': 'Privacy',
    '/toegankelijkheid': 'Toegankelijkheid',
    '/contact': 'Contact',
  },
  errorCount: (count: number) => (count === 1 ? '(1 invoerfout)' : `(${count} invoerfouten)`),
  errorHeading: 'Verbeter de fouten voor u verdergaat',
  optional: 'niet verplicht',
  yes: 'Ja',
  no: 'Nee',
  notFound: {
    title: 'Deze pagina is er niet',
    lines: ['Het adres klopt niet, of de pagina is weg. Kijk of u het adres goed heeft getypt.'],
    back: 'Naar het begin',
  },
  broken: {
    title: 'Er ging iets mis bij ons',
    lines: [
      'Dit ligt niet aan u. Wat u al heeft opgeslagen, is bewaard.',
      'Probeer het over een paar minuten nog eens. Lukt het dan niet? Bel ons. Dan helpen wij u verder.',
    ],
    back: 'Naar het begin',
    incident: (id: string) => `Noem dan dit nummer: ${id}`,
  },
  refused: {
    title: 'Dit is niet gelukt',
    lines: [
      'Wij konden niet doen wat u vroeg. Ga terug en probeer het nog een keer.',
      'Lukt het weer niet? Bel ons. Dan helpen wij u verder.',
    ],
    back: 'Naar het begin',
  },
  tooLarge: {
    title: 'Uw tekst is te groot',
    lines: [
      'Dit is meer dan wij in één keer kunnen lezen. Ga terug en maak uw tekst korter. De rest kunt u later nasturen.',
      'Lukt het niet? Bel ons. Dan helpen wij u verder.',
    ],
    back: 'Naar het begin',
  },
  lost: {
    title: 'Wij konden uw antwoorden niet vinden',
    lines: [
      'Wij bewaren uw antwoorden 14 dagen. Daarna wissen wij ze. Of u gebruikt nu een ander apparaat of een andere browser.',
      'U kunt opnieuw beginnen. U kunt ons ook bellen. Dan vullen wij het samen in.',
    ],
    again: 'Opnieuw beginnen',
  },
} as const;

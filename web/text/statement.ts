/** What a person reads before sending, with its version: the version is stored with every complaint. A changed word is a new version. */
export const statement = {
  version: '2026-11-21',
  heading: 'Dit doen wij met uw informatie',
  lines: [
    'Wij lezen wat u ons stuurt. Alleen medewerkers die uw klacht behandelen, mogen erbij.',
    'Wij kunnen alle informatie gebruiken bij ons onderzoek. Wij kunnen uw informatie ook delen met de gemeente.',
    'Schrijf dus niets op wat niet bij uw klacht hoort. Schrijf ook niets op wat u niet wilt delen.',
    'Wij bewaren uw klacht niet langer dan nodig is.',
  ],
  privacy: 'Lees hoe wij omgaan met uw gegevens',
} as const;

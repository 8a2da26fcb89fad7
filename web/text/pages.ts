/** The four pages of running text, and the start. A section is a heading with paragraphs, after a way to reach us and before a list where it has one. */
export interface Section {
  readonly heading: string;
  readonly reach?: 'phone' | 'email';
  readonly lines: readonly string[];
  readonly list?: readonly string[];
}
export interface Article {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly Section[];
}

export const start = {
  title: 'Klacht over de gemeente? De ombudsman helpt',
  lines: [
    'Wij luisteren naar u en denken met u mee.',
    'Wij zijn onafhankelijk. Onze hulp is gratis.',
    'Wij kunnen bemiddelen, of onderzoek doen als dat nodig is.',
    'Wij kunnen de gemeente niet dwingen. Maar de gemeente luistert meestal goed naar ons advies.',
  ],
  begin: 'Begin met uw klacht',
  resume: 'Verder met uw klacht',
  resumeHint: 'U was al begonnen. Uw antwoorden staan er nog.',
  how: 'Zo gaat het',
  steps: [
    'Klaag eerst bij de gemeente zelf. De gemeente heeft zes weken de tijd om te antwoorden.',
    'Krijgt u geen antwoord, of bent u niet tevreden? Vul dan ons formulier in.',
    'U krijgt meteen een nummer en een bevestiging.',
    'Wij kijken of u bij ons goed bent en of wij genoeg weten. Soms verwijzen wij u door.',
    'Als wij uw klacht oppakken, neemt uw behandelaar binnen 14 dagen contact met u op.',
  ],
  need: 'Dit heeft u nodig',
  needs: [
    'Wat er is gebeurd, wanneer en waar.',
    'De datum waarop u bij de gemeente klaagde, als u die weet.',
    'Het antwoord van de gemeente, als u dat heeft.',
    'Uw naam, en een telefoonnummer, e-mailadres of adres.',
  ],
  neverAsked: 'Wij vragen nooit naar uw burgerservicenummer (BSN).',
  call: 'Liever bellen?',
  callLine: 'Dat kan ook. Wij vullen het formulier dan samen met u in.',
  where: 'Voor deze gemeenten werken wij',
  elsewhere: 'Gaat uw klacht over een andere organisatie? Vertel het ons toch. Wij zeggen u waar u terechtkunt.',
} as const;

export const howWeWork: Article = {
  title: 'Zo werken wij',
  intro: 'De ombudsman kijkt of de gemeente goed met u is omgegaan.',
  sections: [
    {
      heading: 'Eerst de gemeente',
      lines: [
        'De gemeente moet eerst zelf naar uw klacht kunnen kijken. Daarvoor heeft de gemeente zes weken. Soms komen daar vier weken bij. Dan moet de gemeente u dat laten weten.',
        'Kan het niet wachten? Of kunt u niet bij de gemeente klagen? Leg het ons uit.',
      ],
    },
    {
      heading: 'Daarna wij',
      lines: [
        'Wij kijken eerst of wij u mogen en kunnen helpen. Kunnen wij dat niet? Dan zeggen wij waarom, en waar u wel terechtkunt.',
        'Als wij uw klacht oppakken, neemt uw behandelaar binnen 14 dagen contact met u op. Dat gaat met de telefoon of met een e-mail.',
      ],
    },
    {
      heading: 'Bemiddelen of onderzoeken',
      lines: [
        'Vaak helpt een gesprek. Wij proberen dan het probleem op te lossen met u en de gemeente.',
        'Lukt dat niet? Dan kunnen wij onderzoek doen:',
      ],
      list: [
        'wij vragen de gemeente om uitleg;',
        'wij luisteren naar u en naar de gemeente;',
        'wij schrijven op wat wij hebben gevonden, en u mag reageren;',
        'wij zeggen of de gemeente behoorlijk heeft gehandeld, en geven advies.',
      ],
    },
    {
      heading: 'Wat wij niet kunnen',
      lines: [
        'Wij nemen geen besluit voor de gemeente. Wij kunnen ook geen boete geven. De gemeente mag ons advies naast zich neerleggen, maar doet dat bijna nooit.',
        'Bent u het niet eens met een besluit van de gemeente? Dan kunt u vaak bezwaar maken bij de gemeente. Let op: dat moet meestal binnen zes weken.',
      ],
    },
  ],
};

export const privacy: Article = {
  title: 'Privacy',
  intro: 'Hier leest u wat wij doen met uw gegevens.',
  sections: [
    {
      heading: 'Wat wij vragen',
      lines: ['Wij vragen alleen wat nodig is om uw klacht te behandelen. Wij vragen nooit naar uw burgerservicenummer (BSN).'],
    },
    {
      heading: 'Wie het leest',
      lines: [
        'Alleen medewerkers die uw klacht behandelen, lezen wat u ons stuurt. Wij houden bij wie in uw dossier kijkt.',
        'Wij kunnen uw informatie delen met de gemeente. Dat schrijven wij op in uw dossier. Mag de gemeente uw naam niet weten? Zeg dat in het formulier. Dan overleggen wij met u.',
      ],
    },
    {
      heading: 'Hoe lang wij het bewaren',
      lines: [
        'Bent u nog niet klaar met het formulier? Dan bewaren wij uw antwoorden 14 dagen. Alleen uw eigen browser kan ze openen.',
        'Na het versturen bewaren wij uw klacht zo lang als de wet zegt. Een klacht die wij hebben behandeld, bewaren wij tien jaar. Een klacht die wij niet konden behandelen, bewaren wij één jaar. Daarna vernietigen wij uw gegevens.',
      ],
    },
    {
      heading: 'Waarom wij dit mogen',
      lines: [
        'De ombudsman heeft een taak voor iedereen. Die staat in de wet (de Algemene wet bestuursrecht). Daarvoor mogen wij uw gegevens gebruiken.',
      ],
    },
    {
      heading: 'Uw rechten',
      lines: [
        'U mag vragen welke gegevens wij van u hebben. U mag ook vragen om ze te verbeteren of te wissen. Wij antwoorden binnen één maand. Bel of mail ons.',
        'Bent u niet tevreden over wat wij met uw gegevens doen? Dan kunt u klagen bij de Autoriteit Persoonsgegevens.',
      ],
    },
    {
      heading: 'Cookies',
      lines: [
        'Als u met het formulier begint, zetten wij een cookie op uw apparaat. Die is nodig om uw antwoorden te bewaren. Andere cookies gebruiken wij niet.',
      ],
    },
  ],
};

export const accessibility: Article = {
  title: 'Toegankelijkheid',
  intro: 'Iedereen moet deze website kunnen gebruiken.',
  sections: [
    {
      heading: 'Wat wij doen',
      lines: ['Wij volgen de regels voor toegankelijke websites (WCAG 2.2, niveau A en AA).'],
      list: [
        'U kunt alles doen met alleen het toetsenbord.',
        'De website werkt zonder JavaScript.',
        'U kunt de tekst groter maken zonder iets te missen.',
        'Wij gebruiken nooit alleen kleur om iets te zeggen.',
        'U krijgt geen tijdslimiet. Uw antwoorden blijven 14 dagen bewaard.',
      ],
    },
    {
      heading: 'Wat wij nog niet weten',
      lines: ['Wij testen de website zelf, met de computer en met de hand. Een onafhankelijk onderzoek is er nog niet geweest.'],
    },
    {
      heading: 'Werkt iets niet voor u?',
      lines: [
        'Bel of mail ons. Zeg op welke pagina het was en wat er misging. Wij helpen u meteen verder met uw klacht. Daarna lossen wij het probleem op.',
        'Vindt u dat wij u niet goed hebben geholpen? Ook daarover kunt u bij ons een klacht indienen.',
      ],
    },
  ],
};

export const contact: Article = {
  title: 'Contact',
  intro: 'U kunt ons bellen of mailen. Wij helpen u graag.',
  sections: [
    {
      heading: 'Bellen',
      reach: 'phone',
      lines: [
        'Wij kunnen uw klacht ook aan de telefoon opschrijven. Kunt u niet goed bellen? Mail ons dan. Wij zoeken een manier die bij u past.',
      ],
    },
    {
      heading: 'Mailen',
      reach: 'email',
      lines: ['Zet uw dossiernummer in de mail, als u dat heeft. Stuur geen burgerservicenummer (BSN).'],
    },
    {
      heading: 'U heeft al geklaagd',
      lines: ['Hoorde u na 14 dagen nog niets? Bel ons. Wij zoeken uw klacht op en kijken of er iets is misgegaan.'],
    },
  ],
};

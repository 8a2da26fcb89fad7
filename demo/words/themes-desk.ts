import type { Theme } from './theme';

/** Complaints about desks, letters and telephones. */
export const deskThemes: readonly Theme[] = [
  {
    id: 'parkeren',
    weight: 14,
    kinds: ['unanswered-letter', 'slowness'],
    unit: 'parkeren',
    norm: 'voortvarendheid',
    complaint: [
      'Mijn parkeervergunning is zonder bericht gestopt. Sindsdien krijg ik bijna elke week een naheffing. Ik heb twee brieven gestuurd en nooit iets gehoord.',
      'Ik vroeg een bezoekersvergunning aan voor mijn moeder die mij verzorgt. Na drie maanden weet ik nog steeds niet of ik hem krijg.',
      'Ik heb betaald voor mijn vergunning, maar in het systeem staat dat ik niet betaald heb. Iedereen verwijst mij naar een ander.',
    ],
    wanted: 'Een vergunning die het doet, en dat de naheffingen vervallen.',
    wording: 'De gemeente {gemeente} reageert niet op brieven over de beëindiging van de parkeervergunning.',
    second: 'De gemeente {gemeente} stuurt naheffingen terwijl zij nog naar de vergunning kijkt.',
    decision: 'de naheffingsaanslag parkeerbelasting',
    position:
      'De vergunning is automatisch beëindigd na een adreswijziging. De brieven kwamen bij een andere afdeling terecht en zijn daar niet herkend als klacht.',
    did: 'De vergunning is hersteld met ingang van de dag waarop zij was gestopt en de naheffingen zijn ingetrokken.',
    agreement:
      'De gemeente herstelt de vergunning, trekt de naheffingen in en belt verzoeker voortaan voordat zij een vergunning beëindigt.',
    findings: 'Tussen de eerste brief en het eerste antwoord lagen zeventien weken. In die tijd zijn vijf naheffingen opgelegd.',
    recommendation: 'Leg geen naheffingen op zolang een klacht over de vergunning zelf niet is beantwoord.',
  },
  {
    id: 'burgerzaken',
    weight: 10,
    kinds: ['treatment', 'information'],
    unit: 'burgerzaken',
    norm: 'fatsoenlijke-bejegening',
    complaint: [
      'Aan het loket werd ik voor een volle wachtruimte uitgelachen omdat ik het formulier niet begreep. Ik ben huilend naar huis gegaan.',
      'Ik moest vier keer terugkomen voor mijn paspoort. Elke keer ontbrak er weer iets anders dat niemand had gezegd.',
      'De medewerker weigerde mij te woord te staan omdat ik volgens haar te laat was. Ik was er vijf minuten voor mijn afspraak.',
    ],
    wanted: 'Excuses, en dat de volgende bezoeker gewoon geholpen wordt.',
    wording: 'Een medewerker van de gemeente {gemeente} heeft verzoeker onheus bejegend aan het loket.',
    second: 'De gemeente {gemeente} heeft vooraf niet verteld welke stukken nodig waren.',
    decision: 'de weigering om de aanvraag in te nemen',
    position:
      'De medewerker herkent zich niet in de beschrijving, maar begrijpt dat het druk was en dat het anders is overgekomen dan bedoeld.',
    did: 'De teamleider heeft verzoeker gebeld en excuses aangeboden; de afspraak is nog dezelfde week afgerond.',
    agreement:
      'Verzoeker en de medewerker hebben elkaar gesproken. De medewerker biedt excuses aan; de gemeente past de uitleg bij het maken van een afspraak aan.',
    findings: 'Twee bezoekers bevestigen wat verzoeker vertelt. In de bevestiging van de afspraak stond niet welke stukken nodig waren.',
    recommendation: 'Vermeld in elke bevestiging van een afspraak welke stukken iemand moet meenemen.',
  },
  {
    id: 'inschrijving',
    weight: 7,
    kinds: ['slowness', 'information'],
    unit: 'basisregistratie',
    norm: 'maatwerk',
    complaint: [
      'Ik ben uitgeschreven uit mijn eigen huis omdat een controleur mij niet thuis trof. Daardoor stopten mijn toeslagen en mijn verzekering.',
      'Mijn aangifte van verhuizing ligt al elf weken te wachten op een onderzoek waar niemand iets over kan zeggen.',
      'Er staan twee onbekenden op mijn adres ingeschreven. De gemeente zegt dat zij daar niets aan kan doen.',
    ],
    wanted: 'Dat mijn inschrijving klopt, met terugwerkende kracht.',
    wording: 'De gemeente {gemeente} heeft het adresonderzoek te lang laten duren.',
    second: 'De gemeente {gemeente} heeft verzoeker niet verteld dat een adresonderzoek liep.',
    decision: 'het besluit tot ambtshalve uitschrijving',
    position: 'Het adresonderzoek moest zorgvuldig gebeuren en het was vakantietijd. De wijkcontroleur is drie keer langs geweest.',
    did: 'Het onderzoek is dezelfde week afgerond en verzoeker is met terugwerkende kracht weer ingeschreven.',
    agreement: 'De gemeente schrijft verzoeker met terugwerkende kracht in en geeft een brief mee voor de instanties die daarop wachten.',
    findings: 'Na het eerste huisbezoek heeft het dossier negen weken stilgelegen. Verzoeker is in die tijd niet geschreven of gebeld.',
    recommendation: 'Bericht iedereen schriftelijk bij het begin van een adresonderzoek, en telkens als het langer duurt.',
  },
  {
    id: 'belastingen',
    weight: 8,
    kinds: ['broken-promise', 'information'],
    unit: 'belastingen',
    norm: 'betrouwbaarheid',
    complaint: [
      'Mij was beloofd dat ik in termijnen mocht betalen. Toch stond er ineens een deurwaarder op de stoep.',
      'Ik kreeg een aanslag voor een huis dat ik al jaren geleden heb verkocht. Telkens zeggen zij dat het geregeld is, en dan komt de volgende.',
      'De kwijtschelding die ik elk jaar krijg, is nu geweigerd zonder dat iemand kan uitleggen waarom.',
    ],
    wanted: 'Dat de gemeente doet wat zij heeft toegezegd, en de kosten terugbetaalt.',
    wording: 'De gemeente {gemeente} is een toegezegde betalingsregeling niet nagekomen.',
    second: 'De gemeente {gemeente} heeft een deurwaarder ingeschakeld zonder eerst te waarschuwen.',
    decision: 'de aanslag gemeentelijke belastingen',
    position: 'De toezegging is mondeling gedaan en stond niet in het systeem. De invordering is daarna vanzelf doorgegaan.',
    did: 'De kosten van de deurwaarder zijn terugbetaald en de regeling is alsnog vastgelegd.',
    agreement: 'Verzoeker betaalt in twaalf termijnen; de gemeente neemt de invorderingskosten voor haar rekening.',
    findings:
      'Uit de opname van het gesprek blijkt dat een regeling is toegezegd. Deze is niet vastgelegd, waardoor de aanmaning automatisch uitging.',
    recommendation: 'Leg iedere toezegging over betaling dezelfde dag vast en bevestig haar schriftelijk.',
  },
];

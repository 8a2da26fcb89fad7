import { date, type GroundRow, maybe, notCompetent, notObliged, text, yesNo } from './ground-row';

const link = [text('caseNumber', 'Welke procedure'), text('link', 'De samenhang')];

const handling = [
  maybe(yesNo('committee', 'Met een adviescommissie?')),
  maybe(date('extendedNoticeOn', 'Verdaging gemeld op')),
  maybe(date('extendedTo', 'Verdaagd tot')),
  maybe(yesNo('noticeToConcerned', 'Ook gemeld aan degene over wie geklaagd is?')),
  maybe(date('agreedUntil', 'Uitstel afgesproken tot')),
  maybe(date('consentOn', 'Instemming van de klager op')),
];

/** When the ombudsman is not competent, and when he is not obliged (gronden tweede lijn). Awb 9:22; Awb 9:23; Awb 9:24. */
export const secondLineGrounds = [
  {
    ...notCompetent,
    code: 'OMB-22-A',
    source: 'Awb 9:22 sub a',
    names: { nl: 'Algemeen beleid', en: 'General policy' },
    facts: [text('policy', 'Beleidsstuk'), text('whyPolicy', 'Waarom het beleid is en niet de toepassing op één mens')],
  },
  {
    ...notCompetent,
    code: 'OMB-22-B',
    source: 'Awb 9:22 sub b',
    names: { nl: 'Algemeen verbindend voorschrift', en: 'Generally binding rule' },
    facts: [text('rule', 'Regeling en artikel')],
  },
  {
    ...notCompetent,
    code: 'OMB-22-C',
    source: 'Awb 9:22 sub c',
    names: { nl: 'Beklag of beroep open of aanhangig', en: 'Appeal open or pending' },
    facts: [
      text('decision', 'Welk besluit'),
      text('remedy', 'Beklag of beroep, en bij wie'),
      maybe(date('remedyEndsOn', 'Kan uiterlijk tot')),
      yesNo('pending', 'Loopt het al?'),
      yesNo('lateDecision', 'Gaat het om een te laat besluit?'),
    ],
    except: 'Het gaat om een te laat besluit en het beroep staat nog open maar loopt niet.',
  },
  {
    ...notCompetent,
    code: 'OMB-22-D',
    source: 'Awb 9:22 sub d',
    names: { nl: 'Uitspraak van de bestuursrechter', en: 'Ruling of the administrative court' },
    facts: [text('caseNumber', 'ECLI of zaaknummer'), date('ruledOn', 'Datum van de uitspraak')],
  },
  {
    ...notCompetent,
    code: 'OMB-22-E',
    source: 'Awb 9:22 sub e',
    names: { nl: 'Bij een andere rechter, of beroep staat nog open', en: 'Before another court' },
    facts: [text('caseNumber', 'Zaaknummer'), text('status', 'Stand van zaken'), maybe(date('remedyEndsOn', 'Beroep kan uiterlijk tot'))],
  },
  {
    ...notCompetent,
    code: 'OMB-22-F',
    source: 'Awb 9:22 sub f',
    names: { nl: 'Toezicht door de rechterlijke macht', en: 'Supervised by the judiciary' },
    facts: [text('supervision', 'Welk toezicht')],
  },
  {
    ...notObliged,
    code: 'OMB-23-A',
    source: 'Awb 9:23 sub a',
    names: { nl: 'Het verzoek is niet compleet', en: 'Formal defect' },
    facts: [
      date('sentOn', 'Gevraagd aan te vullen op'),
      date('repairDueOn', 'Aanvullen uiterlijk op'),
      maybe(date('repairedOn', 'Aangevuld op')),
    ],
    dated: true,
  },
  ground('OMB-23-B', 'Awb 9:23 sub b', 'Kennelijk ongegrond', 'Manifestly unfounded', [text('reason', 'Redenen')]),
  ground('OMB-23-C', 'Awb 9:23 sub c', 'Kennelijk te weinig belang of gewicht', 'Insufficient interest or weight', [
    text('reason', 'Redenen'),
  ]),
  ground('OMB-23-D', 'Awb 9:23 sub d', 'De verzoeker is een ander dan de betrokkene', 'Requester is not the one concerned', [
    text('relation', 'Relatie tot de betrokkene'),
    yesNo('mandate', 'Is er een machtiging?'),
  ]),
  {
    ...notObliged,
    code: 'OMB-23-E',
    source: 'Awb 9:23 sub e',
    names: { nl: 'Bezwaar open of aanhangig', en: 'Objection open or pending' },
    facts: [
      text('decision', 'Welk besluit'),
      maybe(date('objectionEndsOn', 'Bezwaar kan uiterlijk tot')),
      yesNo('pending', 'Loopt het bezwaar al?'),
      yesNo('lateDecision', 'Gaat het om een te laat besluit?'),
    ],
    except: 'Het gaat om een te laat besluit en er loopt geen bezwaar.',
  },
  ground('OMB-23-F', 'Awb 9:23 sub f', 'Bezwaar, beroep of beklag niet gebruikt', 'Remedy not used', [
    text('decision', 'Welk besluit'),
    date('decidedOn', 'Datum van het besluit'),
    text('whyNotUsed', 'Waarom niet gebruikt'),
  ]),
  ground('OMB-23-G', 'Awb 9:23 sub g', 'Uitspraak van een andere rechter', 'Another court has ruled', [
    text('caseNumber', 'Zaaknummer'),
    date('ruledOn', 'Datum van de uitspraak'),
  ]),
  {
    ...notObliged,
    code: 'OMB-23-H',
    source: 'Awb 9:23 sub h; Awb 9:20 lid 1',
    names: { nl: 'Niet eerst bij de gemeente geklaagd', en: 'Did not first complain to the body' },
    facts: [
      yesNo('complained', 'Is er eerst geklaagd?'),
      maybe(date('complainedOn', 'Geklaagd op')),
      maybe(date('answeredOn', 'Antwoord op')),
      yesNo('mayBeRequired', 'Kan het redelijkerwijs worden gevraagd?'),
      ...handling,
    ],
    dated: true,
    except: 'Het kan redelijkerwijs niet worden gevraagd, of het verzoek gaat over de klachtbehandeling zelf (Awb 9:20 lid 2).',
  },
  {
    ...notObliged,
    code: 'OMB-23-I',
    source: 'Awb 9:23 sub i',
    names: { nl: 'Al in behandeling of afgedaan', en: 'Already with or closed by the ombudsman' },
    facts: [text('earlierCase', 'Eerdere zaak'), maybe(text('newFact', 'Nieuw feit dat is genoemd'))],
    except: 'Er is een nieuw feit dat tot een ander oordeel kan leiden.',
  },
  ground('OMB-23-J', 'Awb 9:23 sub j', 'Samenhang met een lopende procedure', 'Linked to proceedings', link),
  ground(
    'OMB-23-K',
    'Awb 9:23 sub k',
    'Samenhang met een onderwerp bij een andere rechter',
    'Linked to a subject before another court',
    link,
  ),
  ground('OMB-23-L', 'Awb 9:23 sub l', 'Na tussenkomst naar behoren opgelost', 'Met after intervention', [
    text('done', 'Wat de gemeente deed'),
    date('doneOn', 'Wanneer'),
    text('ombudsmanView', 'Oordeel van de ombudsman'),
    maybe(text('requesterView', 'Wat de verzoeker ervan vindt')),
  ]),
  ground('OMB-23-M', 'Awb 9:23 sub m', 'Bij een andere onafhankelijke klachtinstantie', 'With another independent complaint body', [
    text('body', 'Welke instantie'),
    text('caseNumber', 'Welke zaak'),
  ]),
  year('OMB-24-1-A', 'Awb 9:24 lid 1 sub a', 'Een jaar na de bevindingen', 'A year after the findings', [
    date('noticeOn', 'Bevindingen verzonden op'),
  ]),
  year('OMB-24-1-B1', 'Awb 9:24 lid 1 sub b', 'Een jaar na een ander einde', 'A year after another end', [
    date('endedOn', 'Behandeling geëindigd op'),
    text('how', 'Hoe'),
  ]),
  year('OMB-24-1-B2', 'Awb 9:24 lid 1 sub b', 'Een jaar na de uiterste datum', 'A year after the statutory end', [
    date('complainedOn', 'Klacht ontvangen door de gemeente op'),
    ...handling,
  ]),
  year('OMB-24-2', 'Awb 9:24 lid 2', 'Een jaar na de gedraging', 'A year after the conduct', [
    date('happenedOn', 'Datum van de gedraging'),
    text('whyNotRequired', 'Waarom eerst klagen niet kan worden gevraagd'),
  ]),
  year(
    'OMB-24-2-A',
    'Awb 9:24 lid 2 sub a',
    'Een jaar na een uitspraak van een andere rechter',
    'A year after another court ruled',
    proceedings(),
  ),
  year('OMB-24-2-B', 'Awb 9:24 lid 2 sub b', 'Een jaar na bezwaar, beroep of beklag', 'A year after objection or appeal', proceedings()),
] as const satisfies readonly GroundRow[];

function ground<Code extends string>(code: Code, source: string, nl: string, en: string, facts: GroundRow['facts']) {
  return { ...notObliged, code, source, names: { nl, en }, facts } as const;
}

function year<Code extends string>(code: Code, source: string, nl: string, en: string, facts: GroundRow['facts']) {
  return { ...ground(code, source, nl, en, [...facts, date('requestedOn', 'Verzoek aan de ombudsman op')]), dated: true } as const;
}

function proceedings(): GroundRow['facts'] {
  return [
    date('happenedOn', 'Datum van de gedraging'),
    text('procedure', 'Welke procedure'),
    date('startedOn', 'Begonnen op'),
    date('endedOn', 'Geëindigd op'),
  ];
}

import { choice, date, type GroundRow, maybe, text, yesNo } from './ground-row';

const scope = { track: 'second-line', effect: 'scope', decidedBy: 'intake', tell: [] } as const;
const form = { ...scope, effect: 'form' } as const;

/** Which ombudsman, and whether the request is complete (bevoegdheid en vorm, tweede lijn). Awb 9:17–9:21; Awb 9:28. */
export const scopeGrounds = [
  {
    ...scope,
    code: 'OMB-SCOPE-AFFILIATED',
    source: 'Awb 9:17 sub b; Gemeentewet 81p; Gemeentewet 81y; Wet Nationale ombudsman 1a lid 1 sub b',
    names: { nl: 'Aangesloten bestuursorgaan', en: 'Affiliated body' },
    facts: [
      text('body', 'Bestuursorgaan'),
      date('memberFrom', 'Aangesloten vanaf'),
      maybe(date('memberUntil', 'Aangesloten tot en met')),
      date('countsOn', 'De datum die telt'),
    ],
    dated: true,
  },
  {
    ...scope,
    code: 'OMB-SCOPE-BOA',
    source: 'Wet Nationale ombudsman 1a lid 1 sub d',
    names: { nl: 'Buitengewoon opsporingsambtenaar (boa)', en: 'Special investigating officer' },
    facts: [text('capacity', 'In welke functie de boa handelde')],
  },
  {
    ...scope,
    code: 'OMB-SCOPE-POLICE',
    source: 'Wet Nationale ombudsman 1a lid 1 sub c',
    names: { nl: 'Politietaak', en: 'Police task' },
    facts: [text('body', 'Bestuursorgaan')],
  },
  {
    ...scope,
    code: 'OMB-FORWARD',
    source: 'Awb 9:18 lid 2',
    names: { nl: 'Doorzenden naar de juiste ombudsman', en: 'Forward to the competent ombudsman' },
    facts: [date('receivedOn', 'Datum van ontvangst op het stuk'), text('target', 'Waarheen'), date('toldOn', 'Verzoeker bericht op')],
    tell: [
      { to: 'complainant', source: 'Awb 9:18 lid 2', when: 'always' },
      { to: 'other-body', source: 'Awb 9:18 lid 2', when: 'always' },
    ],
  },
  {
    ...scope,
    code: 'OMB-FORWARD-REMEDY',
    source: 'Awb 9:19 lid 1; Awb 9:19 lid 2',
    names: { nl: 'Verwijzen en overdragen: bezwaar, beroep of beklag kan nog', en: 'Point to an open remedy and hand over' },
    decidedBy: 'handler',
    facts: [
      choice('remedy', 'Wat kan nog', { objection: 'bezwaar', appeal: 'beroep', beklag: 'beklag' }),
      text('body', 'Bij wie'),
      yesNo('papersBack', 'Wil de verzoeker de stukken terug?'),
      date('receivedOn', 'Datum van ontvangst op het stuk'),
      maybe(date('remedyEndsOn', 'Kan uiterlijk tot')),
    ],
    tell: [
      { to: 'complainant', source: 'Awb 9:19 lid 1', when: 'always' },
      { to: 'other-body', source: 'Awb 9:19 lid 2', when: 'always' },
    ],
    except: 'De verzoeker wil de stukken zelf terug (Awb 9:19 lid 2).',
  },
  {
    ...scope,
    code: 'OMB-NO-GENERAL-FORWARD',
    source: 'Awb 9:21; Awb 2:3 lid 2',
    names: { nl: 'De algemene doorzendplicht geldt niet', en: 'No general forwarding duty' },
    facts: [],
  },
  {
    ...form,
    code: 'OMB-FORM',
    source: 'Awb 9:28 lid 1',
    names: { nl: 'Eisen aan een verzoekschrift', en: 'Requirements of a request' },
    facts: [text('missing', 'Wat ontbreekt')],
  },
  {
    ...form,
    code: 'OMB-FORM-LANGUAGE',
    source: 'Awb 9:28 lid 2',
    names: { nl: 'Vertaling nodig', en: 'Translation needed' },
    facts: [text('language', 'Taal')],
  },
  {
    ...form,
    code: 'OMB-FORM-REPAIR',
    source: 'Awb 9:28 lid 3',
    names: { nl: 'Gelegenheid om aan te vullen', en: 'Chance to repair' },
    facts: [date('sentOn', 'Verzoek verstuurd op'), date('repairDueOn', 'Aanvullen uiterlijk op'), maybe(text('result', 'Wat er kwam'))],
    tell: [{ to: 'complainant', source: 'Awb 9:28 lid 3', when: 'always' }],
  },
  {
    ...form,
    code: 'OMB-FORM-ANON',
    source: 'Awb 9:28 lid 1 sub a',
    names: { nl: 'Anoniem', en: 'Anonymous' },
    facts: [yesNo('keptAsSignal', 'Bewaard als signaal zonder persoonsgegevens?')],
  },
  {
    ...form,
    code: 'OMB-FORM-MANDATE',
    source: 'Awb 9:21; Awb 2:1',
    names: { nl: 'Machtigingsformulier', en: 'Mandate' },
    facts: [date('askedOn', 'Gevraagd op'), maybe(date('receivedOn', 'Ontvangen op'))],
  },
  {
    ...scope,
    code: 'OMB-PERSON',
    source: 'Awb 9:29; Gemeentewet 81t',
    names: { nl: 'Niet betrokken bij de gedraging', en: 'Nobody involved works on it' },
    decidedBy: 'head-of-office',
    facts: [text('handler', 'Behandelaar'), yesNo('clear', 'Vrij van betrokkenheid?')],
  },
] as const satisfies readonly GroundRow[];

import type { LetterId } from '../../src/law/letters';
import type { TermId } from '../../src/law/terms';

/** The letters by which people must be told of something, in the words of the law's own list. */
export const letterNames: Readonly<Record<Extract<LetterId, `O${number}`>, string>> = {
  O1: 'Ontvangstbevestiging',
  O2: 'Verzoek om aan te vullen',
  O3: 'Verwijzing',
  O4: 'Overdracht',
  O5: 'Doorzending',
  O6: 'Geen onderzoek',
  O7: 'Vraag aan de gemeente',
  O8: 'Resultaat van de tussenkomst',
  O9: 'Opening van het onderzoek',
  O10: 'Vraag om stukken',
  O11: 'Uitnodiging',
  O12: 'Onderzoek niet voortgezet',
  O13: 'Verslag van bevindingen',
  O14: 'Rapport',
  O15: 'Herinnering aan de aanbeveling',
  O16: 'Einde van de opvolging',
  O17: 'Sluiting',
  O18: 'Bevestiging van intrekking',
  O19: 'Heropening',
  O20: 'Onderzoek uit eigen beweging',
};

/** The terms whose last day a command can move. */
export const termNames: Readonly<Partial<Record<TermId | 'WAIT', string>>> = {
  FL_HANDLE_6W: 'Behandeling van de klacht door de gemeente',
  FL_HANDLE_10W_COMMITTEE: 'Behandeling met een adviescommissie',
  FL_HANDLE_6W_EXT: 'Behandeling na verdaging',
  FL_HANDLE_10W_EXT: 'Behandeling met een adviescommissie, na verdaging',
  OMB_ACK: 'Ontvangstbevestiging door de ombudsman',
  OMB_FIRST_CONTACT_14D: 'Eerste contact',
  OMB_FORWARD: 'Doorzenden naar de juiste plek',
  OMB_TERM_SET: 'Termijn in een brief van de ombudsman',
  OMB_INVESTIGATION: 'Duur van het onderzoek',
  OMB_1Y_FINDINGS: 'Een jaar na de uitkomst van de klacht',
  OMB_1Y_ENDED: 'Een jaar nadat de behandeling anders eindigde',
  OMB_1Y_OVERDUE: 'Een jaar nadat de gemeente klaar had moeten zijn',
  OMB_1Y_CONDUCT: 'Een jaar na de gedraging',
  OMB_1Y_PROCEEDINGS: 'Een jaar na het einde van de procedure',
  TARGET_TRIAGE_1W: 'Streeftermijn beoordeling',
  TARGET_MEDIATION_8W: 'Streeftermijn bemiddeling',
  TARGET_INVESTIGATION_26W: 'Streeftermijn onderzoek',
  TARGET_SET: 'Eigen streeftermijn',
  WAIT: 'Weer oppakken',
};

/** The groups of standards (groepen behoorlijkheidsnormen). */
export const normGroups = {
  open: 'Open en duidelijk',
  respectful: 'Respectvol',
  involved: 'Betrokken en oplossingsgericht',
  honest: 'Eerlijk en betrouwbaar',
} as const;

/** A group of standards. */
export type NormGroup = keyof typeof normGroups;

/** A standard of proper conduct (behoorlijkheidsnorm): a report that finds conduct not proper names the one violated. Awb 9:36 lid 2. */
export interface Norm<Id extends string = string> {
  readonly id: Id;
  readonly number: number;
  readonly group: NormGroup;
  readonly names: { readonly nl: string; readonly en: string };
}

/** Names this edition of the list in reports, because older reports follow an older list. */
export const normsEdition = 'behoorlijkheidswijzer-22';

/** Where the list comes from. */
export const normsSource = 'Behoorlijkheidswijzer van de Nationale ombudsman';

const norm = <Id extends string>(number: number, group: NormGroup, id: Id, nl: string, en: string): Norm<Id> => ({
  id,
  number,
  group,
  names: { nl, en },
});

/** The 22 standards in their groups (behoorlijkheidsnormen). */
export const norms = [
  norm(1, 'open', 'transparant', 'Transparant', 'Transparent'),
  norm(2, 'open', 'goede-informatieverstrekking', 'Goede informatieverstrekking', 'Good provision of information'),
  norm(3, 'open', 'luisteren-naar-de-burger', 'Luisteren naar de burger', 'Listening to the citizen'),
  norm(4, 'open', 'goede-motivering', 'Goede motivering', 'Good reasoning'),
  norm(5, 'respectful', 'respecteren-van-grondrechten', 'Respecteren van grondrechten', 'Respecting fundamental rights'),
  norm(
    6,
    'respectful',
    'actieve-deelname',
    'Bevorderen van actieve deelname door de burger',
    'Promoting active participation by the citizen',
  ),
  norm(7, 'respectful', 'fatsoenlijke-bejegening', 'Fatsoenlijke bejegening', 'Courteous treatment'),
  norm(8, 'respectful', 'fair-play', 'Fair play', 'Fair play'),
  norm(9, 'respectful', 'evenredigheid', 'Evenredigheid', 'Proportionality'),
  norm(10, 'respectful', 'bijzondere-zorg', 'Bijzondere zorg', 'Special care'),
  norm(11, 'involved', 'maatwerk', 'Maatwerk', 'Tailored work'),
  norm(12, 'involved', 'samenwerking', 'Samenwerking', 'Cooperation'),
  norm(13, 'involved', 'coulante-opstelling', 'Coulante opstelling', 'Leniency'),
  norm(14, 'involved', 'voortvarendheid', 'Voortvarendheid', 'Promptness'),
  norm(15, 'involved', 'de-escalatie', 'De-escalatie', 'De-escalation'),
  norm(16, 'honest', 'integriteit', 'Integriteit', 'Integrity'),
  norm(17, 'honest', 'betrouwbaarheid', 'Betrouwbaarheid', 'Reliability'),
  norm(18, 'honest', 'onpartijdigheid', 'Onpartijdigheid', 'Impartiality'),
  norm(19, 'honest', 'redelijkheid', 'Redelijkheid', 'Reasonableness'),
  norm(20, 'honest', 'goede-voorbereiding', 'Goede voorbereiding', 'Good preparation'),
  norm(21, 'honest', 'goede-organisatie', 'Goede organisatie', 'Good organisation'),
  norm(22, 'honest', 'professionaliteit', 'Professionaliteit', 'Professionalism'),
] as const;

/** The name of a standard, as it is stored in reports. */
export type NormId = (typeof norms)[number]['id'];

/** Whether a value names a standard of this edition. */
export function isNormId(value: unknown): value is NormId {
  return norms.some((row) => row.id === value);
}

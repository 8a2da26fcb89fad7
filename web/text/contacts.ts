import type { ReferTarget } from '../../src/complaint/contacts';
import { municipalities } from './municipalities';

const named = Object.entries(municipalities).map(([id, name]) => [id, `Gemeente ${name}`]);

/** The contacts of the office's book by name. */
export const contacts: Readonly<Record<ReferTarget, string>> = {
  ...(Object.fromEntries(named) as Record<keyof typeof municipalities, string>),
  'politie-amsterdam': 'Politie Amsterdam, klachten',
  'politie-noord-holland': 'Politie Noord-Holland, klachten',
  'politie-midden-nederland': 'Politie Midden-Nederland, klachten',
  'openbaar-ministerie': 'Openbaar Ministerie',
  'autoriteit-persoonsgegevens': 'Autoriteit Persoonsgegevens',
  'inspectie-van-het-onderwijs': 'Inspectie van het Onderwijs',
  huurcommissie: 'Huurcommissie',
  geschillencommissie: 'De Geschillencommissie',
  waternet: 'Waternet',
  gvb: 'GVB',
  'ggd-amsterdam': 'GGD Amsterdam',
  'juridisch-loket': 'Het Juridisch Loket',
  'sociaal-raadslieden': 'Sociaal raadslieden',
  discriminatiemeldpunt: 'Meldpunt Discriminatie',
  'huis-voor-klokkenluiders': 'Huis voor Klokkenluiders',
  uwv: 'UWV',
  svb: 'Sociale Verzekeringsbank (SVB)',
  belastingdienst: 'Belastingdienst',
  duo: 'DUO',
  cak: 'CAK',
  'nationale-ombudsman': 'Nationale ombudsman',
  kinderombudsman: 'Kinderombudsman',
  veteranenombudsman: 'Veteranenombudsman',
  'ombudsman-rotterdam-rijnmond': 'Ombudsman Rotterdam-Rijnmond',
  'ombudsman-den-haag': 'Ombudsman Den Haag',
  'ombudscommissie-elders': 'Ombudscommissie van een andere gemeente',
  'rechtbank-amsterdam': 'Rechtbank Amsterdam',
  'rechtbank-noord-holland': 'Rechtbank Noord-Holland',
  'rechtbank-midden-nederland': 'Rechtbank Midden-Nederland',
  'centrale-raad-van-beroep': 'Centrale Raad van Beroep',
  'raad-van-state': 'Raad van State',
  'provincie-noord-holland': 'Provincie Noord-Holland',
  'provincie-flevoland': 'Provincie Flevoland',
  'belastingen-amstelland': 'Gemeentebelastingen Amstelland',
  cocensus: 'Cocensus',
  other: 'Anders',
};

/** Where somebody was sent, as people call it; an id that is no longer in the book is shown as it is. */
export function contactName(target: string, named?: unknown): string {
  if (typeof named === 'string') return named;
  return Object.hasOwn(contacts, target) ? contacts[target as ReferTarget] : target;
}

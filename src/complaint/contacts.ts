import { municipalities } from './words';

/* The office's contact book (adressenboek): where a complaint, or who complains, can be sent. The ids stand in events, so an id never
 * changes its meaning and is never used again: an address that is no longer in use leaves the list of its way and keeps its name. */

/** Ombudsmen beside this one. Awb 9:18. */
const ombudsmen = [
  'nationale-ombudsman',
  'kinderombudsman',
  'veteranenombudsman',
  'ombudsman-rotterdam-rijnmond',
  'ombudsman-den-haag',
  'ombudscommissie-elders',
] as const;

/** Who decides on objection and appeal (bezwaar en beroep). Awb 9:19. */
const redress = [
  'rechtbank-amsterdam',
  'rechtbank-noord-holland',
  'rechtbank-midden-nederland',
  'centrale-raad-van-beroep',
  'raad-van-state',
  'provincie-noord-holland',
  'provincie-flevoland',
  'belastingen-amstelland',
  'cocensus',
] as const;

/** Who is the right door for something else. */
const doors = [
  'politie-amsterdam',
  'politie-noord-holland',
  'politie-midden-nederland',
  'openbaar-ministerie',
  'autoriteit-persoonsgegevens',
  'inspectie-van-het-onderwijs',
  'huurcommissie',
  'geschillencommissie',
  'waternet',
  'gvb',
  'ggd-amsterdam',
  'juridisch-loket',
  'sociaal-raadslieden',
  'discriminatiemeldpunt',
  'huis-voor-klokkenluiders',
  'uwv',
  'svb',
  'belastingdienst',
  'duo',
  'cak',
] as const;

/** Not in the book: it is named in words. */
const other = 'other';

/** Where somebody can be referred to: the municipality first, or whoever is the right door. Awb 9:20, 9:25. */
export const referTargets = [...municipalities, ...doors, ...ombudsmen, ...redress, other] as const;
export const forwardTargets = [...ombudsmen, other] as const;
/** Where objection or appeal is open: with the municipality that decided, or with another. */
export const handOverTargets = [...municipalities, ...redress, other] as const;

const ways: Readonly<Record<string, readonly string[]>> = { forwarded: forwardTargets, 'handed-over': handOverTargets };

/** Whether a contact is one for this way of sending on. */
export const canBeReached = (how: string, target: string): boolean => ways[how]?.includes(target) ?? true;

export type ReferTarget = (typeof referTargets)[number];
export type ForwardTarget = (typeof forwardTargets)[number];
export type HandOverTarget = (typeof handOverTargets)[number];

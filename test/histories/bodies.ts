import type { CommandName } from '../../src/complaint/life-cycle';
import { findingOut, reporting, together } from './course-bodies';
import { beginnings, firstLook, partsAndParties } from './intake-bodies';
import type { Body } from './scene';
import { handling, inTime, work } from './work-bodies';

/** An input for every command of the table; the compiler misses the one that has none. */
export const bodies: Readonly<Record<CommandName, Body>> = {
  ...beginnings,
  ...firstLook,
  ...partsAndParties,
  ...together,
  ...findingOut,
  ...reporting,
  ...handling,
  ...inTime,
  ...work,
};

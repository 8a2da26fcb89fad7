import type { DossierView } from '../../../projections/dossier/view';

/** The last day of the promise of first contact, as told last. */
export function firstContactBy({ told }: DossierView): string | undefined {
  return told.findLast(({ term }) => term === 'OMB_FIRST_CONTACT_14D')?.endsOn;
}

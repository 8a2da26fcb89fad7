import type { DossierView } from '../../../projections/dossier/view';

/** The promise of first contact as told last, and what became of it. */
export function firstContact({ told }: Pick<DossierView, 'told'>): DossierView['told'][number] | undefined {
  return told.findLast(({ term }) => term === 'OMB_FIRST_CONTACT_14D');
}

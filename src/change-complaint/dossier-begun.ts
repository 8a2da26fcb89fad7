import type { Changed } from '../change-complaint';

/** A dossier was begun just now, in this process. Only a hint: it may be lost, so whoever acts on it must also follow the log. */
export class DossierBegun {
  constructor(readonly changed: Changed) {}
}

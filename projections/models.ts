import { access } from './access/projection';
import { candidates } from './candidates/projection';
import { dossier } from './dossier/projection';
import type { ReadModel } from './read-model';
import { timeline } from './timeline/projection';
import { worklist } from './worklist/projection';

/** All read models, in the order in which a batch goes through them. */
export const readModels = [access, worklist, dossier, timeline, candidates] as readonly ReadModel[];

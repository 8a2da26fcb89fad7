import { command } from '../command';
import { IsNumber } from '../input';

/** Says that two dossiers do not belong together after all (ontkoppelen). */
export class UnlinkDossier {
  @IsNumber() other!: string;
}
export const unlinkDossier = command(UnlinkDossier, ({ other }, { links }) =>
  links.includes(other) ? [{ type: 'dossier-unlinked', facts: { other } }] : [],
);

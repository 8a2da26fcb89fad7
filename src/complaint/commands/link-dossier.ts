import { IsIn, IsOptional } from 'class-validator';
import { command } from '../command';
import { IsNumber, IsText } from '../input';

/** Says that two dossiers belong together (koppelen); nothing is copied. */
export class LinkDossier {
  @IsNumber() other!: string;
  @IsIn(['related', 'same-matter', 'led-to']) relation!: 'related' | 'same-matter' | 'led-to';
  @IsOptional() @IsText(2_000) note?: string;
}
export const linkDossier = command(LinkDossier, ({ other, relation, note }, { links }) =>
  links.includes(other)
    ? []
    : [{ type: 'dossier-linked', facts: { other, relation }, ...(note ? { about: 'dossier', personal: { note } } : {}) }],
);

import { IsIn, IsOptional } from 'class-validator';
import { command } from '../command';
import { IsNumber, IsText } from '../input';

const relations = ['related', 'same-matter', 'led-to', 'split-from'] as const;
type Relation = (typeof relations)[number];

/** Says that two dossiers belong together (koppelen); the other one is told by the system, nothing is copied. */
export class LinkDossier {
  @IsNumber() other!: string;
  @IsIn(relations) relation!: Relation;
  @IsOptional() @IsText(2_000) note?: string;
}
export const linkDossier = command(LinkDossier, ({ other, relation, note }, { links }) =>
  links.includes(other)
    ? []
    : [{ type: 'dossier-linked', facts: { other, relation }, ...(note ? { about: 'dossier', personal: { note } } : {}) }],
);

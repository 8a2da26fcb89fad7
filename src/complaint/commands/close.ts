import { IsIn } from 'class-validator';
import { command } from '../command';
import type { Complaint } from '../complaint';
import { informs } from '../duties';
import { ending } from '../ending';
import { IsText } from '../input';
import { refuse } from '../refusal';

const outcomes = ['intervention', 'mediation', 'report', 'own-initiative'] as const;
type Outcome = (typeof outcomes)[number];

/** Closes what has been dealt with (afsluiten); the result decides how long it is kept. Selectielijst 2020, 13.1.2. */
export class Close {
  @IsIn(outcomes) outcome!: Outcome;
  @IsText(20_000) explanation!: string;
}
export const close = command(Close, ({ outcome, explanation }, complaint, moment) => {
  if (!fits(outcome, complaint)) refuse('outcome-does-not-fit', { outcome });
  const facts = { ...ending(complaint, moment, '13.1.2'), outcome, informs: informs(complaint, 'O17', 'requester', 'body') };
  return [{ type: 'closed', facts, about: 'dossier', personal: { explanation } }];
});

/** What was done last is what it is closed on. */
function fits(outcome: Outcome, { ownInitiative, stage, mediatedBy }: Complaint): boolean {
  switch (outcome) {
    case 'intervention':
    case 'mediation':
      return stage === 'mediated' && mediatedBy === outcome;
    case 'report':
      return stage === 'advised';
    case 'own-initiative':
      return ownInitiative;
  }
}

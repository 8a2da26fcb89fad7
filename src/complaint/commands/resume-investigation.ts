import { IsIn } from 'class-validator';
import { command } from '../command';
import { IsText } from '../input';

const causes = ['comments', 'new-fact', 'incomplete'] as const;

/** Investigates further (onderzoek hervatten); a report that was proposed no longer stands. */
export class ResumeInvestigation {
  @IsIn(causes) reason!: (typeof causes)[number];
  @IsText(20_000) reasons!: string;
}
export const resumeInvestigation = command(ResumeInvestigation, ({ reason, reasons }) => [
  { type: 'investigation-resumed', facts: { reason }, about: 'dossier', personal: { reasons } },
]);

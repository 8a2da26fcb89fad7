import { IsIn } from 'class-validator';
import { hasComplainant } from '../checks';
import { command } from '../command';
import { IsText } from '../input';
import { refuse } from '../refusal';

const decisions = ['granted', 'refused', 'back-to-complainant'] as const;

/** Whether the name stays unknown to the municipality (beslissen over naam niet noemen): without it the office often cannot ask. */
export class DecideNameRequest {
  @IsIn(decisions) decision!: (typeof decisions)[number];
  @IsText(20_000) reason!: string;
}
export const decideNameRequest = command(DecideNameRequest, ({ decision, reason }, complaint) => {
  const partyId = hasComplainant(complaint);
  if (complaint.name === decision) return [];
  if (complaint.name !== 'asked' && complaint.name !== 'back-to-complainant') refuse('name-not-asked');
  return [{ type: 'name-request-decided', facts: { partyId, decision }, about: partyId, personal: { reason } }];
});

import { groundOf, isGroundCode } from '../law/grounds';
import type { Complaint } from './complaint';
import { refuse } from './refusal';

/** May the office take this up (in behandeling nemen)? Awb 9:22 bars it; what the municipality could not answer first needs its reason
 *  of Awb 9:20. Of own initiative nothing was triaged. @throws Refusal barred, admission-reason-missing */
export function mayBeTakenUp({ triage, allegations }: Complaint): void {
  const holding = triage?.findings.filter(({ allegationId, finding }) => finding === 'holds' && allegations[allegationId]?.open) ?? [];
  const bar = holding.find(({ ground }) => isGroundCode(ground) && groundOf(ground).effect === 'bar');
  if (bar) refuse('barred', { ground: bar.ground, allegationId: bar.allegationId });
  if (holding.some(({ ground }) => ground === 'OMB-23-H') && !triage?.admission) refuse('admission-reason-missing');
}

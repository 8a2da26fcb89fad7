import type { Complaint } from './complaint';
import { refuse } from './refusal';

/** The target with this id. @throws Refusal unknown-target */
export function targetOf({ targets }: Complaint, targetId: string): Complaint['targets'][string] {
  const target = Object.hasOwn(targets, targetId) ? targets[targetId] : undefined;
  return target ?? refuse('unknown-target', { targetId });
}

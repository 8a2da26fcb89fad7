import type { SignedIn, StaffRole } from './signed-in';

/** A condition on the table `access` (alias `access`): `$1`, `$2` … stand for `params`, in this order. */
export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

const nothing: SqlCondition = { sql: 'false', params: [] };

const all: readonly StaffRole[] = ['clerk', 'auditor', 'ombudsman', 'manager'];

/** Which dossiers somebody may see, as one condition. Closed by default: a role that is not named here sees none, a confidential dossier
 *  is for its handler and named readers (while it has neither, for a manager, who gives it to somebody), and who is involved sees it
 *  never, whatever else they are. Awb 9:29. */
export function visibleTo({ actor, team, roles }: SignedIn): SqlCondition {
  const everywhere = roles.some((role) => all.includes(role));
  if (!everywhere && !roles.includes('handler')) return nothing;
  const open = everywhere ? 'true' : '(access.team is null or access.team = $2)';
  const nobodys = roles.includes('manager') ? `(access.handler is null and access.readers = '[]')` : 'false';
  const mine = `(access.handler = $1 or access.readers ? $1 or ${nobodys})`;
  const sql = `(not access.conflicted ? $1 and (${mine} or (not access.confidential and ${open})))`;
  return { sql, params: everywhere ? [actor.id] : [actor.id, team ?? ''] };
}

/** Which dossiers somebody may know to exist, and open once there is a reason: those of other teams, for a handler. */
export function knownTo({ actor, roles }: SignedIn): SqlCondition {
  return roles.includes('handler') ? { sql: '(not access.confidential and not access.conflicted ? $1)', params: [actor.id] } : nothing;
}

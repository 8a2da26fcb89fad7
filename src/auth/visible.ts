import type { SignedIn } from './signed-in';

/** A condition on the table `access` (alias `access`): `$1`, `$2` … stand for `params`, in this order. */
export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

const nothing: SqlCondition = { sql: 'false', params: [] };

/** Which dossiers somebody may see, as one condition. Closed by default: a role that is not named here sees none,
 *  and a confidential dossier is its handler's alone. */
export function visibleTo({ actor, team, roles }: SignedIn): SqlCondition {
  if (roles.includes('clerk') || roles.includes('auditor'))
    return { sql: '(not access.confidential or access.handler = $1)', params: [actor.id] };
  if (!roles.includes('handler')) return nothing;
  const open = '(not access.confidential and (access.team is null or access.team = $2))';
  return { sql: `(access.handler = $1 or ${open})`, params: [actor.id, team ?? ''] };
}

/** Which dossiers somebody may know to exist, and open once there is a reason: those of other teams, for a handler. */
export function knownTo({ roles }: SignedIn): SqlCondition {
  return roles.includes('handler') ? { sql: 'not access.confidential', params: [] } : nothing;
}

import { SignInProblem } from './sign-in-problem';
import type { SignedIn, StaffRole } from './signed-in';
import { staffRoles } from './signed-in';
import type { StaffDirectory } from './staff-directory';

/** Who these claims, already checked, belong to. Roles we do not know count for nothing. @throws SignInProblem no-access */
export async function recognise(
  staff: StaffDirectory,
  issuer: string,
  claims: Readonly<Record<string, unknown>>,
  session?: string,
): Promise<SignedIn> {
  const { sub, name, team } = claims;
  if (typeof sub !== 'string' || sub === '') throw new SignInProblem('bad-token');
  const member = await staff.find(issuer, sub, { name: textOf(name), team: textOf(team), roles: rolesOf(claims['roles']) });
  const [role] = member.roles;
  if (!role) throw new SignInProblem('no-access');
  return { actor: { id: member.id, role, ...(session ? { session } : {}) }, name: member.name, team: member.team, roles: member.roles };
}

const textOf = (claim: unknown) => (typeof claim === 'string' && claim !== '' ? claim : undefined);

function rolesOf(claim: unknown): StaffRole[] {
  const given: unknown[] = Array.isArray(claim) ? claim : [];
  return staffRoles.filter((role) => given.includes(role));
}

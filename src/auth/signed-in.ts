import type { Actor, Role } from '../complaint/actor';

/** The roles somebody can sign in with; all others act through a dossier of their own. */
export const staffRoles = [
  'clerk',
  'handler',
  'ombudsman',
  'auditor',
  'manager',
  'administrator',
  'body',
] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

/** Who signed in: how they act, and what a page may say about them. */
export interface SignedIn {
  readonly actor: Actor;
  readonly name: string;
  readonly team?: string;
  readonly roles: readonly StaffRole[];
}

/** The same person in the role that may do this; in their first role when none may, so that the refusal names it. */
export function actingAs({ actor, roles }: SignedIn, by: readonly Role[]): Actor {
  return { ...actor, role: roles.find((role) => by.includes(role)) ?? actor.role };
}

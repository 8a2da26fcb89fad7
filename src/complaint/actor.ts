/** Everybody who can act on a dossier, by the role recorded with each event. */
export const roles = [
  'complainant',
  'representative',
  'body',
  'clerk',
  'handler',
  'ombudsman',
  'auditor',
  'manager',
  'administrator',
  'person-concerned',
  'witness',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** Who acts. `id` is a pseudonym, never a name or address, because it is stored in clear for ever. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  /** A UUID made for the log at sign-in, never the cookie's id. */
  readonly session?: string;
}

/** An instant: `YYYY-MM-DDThh:mm:ss.sssZ`. */
export type Instant = string;

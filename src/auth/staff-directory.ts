import type { StaffRole } from './signed-in';

/** What a sign-in says about somebody, as the identity provider signed it. */
export interface Claims {
  readonly name?: string;
  readonly team?: string;
  readonly roles: readonly StaffRole[];
}

/** One of the staff. `id` is a pseudonym: a random UUID that stands in events for ever. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly team?: string;
  readonly roles: readonly StaffRole[];
}

/** Knows who belongs to a sign-in. An abstract class because an interface cannot be injected. */
export abstract class StaffDirectory {
  abstract find(issuer: string, subject: string, claims: Claims): Promise<StaffMember>;

  /** Everybody who ever signed in, as they last did, and who is expected to. */
  abstract list(): Promise<StaffMember[]>;

  /** Makes somebody known who has not signed in yet. @returns the id they have, which is another when they did */
  abstract expect(issuer: string, subject: string, member: StaffMember): Promise<string>;
}

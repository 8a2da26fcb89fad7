import type { StaffRole } from '../../src/auth/signed-in';
import type { StaffMember } from '../../src/auth/staff-directory';
import type { Actor } from '../../src/complaint/actor';
import { uuidv5 } from '../../src/privacy/uuid';

/** The four teams of the office, by the part of the region they work for. */
export const teams = ['noord', 'oost', 'zuid', 'west'] as const;
export type Team = (typeof teams)[number];

/** Everybody who acts in the simulated office, by pseudonym. */
export interface Staff {
  readonly handlers: Readonly<Record<Team, readonly Actor[]>>;
  readonly clerks: readonly Actor[];
  readonly ombudsman: Actor;
  readonly deputy: Actor;
  readonly manager: Actor;
  readonly administrator: Actor;
  /** Who answers for the municipality. */
  readonly body: Actor;
}

const namespace = '6b1f0d52-5c0e-4f0e-9d0c-3c5f3a7a2b11';

/** A pseudonym that is the same in every simulated office. */
export const pseudonym = (name: string): string => uuidv5(namespace, name);

const colleague = (seat: string, name: string, role: StaffRole, team?: Team): StaffMember => ({
  id: pseudonym(seat),
  name,
  roles: [role],
  ...(team ? { team } : {}),
});

/** Those who never sign in, by their seat; invented like everybody in the demo. */
export const colleagues = {
  'noord 2': colleague('noord 2', 'Wietske Haanstra', 'handler', 'noord'),
  'oost 1': colleague('oost 1', 'Daan Visscher', 'handler', 'oost'),
  'oost 2': colleague('oost 2', 'Latifa Bouzidi', 'handler', 'oost'),
  'zuid 2': colleague('zuid 2', 'Roelof Terpstra', 'handler', 'zuid'),
  'west 1': colleague('west 1', 'Chantal Pinas', 'handler', 'west'),
  'west 2': colleague('west 2', 'Emre Yildirim', 'handler', 'west'),
  'intake 2': colleague('intake 2', 'Gerda Noordhoek', 'clerk'),
  plaatsvervanger: colleague('plaatsvervanger', 'Pieter Jan Zeilstra', 'ombudsman'),
} as const;

/** The office with its demo accounts, under the ids they are known by, and their colleagues. */
export function staffOf(idOf: (account: string) => string): Staff {
  const account = (name: string, role: Actor['role']): Actor => ({ id: idOf(name), role });
  const at = (seat: keyof typeof colleagues): Actor => ({ id: colleagues[seat].id, role: colleagues[seat].roles[0] ?? 'handler' });
  return {
    handlers: {
      noord: [account('behandelaar', 'handler'), at('noord 2')],
      oost: [at('oost 1'), at('oost 2')],
      zuid: [account('behandelaar2', 'handler'), at('zuid 2')],
      west: [at('west 1'), at('west 2')],
    },
    clerks: [account('intake', 'clerk'), at('intake 2')],
    ombudsman: account('ombudsman', 'ombudsman'),
    deputy: at('plaatsvervanger'),
    manager: account('manager', 'manager'),
    administrator: account('beheerder', 'administrator'),
    body: account('gemeente', 'body'),
  };
}

/** The id of a demo account that has not signed in yet. */
export const idOfAccount = (account: string): string => pseudonym(`account ${account}`);

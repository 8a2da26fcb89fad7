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

/** The office with its demo accounts, under the ids they are known by, and colleagues who never sign in. */
export function staffOf(idOf: (account: string) => string): Staff {
  const account = (name: string, role: Actor['role']): Actor => ({ id: idOf(name), role });
  const colleague = (name: string, role: Actor['role']): Actor => ({ id: pseudonym(name), role });
  const handler = (name: string) => colleague(name, 'handler');
  return {
    handlers: {
      noord: [account('behandelaar', 'handler'), handler('noord 2')],
      oost: [handler('oost 1'), handler('oost 2')],
      zuid: [account('behandelaar2', 'handler'), handler('zuid 2')],
      west: [handler('west 1'), handler('west 2')],
    },
    clerks: [account('intake', 'clerk'), colleague('intake 2', 'clerk')],
    ombudsman: account('ombudsman', 'ombudsman'),
    deputy: colleague('plaatsvervanger', 'ombudsman'),
    manager: account('manager', 'manager'),
    administrator: account('beheerder', 'administrator'),
    body: account('gemeente', 'body'),
  };
}

/** The id of a demo account that has not signed in yet. */
export const idOfAccount = (account: string): string => pseudonym(`account ${account}`);

import type { By } from '../complaint/refusal-cases';
import { Client } from './client';
import type { TestApp } from './start-app';

const accounts: Partial<Record<By, string>> = {
  intake: 'intake',
  handler: 'behandelaar',
  otherHandler: 'behandelaar2',
  ombudsman: 'ombudsman',
  auditor: 'auditor',
  body: 'gemeente',
};

/** Everybody in a case or a story who can sign in, signed in; anybody else comes without a name. */
export async function signInAll(app: TestApp): Promise<{ signedIn: ReadonlyMap<By, Client>; as: (by: By) => Client }> {
  const signedIn = new Map<By, Client>();
  for (const [by, account] of Object.entries(accounts)) signedIn.set(by as By, await Client.as(app, account));
  return { signedIn, as: (by) => signedIn.get(by) ?? Client.anonymous(app) };
}

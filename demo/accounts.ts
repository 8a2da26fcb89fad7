import type { StaffRole } from '../src/auth/signed-in';

/** Somebody the demo can be seen as. `sub` is how the identity provider knows them, for ever: the first sign-in binds it to an id in the log. */
export interface Account {
  account: string;
  sub: string;
  name: string;
  roles: StaffRole[];
  team?: string;
}

/** The demo accounts; deploy/keycloak/wederhoor-realm.json has the same. */
export const accounts: Account[] = [
  { account: 'intake', sub: '8c503556-651c-4c83-985b-044b38d22f9c', name: 'Ilse Brandsma', roles: ['clerk'] },
  { account: 'behandelaar', sub: '78aedf52-3205-46d9-a36c-88c4d2f10e67', name: 'Bram de Wit', roles: ['handler'], team: 'noord' },
  { account: 'behandelaar2', sub: '105dfeda-e304-4049-a142-9e8c818f9cd6', name: 'Samira El Amrani', roles: ['handler'], team: 'zuid' },
  { account: 'ombudsman', sub: '3e6ee42e-3c8b-4afb-bd0f-ea2ab132b879', name: 'Marijke van Loon', roles: ['ombudsman'] },
  { account: 'auditor', sub: '6486ab1a-ea2b-4a91-8627-1293ac151eb8', name: 'Tjitske Postma', roles: ['auditor'] },
  { account: 'manager', sub: 'b1bf465d-507b-4c4a-8e89-344388f73f07', name: 'Henk Rietveld', roles: ['manager'] },
  { account: 'beheerder', sub: '01c883f2-cc61-47bf-8ef4-9109060a7196', name: 'Nuray Aydin', roles: ['administrator'] },
  { account: 'gemeente', sub: '1d4817de-8a84-4cb6-9082-3dc4800c4040', name: 'Joost Smeets', roles: ['body'] },
];

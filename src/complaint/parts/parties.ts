import type { LocalDate } from '../../law/local-date';
import type { Fold } from '../fold';
import type { AuthorisationState, ContactChannel, PartyRole } from '../words';

/** The people of a dossier, what they may do for one another, and what they do not want shared. */
export interface PartyFacts {
  'party-added': { partyId: string; role: PartyRole; channel?: ContactChannel; authorisation?: AuthorisationState };
  'party-changed': { partyId: string; channel?: ContactChannel };
  'party-removed': { partyId: string; reason: 'added-by-mistake' | 'no-longer-involved' };
  'authorisation-recorded': {
    partyId: string;
    state: AuthorisationState;
    receivedOn?: LocalDate;
    documentId?: string;
    until?: LocalDate;
  };
  'name-withholding-requested': { partyId: string };
  'name-request-dropped': { partyId: string };
  'name-request-decided': { partyId: string; decision: 'granted' | 'refused' | 'back-to-complainant' };
  'sharing-objected': { partyId: string; scope: 'all' | 'documents'; documentIds: string[] };
}

export interface PartyPersonal {
  'party-added': PersonalData & { name: string };
  'party-changed': PersonalData;
  'name-withholding-requested': { reason?: string };
  'name-request-decided': { reason: string };
  'sharing-objected': { reason: string };
}
interface PersonalData {
  name?: string;
  address?: string;
  postcode?: string;
  town?: string;
  phone?: string;
  email?: string;
  function?: string;
  relation?: string;
}

export interface Party {
  readonly role: PartyRole;
  readonly channel?: ContactChannel;
  readonly authorisation?: AuthorisationState;
}

export interface Parties {
  readonly parties: Readonly<Record<string, Party>>;
  /** Whether the municipality may know the complainant's name: nothing is shared while it is asked. */
  readonly name: 'open' | 'asked' | 'granted' | 'refused' | 'back-to-complainant';
  readonly sharingObjected: boolean;
}

export const noParties: Parties = { parties: {}, name: 'open', sharingObjected: false };

const mayAct = (state: AuthorisationState | undefined) => state === 'given' || state === 'on-paper';

export const parties: Fold<PartyFacts> = {
  'party-added': ({ parties, representative }, { partyId, ...party }) => ({
    parties: { ...parties, [partyId]: party },
    representative: party.role === 'representative' && mayAct(party.authorisation) ? (representative ?? partyId) : representative,
  }),
  'party-changed': ({ parties }, { partyId, channel }) => {
    const party = parties[partyId];
    return party && channel ? { parties: { ...parties, [partyId]: { ...party, channel } } } : {};
  },
  'party-removed': ({ parties, representative }, { partyId }) => {
    const { [partyId]: _, ...others } = parties;
    return { parties: others, representative: representative === partyId ? undefined : representative };
  },
  // Who is refused or no longer authorised does not act for the complainant, and is not written to.
  'authorisation-recorded': ({ parties, representative }, { partyId, state }) => {
    const party = parties[partyId];
    if (!party) return {};
    const ended = state === 'refused' || state === 'withdrawn';
    return {
      parties: { ...parties, [partyId]: { ...party, authorisation: state } },
      representative: mayAct(state) ? (representative ?? partyId) : ended && representative === partyId ? undefined : representative,
    };
  },
  'name-withholding-requested': () => ({ name: 'asked' }),
  'name-request-dropped': () => ({ name: 'open' }),
  'name-request-decided': (_, { decision }) => ({ name: decision }),
  'sharing-objected': () => ({ sharingObjected: true }),
};

/** The closed lists of values that stand in events. A new value is a new version of the events that hold it. */
export const channels = ['form', 'letter', 'e-mail', 'phone', 'counter', 'consultation-hour'] as const;
export type Channel = (typeof channels)[number];

export const contactChannels = ['e-mail', 'phone', 'letter'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** The municipalities that joined this ombudsman (aangesloten gemeenten). Awb 9:17 onder b; Gemeentewet 81y. */
export const municipalities = ['amsterdam', 'almere', 'amstelveen', 'diemen', 'landsmeer', 'waterland', 'zaanstad'] as const;
export type Municipality = (typeof municipalities)[number];

/** What a complaint is about (klachtsoort); the first three are those every municipality names first. */
export const complaintKinds = ['treatment', 'unanswered-letter', 'broken-promise', 'slowness', 'information', 'other'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

export const authorisationStates = ['none', 'asked', 'given', 'on-paper', 'refused', 'withdrawn'] as const;
export type AuthorisationState = (typeof authorisationStates)[number];

export const partyRoles = ['complainant', 'representative', 'person-concerned', 'witness', 'expert', 'interpreter', 'contact'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** The way proposed at triage (spoor). */
export const tracks = ['undecided', 'intervention', 'mediation', 'investigation'] as const;
export type Track = (typeof tracks)[number];

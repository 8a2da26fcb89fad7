import { forwardTargets, handOverTargets, referTargets } from '../../src/complaint/contacts';
import { missingParts } from '../../src/complaint/commands/request-completion';
import { papers } from '../../src/complaint/target';
import { authorisationStates, channels, partyRoles, tracks } from '../../src/complaint/words';
import type { LocalDate } from '../../src/law/local-date';
import { factsFor } from '../complaint/refusal-cases';
import { submission } from '../people';
import type { Draw } from './draw';
import type { Body, Scene } from './scene';
import * as scene from './scene';
import { allegation, body, firstLine, future, groundCode, happened, idOf, kinds, number, onGrounds, openOnes, past, text } from './scene';

const isOffice = ({ actor: { role } }: Scene) => role === 'clerk' || role === 'handler';
const received = (draw: Draw, at: Scene, on: LocalDate) =>
  isOffice(at) ? { channel: draw.pick(channels), receivedOn: on } : { channel: 'form' };
const person = (draw: Draw) => ({
  name: draw.pick(['Fatima el Amrani', 'Jan de Wit']),
  email: 'iemand@voorbeeld.nl',
  phone: '020 123 4567',
  channel: draw.pick(['e-mail', 'phone']),
});
const away = (draw: Draw, at: Scene, targets: readonly string[]) => ({
  target: draw.pick(targets),
  ...draw.maybe(() => ({ targetName: 'Het Juridisch Loket' }), 80),
  ...draw.maybe(() => ({ sentOn: past(draw, at) })),
  sent: draw.some(papers),
  explanation: text(draw),
});
const partiesOf = ({ complaint: { parties } }: Scene) => Object.keys(parties);
const representatives = ({ complaint: { parties } }: Scene) =>
  Object.entries(parties).flatMap(([id, { role }]) => (role === 'representative' ? [id] : []));
const endedOnes = ({ complaint: { allegations } }: Scene) =>
  Object.entries(allegations).flatMap(([id, { open, ended }]) => (open || ended === 'replaced' ? [] : [id]));

/** How a dossier begins. */
export const beginnings = {
  submit: (draw, at) => ({
    ...submission,
    ...received(draw, at, scene.before(draw, at)),
    text: text(draw),
    kinds: kinds(draw),
    happened: happened(draw, at),
    firstLine: {},
    complainant: person(draw),
    ...draw.maybe(() => ({
      representative: { ...person(draw), relation: 'zoon', authorisation: draw.pick(['none', 'asked', 'given', 'on-paper']) },
    })),
    ...draw.maybe(() => ({ personConcerned: { name: 'J. Jansen', function: 'baliemedewerker' } }), 30),
    nameWithheld: draw.chance(15),
    ...draw.maybe(() => ({ aboutUs: true }), 5),
  }),
  'start-own-initiative': (draw, at) => ({
    subject: 'Wachttijden aan het loket',
    reason: text(draw),
    bodies: draw.some(['amsterdam', 'almere'], 1),
    kinds: kinds(draw),
    happened: happened(draw, at),
    ledToBy: [number(draw)],
  }),
} satisfies Record<string, Body>;

/** The first look, and the ways out. */
export const firstLook = {
  acknowledge: (draw) => ({ how: draw.pick(['on-screen', 'mail-queued', 'letter-queued']) }),
  triage: (draw, at) => ({
    rightAddress: true,
    enoughInformation: draw.chance(80),
    findings: draw.some(Object.keys(at.complaint.allegations)).map((allegationId) => {
      const ground = groundCode(draw);
      return {
        allegationId,
        ground,
        finding: draw.pick(['holds', 'does-not-hold', 'does-not-hold', 'unclear']),
        ...draw.maybe(() => ({ facts: factsFor(ground) })),
      };
    }),
    candidates: draw.chance(20)
      ? [{ complaint: number(draw), because: ['person', 'text'], judgement: draw.pick(['same', 'related', 'different']) }]
      : [],
    track: draw.pick(tracks),
    ...draw.maybe(() => ({ admission: draw.pick(['not-reasonably-required', 'about-the-handling']) }), 80),
    conflictChecked: { staff: at.actor.id, clear: draw.chance(95) },
    ...draw.maybe(() => ({ note: text(draw) })),
  }),
  refer: (draw, at) => ({ ...away(draw, at, referTargets), ground: draw.pick(['OMB-23-H', 'OMB-SCOPE-POLICE']) }),
  forward: (draw, at) => away(draw, at, forwardTargets),
  'hand-over': (draw, at) => ({ ...away(draw, at, handOverTargets), papersBack: draw.chance(50) }),
  decline: (draw, at) => ({ grounds: onGrounds(draw, openOnes(at)) }),
  return: (draw, at) => ({
    ...received(draw, at, past(draw, at)),
    answer: draw.pick(['given', 'none-in-time']),
    firstLine: firstLine(draw, at),
    ...draw.maybe(() => ({ text: text(draw), theirReference: 'Z-2026/17' })),
  }),
  discontinue: (draw, at) => ({ grounds: onGrounds(draw, openOnes(at)) }),
  withdraw: (draw, at) => ({ ...draw.maybe(() => ({ by: idOf(draw, partiesOf(at)) }), 30), ...draw.maybe(() => ({ reason: text(draw) })) }),
  'continue-of-own-motion': (draw) => ({ reasons: text(draw) }),
  reopen: (draw, at) => ({
    to: draw.pick(['acknowledged', 'triaged', 'mediated', 'under-investigation', 'investigated', 'advised']),
    reason: draw.pick(['new-fact', 'mistake']),
    reasons: text(draw),
    ...draw.maybe(() => ({ to: reopenable(draw, at) }), 80),
  }),
  'request-reopening': (draw, at) => ({ ...draw.maybe(() => ({ by: idOf(draw, partiesOf(at)) }), 30), reasons: text(draw) }),
  'request-completion': (draw, at) => ({
    missing: draw.some(missingParts, 1),
    ...draw.maybe(() => ({ dueOn: future(draw, at) })),
    text: text(draw),
  }),
  supplement: (draw, at) => ({
    channel: draw.pick(channels),
    ...draw.maybe(() => ({ from: idOf(draw, partiesOf(at)) })),
    ...(isOffice(at) ? draw.maybe(() => ({ receivedOn: past(draw, at), completes: draw.chance(50) })) : {}),
    text: text(draw),
  }),
  'record-first-line': (draw, at) => ({
    firstLine: firstLine(draw, at),
    ...draw.maybe(() => ({ theirReference: 'Z-1', note: text(draw) })),
  }),
} satisfies Record<string, Body>;

const reopenable = (draw: Draw, { complaint: { stagesBeen } }: Scene) =>
  draw.pick(
    stagesBeen
      .filter((stage) => /^(acknowledged|triaged|mediated|under-investigation|investigated|advised)$/.test(stage))
      .concat('triaged'),
  );

/** What is complained about, and by whom. */
export const partsAndParties = {
  'end-allegation': (draw, at) => {
    const how = draw.pick(['declined', 'discontinued', 'withdrawn', 'referred', 'forwarded', 'handed-over', 'settled']);
    const allegationId = idOf(draw, openOnes(at));
    const grounds = how === 'declined' || how === 'discontinued' ? onGrounds(draw, [allegationId]) : [];
    const target = draw.pick(['nationale-ombudsman', 'rechtbank-amsterdam', 'huurcommissie']);
    return { allegationId, how, grounds, target, reasons: text(draw) };
  },
  'restore-allegation': (draw, at) => ({
    allegationId: idOf(draw, endedOnes(at)),
    reason: draw.pick(['new-fact', 'mistake']),
    reasons: text(draw),
  }),
  classify: (draw, at) => ({ allegationId: idOf(draw, openOnes(at)), kinds: kinds(draw), subjects: draw.some(['parkeren', 'zorg']) }),
  'add-allegation': allegation,
  'change-allegation': (draw, at) => ({
    allegationId: idOf(draw, openOnes(at)),
    ...draw.maybe(() => ({ body: body(draw) })),
    ...draw.maybe(() => ({ happened: happened(draw, at) })),
    ...draw.maybe(() => ({ wording: text(draw) })),
  }),
  'split-allegation': (draw, at) => ({ allegationId: idOf(draw, openOnes(at)), into: [allegation(draw, at), allegation(draw, at)] }),
  'merge-allegations': (draw, at) => {
    const two = draw.some([...new Set([...openOnes(at), nobodyElse])], 2);
    const real = openOnes(at).length > 1 ? draw.some(openOnes(at), 2) : two;
    return { allegationIds: real, into: allegation(draw, at) };
  },
  'split-dossier': (draw, at) => ({
    into: number(draw),
    allegationIds: draw.some(openOnes(at).slice(1).concat(openOnes(at).slice(0, 1)), 1),
  }),
  'add-party': (draw) => {
    const role = draw.pick(partyRoles.slice(1));
    return {
      role,
      ...draw.maybe(() => ({ name: 'Samir el Amrani' }), 95),
      ...draw.maybe(() => ({ phone: '020 765 4321', channel: 'phone' })),
      ...(role === 'representative' ? draw.maybe(() => ({ authorisation: draw.pick(authorisationStates) }), 80) : {}),
    };
  },
  'change-party': (draw, at) => ({
    partyId: at.actor.role === 'complainant' || at.actor.role === 'representative' ? at.actor.id : idOf(draw, partiesOf(at)),
    ...draw.maybe(() => ({ channel: draw.pick(['e-mail', 'phone', 'letter']) })),
    ...draw.maybe(() => ({ email: 'nieuw@voorbeeld.nl', town: 'Diemen' })),
  }),
  'remove-party': (draw, at) => ({ partyId: idOf(draw, partiesOf(at)), reason: draw.pick(['added-by-mistake', 'no-longer-involved']) }),
  'record-authorisation': (draw, at) => ({
    partyId: idOf(draw, representatives(at)),
    state: draw.pick(authorisationStates),
    ...draw.maybe(() => ({ receivedOn: past(draw, at), until: future(draw, at) })),
  }),
  'request-name-withholding': (draw) => draw.maybe(() => ({ reason: text(draw) })),
  'drop-name-request': () => ({}),
  'object-to-sharing': (draw) => ({ scope: draw.pick(['all', 'documents']), documentIds: [], reason: text(draw) }),
  'decide-name-request': (draw) => ({ decision: draw.pick(['granted', 'refused', 'granted', 'back-to-complainant']), reason: text(draw) }),
} satisfies Record<string, Body>;

const nobodyElse = '00000000-0000-4000-8000-0000000000fe';

import type { Actor } from '../../src/complaint/actor';
import type { Complaint } from '../../src/complaint/complaint';
import type { ComplaintEvent } from '../../src/complaint/events';
import { formatNumber } from '../../src/complaint/number';
import { openAllegations } from '../../src/complaint/parts/allegations';
import { complaintKinds } from '../../src/complaint/words';
import { dayOf, type LocalDate, localDate } from '../../src/law/local-date';
import { grounds } from '../../src/law/grounds';
import { factsFor } from '../complaint/refusal-cases';
import { people } from '../people';
import type { Draw } from './draw';

/** What an input is drawn for: the dossier as it stands, its events so far, who acts and on which day. */
export interface Scene {
  readonly complaint: Complaint;
  readonly events: readonly ComplaintEvent[];
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly now: string;
}
/** Draws an input as its class wants it, from what there is in the dossier. */
export type Body = (draw: Draw, scene: Scene) => object;

export const nobody = '00000000-0000-4000-8000-0000000000ff';
const lines = [
  'Zo is het besproken.',
  'Één brief, twee keer gebeld; niemand belt terug.',
  'Regel een\nregel twee',
  'Kosten: € 12,50 👍',
  'Ça va niet goed',
];
export const text = (draw: Draw) => draw.pick(lines);

/** A day on which it can have been: today, or one since the receipt. */
export function past(draw: Draw, { complaint: { receivedOn }, today }: Scene): LocalDate {
  const days = Math.max(0, dayOf(today) - dayOf(receivedOn ?? today));
  return draw.chance(50) ? today : localDate(dayOf(today) - draw.int(days + 1));
}
/** A day to come. */
export const future = (draw: Draw, { today }: Scene): LocalDate => localDate(dayOf(today) + 1 + draw.int(40));
/** Any day, before the receipt too. */
export const before = (draw: Draw, { today }: Scene): LocalDate => localDate(dayOf(today) - draw.int(400));

/** One of these ids; now and then one that is none of them. */
export function idOf(draw: Draw, ids: readonly string[]): string {
  return ids.length === 0 || draw.chance(3) ? nobody : draw.pick(ids);
}
/** The allegations that go on; somebody else's where there is none. */
export function openOnes({ complaint }: Scene): string[] {
  const open = openAllegations(complaint);
  return open.length > 0 ? open : [nobody];
}
export const number = (draw: Draw) => formatNumber(2026, 1_000 + draw.int(6));
/** A dossier of these, or another one. */
export const numberOf = (draw: Draw, numbers: readonly string[]) =>
  numbers.length > 0 && draw.chance(80) ? draw.pick(numbers) : number(draw);
export const body = (draw: Draw) => draw.pick(['amsterdam', 'almere', 'waternet']);
export const kinds = (draw: Draw) => draw.some(complaintKinds, 1);
export const staff = (draw: Draw) => draw.pick([people.hanna.id, people.pieter.id, people.intake.id, nobody]);

/** A party or a body, as inputs name them. */
export function to(draw: Draw, { complaint: { parties } }: Scene): object {
  return draw.chance(40) ? { body: body(draw) } : { party: idOf(draw, Object.keys(parties)) };
}

export function happened(draw: Draw, scene: Scene): object {
  const days = [before(draw, scene), before(draw, scene)].sort();
  return { ...draw.maybe(() => ({ from: days[0] })), ...draw.maybe(() => ({ to: days[1] })) };
}

export function allegation(draw: Draw, scene: Scene): object {
  return {
    kinds: kinds(draw),
    subjects: draw.some(['parkeren', 'bijstand']),
    ...draw.maybe(() => ({ body: body(draw), unit: 'loket' })),
    happened: happened(draw, scene),
    wording: text(draw),
  };
}

const chosen = grounds.filter(({ code }) => /^OMB-2[234]-[A-Z0-9-]{1,10}$/.test(code));
/** A ground of 9:22 to 9:24 for each of these allegations, with the facts it wants. */
export function onGrounds(draw: Draw, allegationIds: readonly string[]): object[] {
  return allegationIds.map((allegationId) => {
    const { code } = draw.pick(chosen);
    return { allegationId, ground: code, facts: factsFor(code), reasons: text(draw) };
  });
}
export const groundCode = (draw: Draw) => draw.pick(chosen).code;

export function firstLine(draw: Draw, scene: Scene): object {
  return {
    ...draw.maybe(() => ({ complainedOn: before(draw, scene), how: draw.pick(['letter', 'phone', 'other']) })),
    ...draw.maybe(() => ({ informalOn: before(draw, scene), informalOutcome: draw.pick(['solved', 'not-solved']) }), 20),
    ...draw.maybe(() => ({ committee: draw.chance(50), takenUp: draw.chance(50) }), 20),
    ...draw.maybe(() => ({ ground: 'FL-8-1-B' }), 10),
    ...draw.maybe(() => ({ extendedNoticeOn: before(draw, scene), noticeToConcerned: true, extendedTo: future(draw, scene) }), 20),
    ...draw.maybe(() => ({ agreedUntil: future(draw, scene), consentOn: before(draw, scene) }), 20),
    ...draw.maybe(() => ({ answeredOn: before(draw, scene), outcome: draw.pick(['well-founded', 'partly', 'unfounded']) })),
    ...draw.maybe(() => ({ endedOn: before(draw, scene), endedHow: 'otherwise' }), 20),
    ...draw.maybe(() => ({ satisfied: false })),
  };
}

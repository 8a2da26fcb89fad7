import type { DossierView } from '../../../../projections/dossier/view';
import type { TimelineEntry } from '../../../../projections/timeline/view';
import type { Role } from '../../../../src/complaint/actor';
import type { Addressee } from '../../../../src/complaint/facts';
import { choiceWords } from '../../../text/choice-words';
import { contacts } from '../../../text/contacts';
import { municipalities } from '../../../text/municipalities';
import { staff } from '../../../text/staff';
import { forms } from '../../../text/staff-forms';
import type { StaffMember } from '../../api/answers';
import { kindsOf } from '../../worklist/worklist-cells';
import { shortDate } from '../../time';
import type { Option } from './fields';
import { said, saidIn, short } from './said';

/** What of a dossier a field can name. */
export type Reference =
  | 'allegation'
  | 'ended-allegation'
  | 'party'
  | 'addressee'
  | 'question'
  | 'task'
  | 'recommendation'
  | 'proposal'
  | 'hold'
  | 'target'
  | 'wait'
  | 'event'
  | 'evidence'
  | 'colleague'
  | 'handler'
  | 'team'
  | 'link'
  | 'document';

/** What a form knows of where it is opened. */
export interface Surroundings {
  readonly dossier: DossierView;
  readonly entries: readonly TimelineEntry[];
  readonly staff: readonly StaffMember[];
  readonly me: { readonly id: string; readonly name: string };
}

/** What can be named, each with the words by which people know it. */
export function optionsOf(of: Reference, here: Surroundings): readonly Option[] {
  return choices[of](here);
}

const choices: Readonly<Record<Reference, (here: Surroundings) => readonly Option[]>> = {
  allegation: (here) => allegations(here, true),
  'ended-allegation': (here) => allegations(here, false),
  party: parties,
  addressee: (here) => [
    ...parties(here).map(([id, label]) => [`party ${id}`, label] as const),
    ...bodies(here).map(([code, name]) => [`body ${code}`, name] as const),
  ],
  question: ({ dossier, entries }) =>
    Object.entries(dossier.standing.questions).map(([id, { kind, to, dueOn }]) => [
      id,
      labelled(
        `${choiceWords.kind[kind]}, ${nameOf(to, dossier)}, ${shortDate(dueOn)}`,
        said(entries, 'asked', 'questionId', id, 'question'),
      ),
    ]),
  task: ({ dossier, entries }) =>
    Object.entries(dossier.standing.tasks)
      .filter(([, { open }]) => open)
      .map(([id, { dueOn }]) => [id, labelled(dueOn ? shortDate(dueOn) : '', said(entries, 'task-added', 'taskId', id, 'text'))]),
  recommendation: ({ dossier, entries }) =>
    Object.entries(dossier.standing.recommendations).map(([id, { addressee, replyOn }]) => [
      id,
      labelled(`${bodyName(addressee)}, ${shortDate(replyOn)}`, saidIn(entries, 'advised', 'recommendations', 'recommendationId', id)),
    ]),
  proposal: ({ dossier: { standing }, entries }) => {
    if (!standing.proposal) return [];
    const { proposalId } = standing.proposal;
    return [
      [
        proposalId,
        labelled(dayOfEvent(entries, 'proposalId', proposalId), said(entries, 'report-proposed', 'proposalId', proposalId, 'report')),
      ],
    ];
  },
  hold: ({ dossier, entries }) =>
    dossier.standing.holds.map((id) => [
      id,
      labelled(dayOfEvent(entries, 'holdId', id), said(entries, 'hold-placed', 'holdId', id, 'reason')),
    ]),
  target: ({ dossier }) =>
    Object.entries(dossier.standing.targets).map(([id, { term, dueOn }]) => [
      id,
      `${Object.hasOwn(choiceWords.term, term) ? choiceWords.term[term as keyof typeof choiceWords.term] : term}, ${shortDate(dueOn)}`,
    ]),
  wait: ({ dossier, entries }) =>
    Object.entries(dossier.standing.waits).map(([id, wait]) => [
      id,
      labelled(`${choiceWords.for[wait.for]}, ${shortDate(wait.wakeOn)}`, said(entries, 'waiting-begun', 'waitId', id, 'note')),
    ]),
  event: ({ entries }) =>
    entries
      .filter(({ type }) => type !== 'corrected')
      .map(({ eventId, type, occurredOn }) => [eventId, `${staff.events.title(type)}, ${shortDate(occurredOn)}`]),
  evidence: ({ entries }) =>
    entries.flatMap(({ type, facts, occurredOn }) => {
      const id = facts['answerId'] ?? facts['hearingId'] ?? facts['commentId'];
      return typeof id === 'string' ? [[id, `${staff.events.title(type)}, ${shortDate(occurredOn)}`] as const] : [];
    }),
  colleague: (here) => colleagues(here, office),
  handler: (here) => colleagues(here, ['handler', 'ombudsman']),
  team: ({ staff: people }) => [...new Set(people.flatMap(({ team }) => team ?? []))].sort().map((team) => [team, forms.people.team(team)]),
  link: ({ dossier }) => dossier.standing.links.map((number) => [number, number]),
  document: () => [],
};

const labelled = (known: string, words: string | undefined) => [known, words && short(words)].filter(Boolean).join(': ');

function allegations({ dossier, entries }: Surroundings, open: boolean): Option[] {
  return Object.entries(dossier.standing.allegations).flatMap(([id, allegation], index) => {
    if (allegation.open !== open || (!open && allegation.ended === 'replaced')) return [];
    const wording =
      saidIn(entries, 'investigation-opened', 'wordings', 'allegationIds', id) ??
      said(entries, 'allegation-changed', 'allegationId', id, 'wording') ??
      said(entries, 'allegation-added', 'allegationId', id, 'wording') ??
      saidIn(entries, 'allegation-split', 'wordings', 'into', id) ??
      kindsOf([...allegation.kinds]);
    return [[id, `${index + 1}. ${short(wording)}`] as const];
  });
}

function parties({ dossier, entries }: Surroundings): Option[] {
  return Object.entries(dossier.standing.parties).map(([id, { role }]) => {
    const name =
      said(entries, 'party-changed', 'partyId', id, 'name') ??
      said(entries, 'party-added', 'partyId', id, 'name') ??
      dossier.parties.find(({ partyId }) => partyId === id)?.name ??
      staff.dossier.destroyedPerson;
    return [id, `${name} (${staff.words.party[role].toLowerCase()})`];
  });
}

/** The body complained about first, then the others. */
function bodies({ dossier: { municipality } }: Surroundings): [string, string][] {
  const all = Object.entries(municipalities);
  return [...all.filter(([code]) => code === municipality), ...all.filter(([code]) => code !== municipality), ['other', forms.otherBody]];
}

/** Who is meant, by name. */
export function nameOf(to: Addressee, dossier: DossierView): string {
  if (typeof to !== 'string') return bodyName(to.body);
  return dossier.parties.find(({ partyId }) => partyId === to)?.name ?? staff.dossier.destroyedPerson;
}

function bodyName(code: string): string {
  if (Object.hasOwn(municipalities, code)) return municipalities[code as keyof typeof municipalities];
  return code !== 'other' && Object.hasOwn(contacts, code) ? contacts[code as keyof typeof contacts] : forms.otherBody;
}

const dayOfEvent = (entries: readonly TimelineEntry[], key: string, id: string) => {
  const found = entries.findLast(({ facts }) => facts[key] === id);
  return found ? shortDate(found.occurredOn) : '';
};

const office: readonly Role[] = ['clerk', 'handler', 'ombudsman', 'manager'];

/** The people of the office who have one of these roles, by name, yourself first; and whoever stands in the dossier and is not listed. */
function colleagues({ me, staff: people, dossier: { standing } }: Surroundings, roles: readonly Role[]): Option[] {
  const fitting = people.filter((one) => one.roles.some((role) => roles.includes(role)));
  const order = fitting.toSorted(
    (one, two) => Number(two.id === me.id) - Number(one.id === me.id) || one.name.localeCompare(two.name, 'nl'),
  );
  const unlisted = standing.conflicted.filter((id) => !people.some((one) => one.id === id));
  return [
    ...order.map(({ id, name, ...rest }): Option => [
      id,
      forms.people.named(id === me.id ? `${name} (${staff.words.you})` : name, whatIs(rest)),
    ]),
    ...unlisted.map((id): Option => [id, forms.people.colleague(id)]),
  ];
}

const whatIs = ({ team, roles }: Pick<StaffMember, 'team' | 'roles'>) =>
  [roles[0] && staff.words.role[roles[0]], team && forms.people.team(team).toLowerCase()].filter(Boolean).join(', ');

import type { ComplaintEvent, Facts } from './events';
import { versions } from './events';
import type { Fold } from './fold';
import { advice, noAdvice } from './parts/advice';
import type { Advice } from './parts/advice';
import { allegations, noAllegations } from './parts/allegations';
import type { Allegations } from './parts/allegations';
import { contact, noContact } from './parts/contact';
import type { Contact } from './parts/contact';
import { intake, noIntake } from './parts/intake';
import type { Intake } from './parts/intake';
import { investigation, noInvestigation } from './parts/investigation';
import type { Investigation } from './parts/investigation';
import { mediation, noMediation } from './parts/mediation';
import type { Mediation } from './parts/mediation';
import { noOutcomes, outcomes } from './parts/outcomes';
import type { Outcomes } from './parts/outcomes';
import { noOwner, owning } from './parts/owning';
import type { Owning } from './parts/owning';
import { noParties, parties } from './parts/parties';
import type { Parties } from './parts/parties';
import { noTime, time } from './parts/time';
import type { Time } from './parts/time';
import { noWork, work } from './parts/work';
import type { Work } from './parts/work';
import type { Stage } from './stages';

const history = Symbol('history');

/** What decisions need of a dossier, folded from its events: facts only, nothing personal. */
export interface Complaint extends Intake, Parties, Allegations, Outcomes, Mediation, Investigation, Advice, Owning, Contact, Time, Work {
  readonly stage: Stage;
  /** Revision of the last event folded; -1 when there is none. */
  readonly revision: number;
  /** Every stage it has been in, in order of first arrival. */
  readonly stagesBeen: readonly Stage[];
  /** The stage before the one it is in. */
  readonly stageBefore?: Stage;
  /** Every event so far, newest first: what a correction sets right, and what is folded again after it. Named by a symbol, so that it
   *  lives in memory and never in a stored copy of the state. */
  readonly [history]?: History;
}
export interface History {
  readonly event: ComplaintEvent;
  readonly before?: History;
}

export const noComplaint: Complaint = {
  stage: 'new',
  revision: -1,
  stagesBeen: [],
  ...noIntake,
  ...noParties,
  ...noAllegations,
  ...noOutcomes,
  ...noMediation,
  ...noInvestigation,
  ...noAdvice,
  ...noOwner,
  ...noContact,
  ...noTime,
  ...noWork,
};

/** An event this code does not know, by type or by newer version: the dossier is set aside, never the event. */
export class UnknownEvent extends Error {
  constructor(
    readonly type: string,
    readonly version: number,
  ) {
    super(`unknown event ${type} version ${version}`);
  }
}

/** The state came from a stored copy, and what follows needs all that happened: fold the dossier from its first event. */
export class NeedsHistory extends Error {
  constructor() {
    super('this needs the dossier from its first event');
  }
}

const fold: Fold<Omit<Facts, 'corrected'>> = {
  ...intake,
  ...parties,
  ...allegations,
  ...outcomes,
  ...mediation,
  ...investigation,
  ...advice,
  ...owning,
  ...contact,
  ...time,
  ...work,
};

/** The dossier after one more event. @throws UnknownEvent */
export function evolve(complaint: Complaint, event: ComplaintEvent): Complaint {
  if (!Object.hasOwn(versions, event.type) || event.version > versions[event.type]) throw new UnknownEvent(event.type, event.version);
  const after = isCorrection(event) ? refold(complaint, event) : apply(complaint, event);
  // Half a history would be worse than none: it begins with the dossier, or not at all.
  const whole = complaint.revision < 0 || complaint[history] !== undefined;
  return { ...after, revision: event.revision, [history]: whole ? { event: factsOnly(event), before: complaint[history] } : undefined };
}

function apply(complaint: Complaint, event: Uncorrected): Complaint {
  const changes = (fold[event.type] as Fold<{ any: ComplaintEvent['facts'] }>['any'])(complaint, event.facts, event);
  const stage = changes.stage ?? complaint.stage;
  if (stage === complaint.stage) return { ...complaint, ...changes };
  const stagesBeen = complaint.stagesBeen.includes(stage) ? complaint.stagesBeen : [...complaint.stagesBeen, stage];
  return { ...complaint, stagesBeen, stageBefore: complaint.stage, ...changes };
}

type Corrected = Extract<ComplaintEvent, { type: 'corrected' }>;
type Uncorrected = Exclude<ComplaintEvent, Corrected>;

/** Everything once more, with what has been set right by this correction and those before it. */
function refold(complaint: Complaint, last: Corrected): Complaint {
  const events = eventsOf(complaint);
  const corrections = [...events.filter(isCorrection), last];
  return events.reduce<Complaint>((state, event) => {
    const standing = isCorrection(event) ? undefined : withCorrections(event, corrections);
    return standing ? apply(state, standing) : state;
  }, noComplaint);
}

/** An event of this dossier with all that was set right in it; undefined when there is none, or when it was voided. */
export function eventAsItStands(complaint: Complaint, eventId: string): Uncorrected | undefined {
  const events = eventsOf(complaint);
  const event = events.find((one): one is Uncorrected => one.eventId === eventId && !isCorrection(one));
  return event && withCorrections(event, events.filter(isCorrection));
}

function withCorrections(event: Uncorrected, corrections: readonly Corrected[]): Uncorrected | undefined {
  const own = corrections.filter(({ facts }) => facts.event === event.eventId);
  return own.some(({ facts }) => facts.void) ? undefined : own.reduce(setRight, event);
}

function eventsOf({ revision, [history]: last }: Complaint): ComplaintEvent[] {
  if (revision >= 0 && !last) throw new NeedsHistory();
  const events: ComplaintEvent[] = [];
  for (let entry = last; entry; entry = entry.before) events.push(entry.event);
  return events.reverse();
}

function factsOnly<E extends ComplaintEvent>(event: E): E {
  return { ...event, personal: undefined };
}

const isCorrection = (event: ComplaintEvent): event is Corrected => event.type === 'corrected';

/** An event with what a correction changes in its facts. */
function setRight<E extends ComplaintEvent>(event: E, { facts: { changes } }: Corrected): E {
  const facts = structuredClone(event.facts) as Record<string, unknown>;
  for (const { path, to, sealed } of changes) if (!sealed) put(facts, path, to);
  return { ...event, facts };
}

function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.slice(1).split('/');
  const last = keys.pop();
  let at: unknown = target;
  for (const key of keys) at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined;
  if (typeof at !== 'object' || at === null || last === undefined) return;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
}

import { Optional } from '@nestjs/common';
import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { type Asked, type Decision, decisionOn } from './change-complaint/decision-on';
import { type Dossier, emptyDossier, type Foldable, foldDossier } from './change-complaint/dossier';
import { DossierBegun } from './change-complaint/dossier-begun';
import { KeptDossiers } from './change-complaint/kept-dossiers';
import { loadDossier } from './change-complaint/load-dossier';
import { type Preview, previewOf } from './change-complaint/preview';
import { Conflict, KeyReused, NotFound } from './change-complaint/rejection';
import { begin } from './change-complaint/submission';
import { translated } from './change-complaint/translated';
import { Clock } from './clock';
import type { Actor } from './complaint/actor';
import type { EventType } from './complaint/events';
import type { CommandName } from './complaint/life-cycle';
import { parseNumber } from './complaint/number';
import type { InputError } from './complaint/refusal';
import { normaliseBody } from './complaint/text';
import { amsterdamDate } from './law/amsterdam';
import { receiptCode } from './store/chain';
import { eventIdOf, personsCommandId } from './store/command-id';
import type { Decided, RecordedCommand } from './store/envelope';
import { WrongRevision } from './store/failure';
import { type Recorded, Recorder } from './store/recorder';
import type { StoredEvent } from './store/stored-event';

/** What somebody asks to be done with a dossier. */
export interface ChangeRequest {
  name: CommandName;
  /** Absent for the command that begins a dossier. */
  number?: string;
  body: unknown;
  actor: Actor;
  /** Idempotency-Key, a UUID: required of people. */
  key?: string;
  /** Required of the system: made by `systemCommandId`. */
  commandId?: string;
  /** The revision the actor saw. */
  ifMatch?: number;
  /** Where the body names dossiers of which the actor may not know: refused, unless it was done before. */
  unknown?: readonly InputError[];
  /** Decide and tell, record nothing. */
  preview?: boolean;
  causationId?: string;
  correlationId?: string;
}

/** What was done, now or the first time it was asked. */
export interface Changed {
  number: string;
  /** Of the dossier's last event at that moment. */
  revision: number;
  /** Of the same event in the order of everything: what `?after=` waits for. */
  position: bigint;
  commandId: string;
  /** None when it was already so. */
  events: { eventId: string; type: EventType; facts: object }[];
  /** Receipt code, of a submission. */
  receipt?: string;
  repeated: boolean;
  /** Of what was only looked at. */
  preview?: Preview;
}

/** The one command of the write path. */
export class ChangeComplaint {
  constructor(readonly request: ChangeRequest) {}
}

// So often a command is decided again because somebody else was first; after that, its actor should look again.
const mostConflicts = 3;

/** THE WRITE PATH: load, decide, append, retry.
 *  @throws Refusal, InputRefusal, NotFound, Destroyed, KeyReused, Conflict, OutcomeUnknown, Unavailable */
@CommandHandler(ChangeComplaint)
export class ChangeComplaintHandler implements ICommandHandler<ChangeComplaint, Changed> {
  readonly #kept = new KeptDossiers();

  constructor(
    private readonly recorder: Recorder,
    private readonly clock: Clock,
    @Optional() private readonly hints?: EventBus,
  ) {}

  execute({ request }: ChangeComplaint): Promise<Changed> {
    return translated(request.number === undefined ? this.#begin(request) : this.#change(request, request.number));
  }

  async #change(request: ChangeRequest, number: string): Promise<Changed> {
    if (parseNumber(number) !== number) throw new NotFound();
    const kept = this.#kept.get(number);
    let proven = !kept?.current;
    let dossier = proven ? await this.#load(number, kept?.dossier) : kept?.dossier;
    for (let conflicts = 0; ;) {
      if (!dossier) throw new NotFound();
      const asked = this.#asked(request, number);
      const decision = decisionOn(dossier, asked);
      if ('events' in decision && decision.events.length > 0 && !request.preview) {
        if (conflicts > mostConflicts) throw new Conflict(dossier.tail.revision, dossier.lastByOthers);
        const changed = await this.#record(dossier, request, asked, decision.events);
        if (changed) return changed;
        conflicts += 1;
      } else if (proven) {
        return this.#answer(dossier, request, asked, decision);
      }
      // Only an append that succeeds proves what was kept: every other answer is given on the stream as it stands.
      dossier = await this.#load(number, dossier);
      proven = true;
    }
  }

  /** Undefined when somebody else was first, or has the same command under way. */
  async #record(dossier: Dossier, request: ChangeRequest, asked: Asked, events: readonly Decided[]) {
    try {
      const recorded = await this.recorder.record(dossier.number, dossier.tail, recordedCommand(request, asked), events);
      return this.#keep(dossier, recorded) ? changedBy(dossier.number, recorded) : undefined;
    } catch (error) {
      this.#kept.outdated(dossier.number);
      if (error instanceof WrongRevision) return undefined;
      throw error;
    }
  }

  /** Keeps the dossier with what was recorded; false when the stream holds somebody else's events under these ids. */
  #keep(dossier: Dossier, recorded: Recorded): boolean {
    const { proven, stored, envelope } = recorded;
    const last = stored?.at(-1)?.metadata.chain.link;
    if (stored && last !== envelope.tail.link.toString('base64url')) {
      this.#kept.outdated(dossier.number);
      return false;
    }
    if (proven || stored) this.#kept.put(foldDossier(dossier, standing(recorded)));
    else this.#kept.outdated(dossier.number);
    return true;
  }

  async #begin(request: ChangeRequest): Promise<Changed> {
    const asked = this.#asked(request, 'new');
    const outcome = await begin(this.recorder, request, asked, recordedCommand(request, asked));
    if ('found' in outcome) {
      this.#kept.put(outcome.found);
      return this.#answer(outcome.found, request, asked, decisionOn(outcome.found, asked));
    }
    if ('preview' in outcome) return this.#answer(outcome.preview, request, asked, outcome.decision);
    // Its acknowledgement follows at once and need not read what was just written.
    this.#kept.put(foldDossier(emptyDossier(outcome.number), standing(outcome.recorded)));
    const changed = changedBy(outcome.number, outcome.recorded);
    this.hints?.publish(new DossierBegun(changed));
    return changed;
  }

  async #load(number: string, kept?: Dossier): Promise<Dossier | undefined> {
    const dossier = await loadDossier(this.recorder, number, kept);
    if (dossier) this.#kept.put(dossier);
    else this.#kept.drop(number);
    return dossier;
  }

  #asked({ name, actor, body, ifMatch, unknown = [], key, commandId }: ChangeRequest, number: string): Asked {
    const id = commandId ?? (key === undefined ? undefined : personsCommandId(actor.id, number, key));
    if (id === undefined || (commandId !== undefined && actor.role !== 'system'))
      throw new TypeError('people bring a key, the system a command id');
    return { name, actor, body, commandId: id, now: this.clock.now(), unknown, ...(ifMatch === undefined ? {} : { ifMatch }) };
  }

  async #answer(dossier: Dossier, request: ChangeRequest, asked: Asked, decision: Decision): Promise<Changed> {
    if ('refused' in decision) throw decision.refused;
    const { number, tail, position } = dossier;
    if ('before' in decision) {
      const { first, last } = decision.before;
      const events = await this.recorder.part(number, first, last - first + 1);
      const same = asked.actor.role === 'system' || (await this.recorder.saidTheSame(number, events, asked.name, bodyOf(request)));
      if (!same) throw new KeyReused();
      return { ...changed(number, asked.commandId, events), repeated: true };
    }
    const events = decision.events.map(({ type, facts }, index) => ({
      eventId: eventIdOf(asked.commandId, index),
      type: type as EventType,
      facts,
    }));
    const preview = request.preview ? { preview: previewOf(dossier.complaint, decision.events, asked) } : {};
    return { number, revision: tail.revision, position, commandId: asked.commandId, events, repeated: false, ...preview };
  }
}

function recordedCommand(request: ChangeRequest, { name, commandId, actor, now }: Asked): RecordedCommand {
  const { causationId, correlationId } = request;
  const chained = { ...(causationId === undefined ? {} : { causationId }), ...(correlationId === undefined ? {} : { correlationId }) };
  return { name, id: commandId, actor, body: bodyOf(request), now, today: amsterdamDate(now), ...chained };
}

/** The body as its digest is made of it. Whatever is not an object was refused, so it equals nothing that was recorded. */
function bodyOf({ body }: ChangeRequest): object {
  if (typeof body !== 'object' || body === null) return { '': String(body) };
  const { value, errors } = normaliseBody(body);
  return errors.length === 0 && typeof value === 'object' && value !== null ? value : { '': 'refused' };
}

/** What an append wrote: read back, or as it was sent where that is proven; then every event bears the position of the last. */
function standing({ envelope: { stream, after, records }, position, stored }: Recorded): readonly Foldable[] {
  return (
    stored ?? records.map(({ id, ...rest }, index) => ({ stream, revision: after.revision + 1 + index, position, eventId: id, ...rest }))
  );
}

function changedBy(number: string, { envelope, position, stored }: Recorded): Changed {
  if (stored) return { ...changed(number, envelope.commandId, stored), repeated: false };
  const events = envelope.records.map(({ id, type, data }) => ({ eventId: id, type: type as EventType, facts: data.facts }));
  const receipt = envelope.records[0]?.type === 'submitted' ? { receipt: receiptCode(envelope.firstLink) } : {};
  return { number, revision: envelope.tail.revision, position, commandId: envelope.commandId, events, ...receipt, repeated: false };
}

function changed(number: string, commandId: string, stored: readonly StoredEvent[]): Omit<Changed, 'repeated'> {
  const [first] = stored;
  const last = stored.at(-1);
  if (!first || !last) throw new TypeError('a command without events was recorded');
  const events = stored.map(({ eventId, type, data }) => ({ eventId, type: type as EventType, facts: data.facts }));
  const receipt = first.type === 'submitted' ? { receipt: receiptCode(Buffer.from(first.metadata.chain.link, 'base64url')) } : {};
  return { number, revision: last.revision, position: last.position, commandId, events, ...receipt };
}

import type { Actor } from '../src/complaint/actor';
import { type Complaint, evolve, noComplaint } from '../src/complaint/complaint';
import type { ComplaintEvent, EventType, Facts } from '../src/complaint/events';
import { versions } from '../src/complaint/events';
import type { CommandName, lifeCycle } from '../src/complaint/life-cycle';
import { openAllegations } from '../src/complaint/parts/allegations';
import type { Municipality } from '../src/complaint/words';
import { isWorking } from '../src/law/calendar';
import { type DayNumber, type LocalDate, localDate } from '../src/law/local-date';
import type { Staff, Team } from './office/staff';
import type { Person } from './people';
import type { Random } from './random';
import type { Theme } from './words/theme';

/** What a command takes, as its input class says. */
export type BodyOf<Name extends CommandName> = InstanceType<(typeof lifeCycle)[Name]['input']>;

/** One thing that somebody does with a dossier, on a day and at a minute of it. */
export interface Step {
  readonly day: DayNumber;
  readonly minute: number;
  readonly name: CommandName;
  readonly by: Actor;
  /** Undefined when it turns out that there is nothing to do. */
  readonly body: () => object | undefined;
  /** After all else of the day: it reaches into another dossier. */
  readonly evening: boolean;
}

/** What is done with a dossier, step by step; each next step is thought of when the one before it was taken. */
export type Story = Generator<Step, void, void>;

/** An event as the write path tells it. */
export interface Told {
  readonly eventId: string;
  readonly type: EventType;
  readonly facts: object;
}

/** What a dossier is about, and who has to do with it. */
export interface Case {
  readonly index: number;
  readonly theme: Theme;
  readonly person: Person;
  readonly municipality: Municipality;
  readonly team: Team;
  readonly arrival: DayNumber;
  /** The dossier that has to do with this one: of the same person, and earlier. */
  readonly companion?: number;
}

/** What a dossier may know of the rest of the office, as it was yesterday. */
export interface Surroundings {
  readonly staff: Staff;
  numberOf(index: number): string | undefined;
  /** Dossiers on the same theme, oldest first. */
  alike(theme: Theme, but: number): readonly string[];
}

/** A dossier of the simulated office while its story is told: what is known of it, and which day it is in it. */
export class Dossier {
  number = '';
  complaint: Complaint = noComplaint;
  readonly events: Told[] = [];
  handler: Actor;
  team: Team;
  #day: DayNumber;
  #minute: number;

  constructor(
    readonly of: Case,
    readonly random: Random,
    readonly office: Surroundings,
  ) {
    this.team = of.team;
    this.handler = random.weighted(office.staff.handlers[of.team], (one) => (one === office.staff.handlers[of.team][0] ? 3 : 2));
    this.#day = of.arrival;
    this.#minute = random.between(8 * 60 + 30, 16 * 60);
  }

  /** The day of the next step. */
  get today(): LocalDate {
    return localDate(this.#day);
  }
  get day(): DayNumber {
    return this.#day;
  }
  get minute(): number {
    return this.#minute;
  }
  /** Who complained, acting by themselves. */
  get complainant(): Actor {
    return { id: this.complaint.complainant ?? '', role: 'complainant' };
  }
  get open(): string[] {
    return openAllegations(this.complaint);
  }
  get staff(): Staff {
    return this.office.staff;
  }
  get clerk(): Actor {
    return this.random.pick(this.staff.clerks);
  }
  /** Another handler, of the same team if there is one who may. */
  get colleague(): Actor {
    const { handlers } = this.staff;
    const others = [...handlers[this.team], ...Object.values(handlers).flat()];
    const free = others.find(({ id }) => id !== this.handler.id && !this.complaint.conflicted.includes(id));
    return free ?? this.staff.deputy;
  }
  /** The complainant, or who acts for them, as somebody the office speaks with. */
  get requester(): { party: string } {
    return { party: this.complaint.representative ?? this.complaint.complainant ?? '' };
  }
  get body(): { body: string } {
    return { body: this.complaint.bodies[0] ?? this.of.municipality };
  }
  /** The complainant's other dossier. */
  get companion(): string | undefined {
    return this.of.companion === undefined ? undefined : this.office.numberOf(this.of.companion);
  }

  /** So many working days later, somewhere in office hours. */
  after(least: number, most = least): this {
    for (let left = this.random.between(least, most); left > 0;) if (isWorking(++this.#day, 'recognised')) left--;
    while (!isWorking(this.#day, 'recognised')) this.#day++;
    if (most > 0) this.#minute = this.random.between(8 * 60 + 30, 16 * 60);
    return this;
  }

  /** Not before this day. */
  from(day: DayNumber): this {
    this.#day = Math.max(this.#day, day);
    return this.after(0);
  }

  at(minute: number): this {
    this.#minute = minute;
    return this;
  }

  /** A day so many days ago, as somebody remembers it. */
  ago(days: number): LocalDate {
    return localDate(this.#day - days);
  }

  give<Name extends CommandName>(name: Name, by: Actor, body: BodyOf<Name> | (() => BodyOf<Name> | undefined)): Step {
    const evening = name === 'merge-dossier' || name === 'unmerge-dossier';
    const step = { day: this.#day, minute: this.#minute, name, by, body: typeof body === 'function' ? body : () => body, evening };
    this.#minute = Math.min(this.#minute + this.random.between(2, 25), 23 * 60);
    return step;
  }

  /** Takes in what a step led to. */
  learn(events: readonly Told[], { by, name }: Pick<Step, 'by' | 'name'>): void {
    for (const told of events) {
      const recorded = {
        ...told,
        version: versions[told.type],
        revision: this.complaint.revision + 1,
        actor: by,
        command: name,
        commandId: '',
        occurredOn: this.today,
        recordedAt: '',
      };
      this.complaint = evolve(this.complaint, recorded as unknown as ComplaintEvent);
      this.events.push(told);
    }
  }

  /** The last event of a type, as it was told. */
  last<Type extends EventType>(type: Type): { readonly eventId: string; readonly facts: Facts[Type] } {
    const found = this.events.findLast((event) => event.type === type);
    if (!found) throw new TypeError(`dossier ${this.of.index} has no ${type}`);
    return found as unknown as { eventId: string; facts: Facts[Type] };
  }
}

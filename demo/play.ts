import type { ChangeRequest } from '../src/change-complaint';
import type { Instant } from '../src/complaint/actor';
import { InputRefusal, Refusal } from '../src/complaint/refusal';
import type { DayNumber } from '../src/law/local-date';
import { Dossier, type Step, type Story, type Surroundings, type Told } from './dossier';
import { instantOn } from './instants';
import { pseudonym, type Staff } from './office/staff';
import type { Planned, Simulated } from './plan';
import { Random } from './random';
import type { Theme } from './words/theme';

/** Where the plan is carried out. */
export interface Office {
  readonly staff: Staff;
  /** A day begins: the system says by itself what falls due. */
  begins(day: DayNumber): Promise<void>;
  /** Somebody gives a command at a moment of that day. @throws Refusal, InputRefusal */
  give(request: ChangeRequest, moment: Instant): Promise<{ number: string; events: readonly Told[] }>;
  /** Everything that follows by itself from what was done has followed, and everybody who reads can read it. */
  settles(): Promise<void>;
}

/** What was refused: always a fault of the simulation. */
export interface Refused {
  readonly dossier: number;
  readonly command: string;
  readonly why: string;
}

export interface Played {
  readonly commands: number;
  readonly refused: readonly Refused[];
}

// Dossiers go side by side within a day; more at once would only wait for each other.
const sideBySide = 12;

/** Carries out a plan day by day. A day ends when all of it has been done and can be read; then the next begins. */
export class Play {
  readonly #numbers = new Map<number, string>();
  readonly #refused: Refused[] = [];
  readonly #tellings: Telling[];
  #commands = 0;

  constructor(
    private readonly office: Office,
    private readonly plan: readonly Planned[],
    private readonly simulated: Simulated,
  ) {
    const surroundings: Surroundings = {
      staff: office.staff,
      numberOf: (index) => this.#numbers.get(index),
      alike: (theme, but) => this.#alike(theme, but),
    };
    this.#tellings = plan.map(({ of, tell }) => {
      const dossier = new Dossier(of, new Random(`${simulated.seed} dossier ${of.index}`), surroundings);
      return new Telling(dossier, tell(dossier));
    });
  }

  async run(onDay: (day: DayNumber) => void = () => undefined): Promise<Played> {
    for (let day = this.simulated.from; day <= this.simulated.to; day++) {
      await this.office.begins(day);
      await this.#part(day, false);
      await this.#part(day, true);
      for (const { dossier } of this.#tellings) if (dossier.number) this.#numbers.set(dossier.of.index, dossier.number);
      onDay(day);
    }
    return { commands: this.#commands, refused: this.#refused };
  }

  async #part(day: DayNumber, evening: boolean): Promise<void> {
    const due = this.#tellings.filter((telling) => telling.isDue(day, evening)).values();
    let done = 0;
    const worker = async () => {
      for (const telling of due) {
        while (telling.isDue(day, evening)) await this.#take(telling);
        done++;
      }
    };
    // Who reaches into another dossier waits for the one before.
    await Promise.all(Array.from({ length: evening ? 1 : sideBySide }, worker));
    if (done > 0) await this.office.settles();
  }

  async #take(telling: Telling): Promise<void> {
    const { dossier, next: step } = telling;
    const body = step?.body();
    if (!step || !body) return telling.goOn();
    const number = dossier.number || undefined;
    const key = pseudonym(`${this.simulated.seed} ${dossier.of.index} ${telling.taken}`);
    try {
      const done = await this.office.give({ name: step.name, number, body, actor: step.by, key }, instantOn(step.day, step.minute));
      this.#commands++;
      dossier.number = done.number;
      dossier.learn(done.events, step);
      telling.goOn();
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof InputRefusal)) throw error;
      const why = error instanceof Refusal ? `${error.code} ${JSON.stringify(error.facts)}` : JSON.stringify(error.errors);
      this.#refused.push({ dossier: dossier.of.index, command: step.name, why });
      telling.stop();
    }
  }

  #alike(theme: Theme, but: number): string[] {
    return this.plan.flatMap(({ of }) => (of.theme === theme && of.index !== but ? (this.#numbers.get(of.index) ?? []) : []));
  }
}

/** A story as far as it has been told. */
class Telling {
  next: Step | undefined;
  taken = 0;

  constructor(
    readonly dossier: Dossier,
    private readonly story: Story,
  ) {
    this.#think();
  }

  isDue(day: DayNumber, evening: boolean): boolean {
    return this.next !== undefined && this.next.day <= day && (evening || !this.next.evening);
  }

  goOn(): void {
    this.taken++;
    this.#think();
  }

  stop(): void {
    this.next = undefined;
  }

  #think(): void {
    const { value, done } = this.story.next();
    this.next = done ? undefined : value;
  }
}

import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeadlineFollower } from '../projections/deadlines/follower';
import { Runner } from '../projections/runner';
import { ChangeComplaint, type Changed, type ChangeRequest } from '../src/change-complaint';
import { Clock } from '../src/clock';
import type { Instant } from '../src/complaint/actor';
import type { DayNumber } from '../src/law/local-date';
import { ActingClock } from '../src/reactions/clock';
import { Reactions } from '../src/reactions/reactions';
import { SimulatedClock } from '../src/simulated-clock';
import { ComplaintLog } from '../src/store/follow';
import { instantOn } from './instants';
import type { Staff } from './office/staff';
import type { Office } from './play';

const night = 5;
const patience = 60_000;

/** The product itself as the office: the same commands, followers and acting clock, in simulated time. */
export class Product implements Office {
  readonly #commands: CommandBus;
  readonly #clock: SimulatedClock;
  readonly #acting: ActingClock;
  readonly #log: ComplaintLog;
  readonly #reactions: Reactions;
  readonly #runner: Runner;
  readonly #deadlines: DeadlineFollower;
  #given = 0n;

  constructor(
    app: INestApplicationContext,
    readonly staff: Staff,
  ) {
    const clock = app.get(Clock);
    if (!(clock instanceof SimulatedClock)) throw new Error('The simulated office needs its own clock: set WEDERHOOR_CLOCK=simulated.');
    this.#clock = clock;
    this.#commands = app.get(CommandBus);
    this.#acting = app.get(ActingClock);
    this.#log = app.get(ComplaintLog);
    this.#reactions = app.get(Reactions);
    this.#runner = app.get(Runner);
    this.#deadlines = app.get(DeadlineFollower);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#log.lastPosition()) === 0n;
  }

  async begins(day: DayNumber): Promise<void> {
    this.#clock.set(instantOn(day, night));
    while ((await this.#acting.look()) > 0) await this.settles();
  }

  async give(request: ChangeRequest, moment: Instant): Promise<Changed> {
    const changed = await this.#clock.at(moment, () => this.#commands.execute<ChangeComplaint, Changed>(new ChangeComplaint(request)));
    if (changed.position > this.#given) this.#given = changed.position;
    return changed;
  }

  /** What was given has had its effect, then all of that is projected. */
  async settles(): Promise<void> {
    await this.#until(() => this.#reactions.reached >= this.#given, 'the reactions');
    const last = await this.#log.lastPosition();
    await this.#until(() => this.#runner.state().position >= last, 'the read models');
    await this.#until(() => this.#deadlines.reached >= last, 'the deadlines');
  }

  async #until(so: () => boolean, who: string): Promise<void> {
    for (const end = performance.now() + patience; !so(); await sleep(2)) {
      if (performance.now() > end) throw new Error(`${who} stay behind; the logs say why`);
    }
  }
}

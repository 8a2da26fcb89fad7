import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DueDate, DueDates } from '../../projections/deadlines/query';
import { ChangeComplaint, type Changed } from '../change-complaint';
import { Destroyed, NotFound } from '../change-complaint/rejection';
import { Clock } from '../clock';
import type { FallsDue } from '../complaint/falls-due';
import { Refusal } from '../complaint/refusal';
import type { LocalDate } from '../law/local-date';
import { amsterdamDate } from '../law/amsterdam';
import { systemCommandId } from '../store/command-id';

/** One thing to be said about one date. */
interface Saying extends FallsDue {
  readonly date: DueDate;
  readonly commandId: string;
}

// Never a long timer: a machine that slept, or a clock that was set, is noticed at the next look.
const lookEvery = 5_000;
const most = 500;

/** The clock that acts (de klok die handelt): what falls due becomes an ordinary command of the system, under an id that is the same
 *  in every instance and at every repetition. After a standstill it says what was missed in the order of the days. */
@Injectable()
export class ActingClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('clock');
  private readonly stop = new AbortController();
  private running: Promise<void> | undefined;
  /** Said, but the deadlines do not know it yet. */
  private given = new Set<string>();

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    // Where time stands until somebody moves it, whoever moves it looks.
    if (this.clock.runs) this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  /** Says all that is due now. @returns how many commands were given */
  async look(): Promise<number> {
    const today = amsterdamDate(this.clock.now());
    const due = await this.queries.execute(new DueDates(today, most));
    const sayings = sayingsOf(due, today);
    this.given = new Set(sayings.map(({ commandId }) => commandId).filter((id) => this.given.has(id)));
    const stuck = new Set<string>();
    let count = 0;
    for (const saying of sayings) {
      if (this.stop.signal.aborted) break;
      if (this.given.has(saying.commandId) || stuck.has(saying.date.number)) continue;
      if (await this.say(saying)) count += 1;
      else stuck.add(saying.date.number);
    }
    return count;
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      await this.look().catch((error: unknown) => this.log.warn(`will look again: ${error instanceof Error ? error.name : 'failed'}`));
      await sleep(lookEvery, undefined, { signal }).catch(() => undefined);
    }
  }

  /** False when it must be tried again: nothing later is said about that dossier before. */
  private async say({ command, body, commandId, date: { number, cause } }: Saying): Promise<boolean> {
    const actor = { id: 'system', role: 'system' } as const;
    const request = { name: command, number, body, actor, commandId, causationId: cause, correlationId: cause };
    try {
      await this.commands.execute<ChangeComplaint, Changed>(new ChangeComplaint(request));
    } catch (error) {
      // Somebody was first and it no longer holds; the deadlines will say so too.
      const over = error instanceof Refusal || error instanceof NotFound || error instanceof Destroyed;
      if (!over) {
        this.log.warn(`${command} will be tried again: ${error instanceof Error ? error.name : 'failed'}`);
        return false;
      }
    }
    this.given.add(commandId);
    return true;
  }
}

/** What is due, in order of day. Where there is more than was looked at, nothing later than what was. */
function sayingsOf(due: readonly DueDate[], today: LocalDate): Saying[] {
  const horizon = due.length < most ? today : (due.at(-1)?.steps[0]?.on ?? today);
  return due
    .flatMap((date) => date.steps.filter(({ on, until }) => on <= horizon && (until === undefined || today <= until)).map(sayingOf(date)))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

const sayingOf =
  (date: DueDate) =>
  (step: FallsDue): Saying => {
    const { cause: eventId, term: termId, endsOn: dueOn } = date;
    return { ...step, date, commandId: systemCommandId({ eventId, command: step.command, termId, dueOn, kind: step.kind }) };
  };

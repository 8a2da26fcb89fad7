import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ChangeComplaint, type Changed, type ChangeRequest } from '../change-complaint';
import type { Preview } from '../change-complaint/preview';
import { Metrics } from '../observe';
import { problemOf } from './problem-of';

/** What is answered to a command that was carried out, now or before. */
export interface Done {
  number: string;
  revision: number;
  /** Decimal text: what `?after=` waits for. */
  position: string;
  commandId: string;
  events: { eventId: string; type: string }[];
  /** Of a submission: the code that proves it. */
  receipt?: string;
  repeated: boolean;
}

/** What is answered to a command that was only looked at. */
export interface Foreseen extends Preview {
  events: { type: string; facts: object }[];
}

/** Gives a command to the write path, and counts what came of it. */
@Injectable()
export class GiveCommand {
  constructor(
    private readonly commands: CommandBus,
    private readonly metrics: Metrics,
  ) {}

  async give(request: ChangeRequest): Promise<Done> {
    const { name } = request;
    try {
      const changed: Changed = await this.commands.execute(new ChangeComplaint(request));
      this.metrics.commands.inc({ command: name, outcome: changed.repeated ? 'repeated' : 'done' });
      return doneBy(changed);
    } catch (error) {
      this.metrics.commands.inc({ command: name, outcome: problemOf(error).code });
      throw error;
    }
  }

  /** Decides and tells; nothing is recorded. */
  async foresee(request: ChangeRequest): Promise<Foreseen> {
    const changed: Changed = await this.commands.execute(new ChangeComplaint({ ...request, preview: true }));
    if (!changed.preview) throw new TypeError('a preview under a key that was used');
    const { stage, moves, informs } = changed.preview;
    return { stage, events: changed.events.map(({ type, facts }) => ({ type, facts })), moves, informs };
  }
}

function doneBy({ number, revision, position, commandId, events, receipt, repeated }: Changed): Done {
  const told = events.map(({ eventId, type }) => ({ eventId, type }));
  return { number, revision, position: position.toString(), commandId, events: told, ...(receipt ? { receipt } : {}), repeated };
}

import { createHash } from 'node:crypto';
import type { Actor } from '../src/complaint/actor';
import type { Moment } from '../src/complaint/command';
import type { Complaint } from '../src/complaint/complaint';
import { evolve, noComplaint } from '../src/complaint/complaint';
import { checkInput, checkRole, decide } from '../src/complaint/decide';
import type { ComplaintEvent, NewEvent } from '../src/complaint/events';
import { versions } from '../src/complaint/events';
import type { CommandName } from '../src/complaint/life-cycle';
import type { InputError, RefusalCode } from '../src/complaint/refusal';
import { InputRefusal, Refusal } from '../src/complaint/refusal';
import type { LocalDate } from '../src/law/local-date';

const start = { now: '2026-11-20T10:00:00.000Z', today: '2026-11-20' as LocalDate };

/** Commands that happened before, through the decisions themselves. */
export type Past = readonly { name: CommandName; body: object; by: Actor; on?: LocalDate }[];

/** A dossier with this past; then `when(...)` one more command, and look. */
export function given(past: Past = []) {
  const history: NewEvent[] = [];
  let complaint: Complaint = noComplaint;
  let count = 0;
  const give = (name: CommandName, body: object, by: Actor, on?: LocalDate): NewEvent[] => {
    const moment = momentOf(by, on, ++count);
    checkRole(name, by);
    const events = decide(name, checkInput(name, body), complaint, moment);
    for (const event of events) {
      complaint = evolve(complaint, recorded(event, complaint.revision + 1, moment, name));
      history.push(event);
    }
    return events;
  };
  for (const { name, body, by, on } of past) give(name, body, by, on);
  return {
    get complaint() {
      return complaint;
    },
    history,
    when: (name: CommandName, body: object, by: Actor, on?: LocalDate) => ({
      then: (look: (events: NewEvent[], complaint: Complaint) => void) => look(give(name, body, by, on), complaint),
      refused: (code: RefusalCode, source?: string) => {
        const error = thrownBy(() => give(name, body, by, on));
        expect(error).toBeInstanceOf(Refusal);
        expect((error as Refusal).code).toBe(code);
        if (source) expect((error as Refusal).source).toBe(source);
      },
      wrongInput: (...errors: Pick<InputError, 'pointer' | 'code'>[]) => {
        const error = thrownBy(() => give(name, body, by, on));
        expect(error).toBeInstanceOf(InputRefusal);
        expect((error as InputRefusal).errors.map(({ pointer, code }) => ({ pointer, code }))).toEqual(expect.arrayContaining(errors));
      },
    }),
  };
}

function momentOf(actor: Actor, on: LocalDate | undefined, count: number): Moment {
  const now = on ? `${on}T10:00:00.000Z` : start.now;
  return { now, today: on ?? start.today, actor, id: (thing, index = 0) => fakeId(`${count} ${thing} ${index}`) };
}

/** A stable UUID-shaped id for tests; the real ones come from the command id. */
export function fakeId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An event as it is once recorded under this revision. */
export function recorded(event: NewEvent, revision: number, moment: Moment, command: string): ComplaintEvent {
  const common = {
    eventId: fakeId(`event ${revision}`),
    revision,
    version: versions[event.type],
    actor: moment.actor,
    command,
    commandId: fakeId(`command ${revision}`),
    recordedAt: moment.now,
  };
  return { occurredOn: moment.today, ...common, ...event };
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}

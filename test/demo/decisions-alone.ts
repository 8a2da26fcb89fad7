import type { Office } from '../../demo/play';
import { instantOn } from '../../demo/instants';
import { idOfAccount, staffOf } from '../../demo/office/staff';
import type { ChangeRequest } from '../../src/change-complaint';
import type { Actor, Instant } from '../../src/complaint/actor';
import { type Complaint, evolve, noComplaint } from '../../src/complaint/complaint';
import { datesOf } from '../../src/complaint/dates';
import { checkInput, checkRole, decide } from '../../src/complaint/decide';
import { type ComplaintEvent, type Facts, versions } from '../../src/complaint/events';
import { fallsDue } from '../../src/complaint/falls-due';
import type { CommandName } from '../../src/complaint/life-cycle';
import { formatNumber } from '../../src/complaint/number';
import { amsterdamDate } from '../../src/law/amsterdam';
import { type DayNumber, type LocalDate, localDate } from '../../src/law/local-date';
import { howToAcknowledge } from '../../src/reactions/acknowledge-submission';
import { eventIdOf, numberBits, personsCommandId, thingIdOf } from '../../src/store/command-id';

const system: Actor = { id: 'system', role: 'system' };
interface Asked {
  readonly name: CommandName;
  readonly body: unknown;
  readonly actor: Actor;
  readonly commandId: string;
  readonly now: Instant;
}

/** An office of decisions alone: no server, no read side, but all that the system does by itself. */
export class DecisionsAlone implements Office {
  readonly staff = staffOf(idOfAccount);
  readonly dossiers = new Map<string, Complaint>();
  readonly events: ComplaintEvent[] = [];
  readonly #nextOn = new Map<string, LocalDate | undefined>();
  #now: Instant = '';
  #count = 0;

  async begins(day: DayNumber): Promise<void> {
    this.#now = instantOn(day, 5);
    const today = localDate(day);
    for (const number of this.dossiers.keys()) {
      for (let said = true; said && (this.#nextOn.get(number) ?? '9999') <= today;) said = this.#say(number, today);
    }
    await Promise.resolve();
  }

  async give({ name, number, body, actor, key = '' }: ChangeRequest, now: Instant) {
    const commandId = personsCommandId(actor.id, number ?? 'new', key);
    const found = number ?? formatNumber(Number(amsterdamDate(now).slice(0, 4)), numberBits(commandId, 0));
    const events = this.#take(found, { name, body, actor, commandId, now });
    if (name === 'submit') this.#bySystem(found, 'acknowledge', { how: howToAcknowledge(events) }, now);
    for (const event of events) this.#mirror(found, event, now);
    return Promise.resolve({ number: found, events });
  }

  settles(): Promise<void> {
    return Promise.resolve();
  }

  #mirror(from: string, { type, facts }: ComplaintEvent, now: Instant): void {
    if (type !== 'dossier-merged' && type !== 'dossier-unmerged') return;
    const { into } = facts as Facts['dossier-merged'];
    if (into) this.#bySystem(into, type === 'dossier-merged' ? 'merge-dossier' : 'unmerge-dossier', { from }, now);
  }

  #say(number: string, today: LocalDate): boolean {
    const complaint = this.dossiers.get(number)!;
    const [next] = datesOf(complaint)
      .flatMap((date) => fallsDue(complaint, date))
      .filter(({ on, until }) => on <= today && (until === undefined || today <= until))
      .sort((one, other) => (one.on < other.on ? -1 : 1));
    return next !== undefined && this.#bySystem(number, next.command, next.body, this.#now).length > 0;
  }

  #bySystem(number: string, name: CommandName, body: unknown, now: Instant): ComplaintEvent[] {
    return this.#take(number, { name, body, actor: system, commandId: personsCommandId('system', number, String(++this.#count)), now });
  }

  #take(number: string, { name, body, actor, commandId, now }: Asked): ComplaintEvent[] {
    let complaint = this.dossiers.get(number) ?? noComplaint;
    checkRole(name, actor);
    const id = (thing: string, index = 0) => thingIdOf(commandId, thing, index);
    const today = amsterdamDate(now);
    const decided = decide(name, checkInput(name, body), complaint, { now, today, actor, id });
    const events = decided.map((event, index) => {
      const recorded = {
        actor,
        command: name,
        commandId,
        recordedAt: now,
        version: versions[event.type],
        eventId: eventIdOf(commandId, index),
      };
      return { occurredOn: today, ...recorded, ...event, revision: complaint.revision + 1 + index };
    });
    for (const event of events) complaint = evolve(complaint, event);
    this.dossiers.set(number, complaint);
    this.events.push(...events);
    const due = datesOf(complaint).flatMap((date) => fallsDue(complaint, date).map(({ on }) => on));
    this.#nextOn.set(number, due.sort()[0]);
    return events;
  }
}

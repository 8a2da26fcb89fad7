import type { Actor } from '../../src/complaint/actor';
import type { Moment } from '../../src/complaint/command';
import type { Complaint } from '../../src/complaint/complaint';
import { evolve, noComplaint } from '../../src/complaint/complaint';
import { checkInput, checkRole, decide } from '../../src/complaint/decide';
import type { ComplaintEvent, NewEvent } from '../../src/complaint/events';
import type { CommandName } from '../../src/complaint/life-cycle';
import { dayOf, type LocalDate, localDate } from '../../src/law/local-date';
import { fakeId, recorded } from '../given';
import { bodies } from './bodies';
import { Draw } from './draw';
import type { Scene } from './scene';
import { choose, spoil, type Step } from './step';

/** A command as it was tried in a history, and what came of it. */
export interface Tried {
  readonly name: CommandName;
  readonly actor: Actor;
  readonly body: object;
  readonly kind: Step['kind'];
  readonly before: Complaint;
  readonly after: Complaint;
  readonly scene: Scene;
  /** What it led to, or what it was refused with. */
  readonly events: readonly ComplaintEvent[];
  readonly refused?: unknown;
}

/** What a step tries on a dossier as it stands: which command, with which input, by whom and on which day. */
export function attempt(step: Step, { complaint, events, day }: { complaint: Complaint; events: readonly ComplaintEvent[]; day: number }) {
  const draw = new Draw(step.seed);
  const { name, actor } = choose(step, draw, complaint);
  const today = localDate(day);
  const scene: Scene = { complaint, events, actor, today, now: `${today}T10:00:00.000Z` };
  const body = bodies[name](draw, scene);
  return { name, actor, body: step.kind === 'spoiled' ? spoil(draw, body) : body, scene };
}

/** The day on which every history begins. */
export const firstDay = dayOf('2026-11-20' as LocalDate);

/** A dossier that lives through a history by its decisions alone. */
export class Life {
  complaint: Complaint = noComplaint;
  readonly events: ComplaintEvent[] = [];
  #day = firstDay;
  #count = 0;

  /** Tries what the step says. */
  take(step: Step): Tried {
    this.#day += step.days;
    const { name, body, scene } = attempt(step, { complaint: this.complaint, events: this.events, day: this.#day });
    return this.#try(step.kind, name, body, scene);
  }

  #try(kind: Step['kind'], name: CommandName, body: object, scene: Scene): Tried {
    const before = this.complaint;
    const tried = { name, actor: scene.actor, body, kind, before, scene };
    const count = ++this.#count;
    const moment: Moment = { ...scene, id: (thing, index = 0) => fakeId(`${count} ${thing} ${index}`) };
    try {
      const given = decided(name, body, before, moment);
      const events = given.map((event, index) => recorded(event, before.revision + 1 + index, moment, name));
      this.complaint = events.reduce(evolve, before);
      this.events.push(...events);
      return { ...tried, events, after: this.complaint };
    } catch (refused) {
      return { ...tried, events: [], refused, after: before };
    }
  }
}

function decided(name: CommandName, body: object, complaint: Complaint, moment: Moment): NewEvent[] {
  checkRole(name, moment.actor);
  return decide(name, checkInput(name, body), complaint, moment);
}

import type { Actor } from '../../../src/complaint/actor';
import type { EventType } from '../../../src/complaint/events';
import type { Stage } from '../../../src/complaint/stages';
import type { LocalDate } from '../../../src/law/local-date';
import type { Past } from '../../given';
import { pastOf } from '../../pasts';
import { people } from '../../people';

/** One row of the life cycle as given, when, then; its sentence names the article where the law has one. */
export interface RowCase {
  readonly says: string;
  readonly given: Past;
  readonly body: object;
  readonly by: Actor;
  readonly on?: string;
  readonly then: Then;
}
export interface Then {
  /** All that is recorded, in this order, with members that their facts must have. */
  readonly events: readonly (readonly [EventType, object])[];
  readonly stage: Stage;
  readonly informs?: readonly string[];
  readonly told?: Readonly<Record<string, string>>;
}

export const row = (says: string, given: Past, by: Actor, body: object, then: Then, on?: LocalDate): RowCase => ({
  says,
  given,
  by,
  body,
  then,
  ...(on ? { on } : {}),
});
export const text = 'Zo is het besproken.';

/** A second allegation, and a dossier that has it. */
export const second = {
  name: 'add-allegation',
  body: { kinds: ['slowness'], subjects: [], happened: {}, wording: 'Het duurt te lang.' },
  by: people.hanna,
} as const;
export const two: Past = [...pastOf.triaged, second];

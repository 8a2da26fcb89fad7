import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import type { Complaint } from '../complaint';
import { eventAsItStands, evolve } from '../complaint';
import { countable } from '../checks';
import { command } from '../command';
import type { Moment } from '../command';
import { mayBecome } from '../correctable';
import { movedDates } from '../dates';
import type { ComplaintEvent } from '../events';
import { IsFactValue, IsText } from '../input';
import type { FactValue } from '../parts/correcting';
import { voidable } from '../parts/correcting';
import { refuse } from '../refusal';
import { amsterdamDate } from '../../law/amsterdam';
import { isLocalDate } from '../../law/local-date';

const causes = ['typing-error', 'wrong-date', 'new-information', 'wrong-dossier'] as const;

export class Change {
  /** JSON pointer into the event: `/facts/receivedOn`, `/personal/name`. */
  @Matches(/^\/(facts|personal)(\/[A-Za-z0-9]{1,64}){1,6}$/) path!: string;
  @IsOptional() @IsFactValue() from?: FactValue;
  @IsOptional() @IsFactValue() to?: FactValue;
}

/** Sets right what was registered wrong (corrigeren): old and new value and the reason stand side by side; nothing is erased. Avg 16. */
export class Correct {
  @IsUUID() event!: string;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => Change) changes!: Change[];
  @IsOptional() @IsBoolean() void?: boolean;
  @IsIn(causes) reason!: (typeof causes)[number];
  @IsText(20_000) reasons!: string;
}
export const correct = command(Correct, ({ event: eventId, changes, void: voids, reason, reasons }, complaint, moment) => {
  const event = eventAsItStands(complaint, eventId) ?? refuse('unknown-event', { event: eventId });
  if (voids && !(voidable as readonly string[]).includes(event.type)) refuse('not-voidable', { type: event.type });
  if (Boolean(voids) === changes.length > 0) refuse('nothing-to-correct');
  const facts = changes.filter(({ path }) => path.startsWith('/facts/')).map(({ path, ...change }) => ({ path: path.slice(6), ...change }));
  const sealed = changes
    .filter(({ path }) => path.startsWith('/personal/'))
    .map(({ path, ...change }) => ({ path: path.slice(9), ...change }));
  if (sealed.length > 0 && !event.about) refuse('nothing-to-correct');
  for (const change of facts) checkFact(event, change, moment);
  const kept = {
    event: eventId,
    changes: [...facts, ...sealed.map(({ path }) => ({ path, sealed: true as const }))],
    ...(voids ? { void: true as const } : {}),
    reason,
  };
  const corrected = after(complaint, kept, event);
  checkReceipt(eventAsItStands(corrected, eventId));
  const movesDates = movedDates(complaint, corrected);
  return [{ type: 'corrected', facts: { ...kept, movesDates }, about: event.about ?? 'dossier', personal: { reasons, changes: sealed } }];
});

function checkFact(event: ComplaintEvent, { path, from, to }: Change, { today }: Moment): void {
  if (!mayBecome(event.type, path, to)) refuse('not-correctable', { type: event.type, path });
  const now = valueAt(event.facts, path);
  if (now !== from) refuse('not-as-it-stands', { path, now });
  if (from === to) refuse('nothing-to-correct', { path });
  const future = /\/(extendedTo|agreedUntil|until)$/.test(path);
  const day = typeof to === 'string' && path.endsWith('At') ? to.slice(0, 10) : to;
  if (!future && isLocalDate(day) && day > today) refuse('in-the-future', { date: day });
  if (isLocalDate(day) && /\/received(On|At)$/.test(path)) countable(day);
}

/** A day and an instant of receipt are about the same day: who corrects one corrects the other, or takes the instant away. Awb 2:20. */
function checkReceipt(event: ComplaintEvent | undefined): void {
  if (!event || !('receivedAt' in event.facts) || !event.facts.receivedAt) return;
  const { receivedOn, receivedAt } = event.facts;
  if (amsterdamDate(receivedAt) !== receivedOn) refuse('receipt-days-differ', { receivedOn, receivedAt });
}

function valueAt(facts: unknown, path: string): unknown {
  return path
    .slice(1)
    .split('/')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
      facts,
    );
}

/** The dossier as it would be: the consequences are known before anything is confirmed. */
function after(
  complaint: Complaint,
  facts: Omit<Extract<ComplaintEvent, { type: 'corrected' }>['facts'], 'movesDates'>,
  like: ComplaintEvent,
): Complaint {
  return evolve(complaint, {
    ...like,
    type: 'corrected',
    version: 1,
    revision: complaint.revision + 1,
    facts: { ...facts, movesDates: [] },
    personal: undefined,
  });
}

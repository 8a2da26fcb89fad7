import { setTimeout as sleep } from 'node:timers/promises';
import { formatNumber } from '../complaint/number';
import { amsterdamDate } from '../law/amsterdam';
import { numberBits } from '../store/command-id';
import type { Decided, RecordedCommand } from '../store/envelope';
import { WrongRevision } from '../store/failure';
import { type Recorded, Recorder } from '../store/recorder';
import { type Asked, type Decision, decisionOn } from './decision-on';
import { type Dossier, emptyDossier, placeOf } from './dossier';
import { loadDossier } from './load-dossier';

/** What came of beginning a dossier: begun, found because it was begun before, or only looked at. */
export type Begun =
  | { readonly number: string; readonly recorded: Recorded }
  | { readonly found: Dossier }
  | { readonly preview: Dossier; readonly decision: Decision };

/** Begins a dossier under the number that follows from the command id, so that a repeated request finds its own.
 *  Looks under the years before and after as well, because a repeat may come after New Year. */
export async function begin(
  recorder: Recorder,
  { preview }: { preview?: boolean },
  asked: Asked,
  command: RecordedCommand,
): Promise<Begun> {
  const decision = decisionOn(emptyDossier(''), asked);
  const events = 'events' in decision ? decision.events : [];
  const year = yearOf(events, asked);
  if (events.length === 0 || preview) {
    const found = await findBegun(recorder, asked.commandId, year);
    if (found) return { found };
    return { preview: emptyDossier(numberFor(asked.commandId, year, 0)), decision };
  }
  for (let n = 0; ; n++) {
    const begun = await beginAs(recorder, asked.commandId, year, n, command, events);
    if (begun) return begun;
  }
}

/** Undefined when another command owns the number. */
async function beginAs(
  recorder: Recorder,
  commandId: string,
  year: number,
  n: number,
  command: RecordedCommand,
  events: readonly Decided[],
): Promise<Begun | undefined> {
  const number = numberFor(commandId, year, n);
  const prepared = await recorder.prepare(number, events, neighboursOf(commandId, year, n));
  const elsewhere = prepared.others.length > 0 ? await findBegun(recorder, commandId, year) : undefined;
  if (elsewhere) return { found: elsewhere };
  // Whoever found the keys made may be repeating a request that is still under way elsewhere: look until that has ended.
  while (!prepared.fresh) {
    const dossier = await loadDossier(recorder, number);
    if (dossier) return placeOf(dossier, commandId) ? { found: dossier } : undefined;
    if (Recorder.mayTakeOver(prepared)) break;
    await sleep(100);
  }
  try {
    const recorded = await recorder.recordFirst(number, prepared, emptyDossier(number).tail, command, events);
    if (!recorded.stored || recorded.stored[0]?.metadata.chain.link === recorded.envelope.firstLink.toString('base64url'))
      return { number, recorded };
  } catch (error) {
    if (!(error instanceof WrongRevision)) throw error;
  }
  const found = await ours(recorder, number, commandId);
  return found && { found };
}

/** The dossier that this command began, in this year or one beside it. Keys are committed before events: no keys, no dossier. */
async function findBegun(recorder: Recorder, commandId: string, year: number): Promise<Dossier | undefined> {
  for (let n = 0; ; n++) {
    const known = await recorder.known([numberFor(commandId, year, n), ...neighboursOf(commandId, year, n)]);
    for (const number of known) {
      const found = await ours(recorder, number, commandId);
      if (found) return found;
    }
    if (known.length === 0) return undefined;
  }
}

async function ours(recorder: Recorder, number: string, commandId: string): Promise<Dossier | undefined> {
  const dossier = await loadDossier(recorder, number);
  return dossier && placeOf(dossier, commandId) ? dossier : undefined;
}

const numberFor = (commandId: string, year: number, n: number) => formatNumber(year, numberBits(commandId, n));
const neighboursOf = (commandId: string, year: number, n: number) => [numberFor(commandId, year - 1, n), numberFor(commandId, year + 1, n)];

/** The year of receipt; where nothing was decided, the best guess of what was decided the first time. */
function yearOf([first]: readonly Decided[], { body, now }: Asked): number {
  const decided = first?.occurredOn;
  const given: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'receivedOn') : undefined;
  const date = decided ?? (typeof given === 'string' && /^\d{4}-/.test(given) ? given : amsterdamDate(now));
  return Number(date.slice(0, 4));
}

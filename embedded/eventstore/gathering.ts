import type { Proposed } from './recorded';
import { invalidArgument, tooLarge, unavailable } from './store-error';

/** What an event takes in memory beside its bytes. */
const perEvent = 300;

/** Bounds in bytes: of one append, and of all that have begun and are not answered. */
export const ofOne = 48 * 2 ** 20;
export const ofAll = 96 * 2 ** 20;

/** What all appends hold that have begun and are not answered. */
export class Intake {
  private held = 0;

  /** @throws StoreError UNAVAILABLE */
  take(bytes: number): void {
    if (this.held + bytes > ofAll) throw unavailable('Too much is being sent: try again.');
    this.held += bytes;
  }

  release(bytes: number): void {
    this.held -= bytes;
  }
}

/** The events of one append as they come in. Its creator releases it when the append is answered, or never will be. */
export class Gathering {
  readonly events: Proposed[] = [];
  private data = 0;
  private held = 0;

  constructor(
    private readonly intake: Intake,
    private readonly maxAppendSize: number,
  ) {}

  /** @throws StoreError when the data is more than an append may have, or everything is more than there is room for */
  add(events: readonly Proposed[]): void {
    for (const event of events) {
      this.data += event.data.length;
      if (this.data > this.maxAppendSize) throw tooLarge(this.maxAppendSize);
      const bytes = perEvent + event.data.length + event.metadata.length + event.type.length;
      if (this.held + bytes > ofOne)
        throw invalidArgument(`An append may be ${ofOne} bytes with its metadata, and ${perEvent} for each event.`);
      this.intake.take(bytes);
      this.held += bytes;
      this.events.push(event);
    }
  }

  release(): void {
    this.intake.release(this.held);
    this.held = 0;
  }
}

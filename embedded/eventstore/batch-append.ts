import { type ServerDuplexStream, status } from '@grpc/grpc-js';
import type { AppendOptions, AppendPart } from './append-part';
import { batchFailure, batchResponse, batchResult } from './batch-response';
import { Gathering } from './gathering';
import type { Services } from './services';
import { StoreError, unavailable } from './store-error';

interface Pending {
  target: AppendOptions;
  gathered: Gathering;
  /** Runs when its deadline passes before it is whole. */
  timer?: NodeJS.Timeout;
}

const timeout = (): StoreError => new StoreError(status.DEADLINE_EXCEEDED, 'Timeout');
/** Milliseconds: the longest that Node can wait. */
const longestTimer = 2 ** 31 - 1;
/** How many appends may be half sent on one call. */
const openAppends = 1_000;

type Call = ServerDuplexStream<AppendPart, Buffer>;

/** Streams.BatchAppend: many appends over one long call, each with its correlation id, in one or more parts, each answered exactly once. */
export function batchAppend(services: Services) {
  return (call: Call): void => {
    const appends = new BatchAppends(call, services);
    try {
      services.authenticate(call.metadata);
    } catch (error) {
      appends.fail(services.refusalOf(error));
    }
    const stop = () => void appends.stop();
    services.stopping.addEventListener('abort', stop);
    call.on('close', () => services.stopping.removeEventListener('abort', stop));
    call.on('data', (part: AppendPart) => appends.take(part));
    call.on('end', () => appends.end());
    call.on('cancelled', () => appends.abandon());
    call.on('error', () => appends.abandon());
  };
}

class BatchAppends {
  private readonly pending = new Map<string, Pending>();
  private underWay = 0;
  private ended = false;
  private gone = false;

  constructor(
    private readonly call: Call,
    private readonly services: Services,
  ) {}

  take(part: AppendPart): void {
    const { correlation: id } = part;
    if (id === undefined || this.gone) return;
    const name = part.options?.name ?? this.pending.get(id)?.target.name ?? Buffer.alloc(0);
    try {
      const append = this.gather(id, part);
      if (append && part.final) {
        this.forget(id);
        void this.submit(id, append);
      } else if (append) append.timer ??= this.timer(id, append);
    } catch (error) {
      this.refuse(id, name, error);
    }
  }

  end(): void {
    this.ended = true;
    if (this.underWay === 0 && !this.gone) this.call.end();
  }

  abandon(): void {
    this.gone = true;
    for (const [id, { gathered }] of this.pending) {
      gathered.release();
      this.forget(id);
    }
  }

  /** Answers what is under way, then ends the call as cancelled. */
  async stop(): Promise<void> {
    while (this.underWay > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    this.fail(new StoreError(status.CANCELLED, 'The event store is shutting down.'));
  }

  fail({ code, details, metadata }: StoreError): void {
    if (this.gone) return;
    this.abandon();
    this.call.emit('error', { code, details, metadata });
  }

  private gather(id: string, part: AppendPart): Pending | undefined {
    let append = this.pending.get(id);
    // Parts of an append that was refused already, or that never began.
    if (!append && !part.begins) return undefined;
    if (part.problem) throw part.problem;
    if (part.options && !append) {
      if (this.pending.size >= openAppends) throw unavailable('Too many appends have begun and not ended.');
      append = { target: part.options, gathered: new Gathering(this.services.intake, this.services.maxAppendSize) };
      this.pending.set(id, append);
    }
    append?.gathered.add(part.events);
    return append;
  }

  private forget(id: string): void {
    clearTimeout(this.pending.get(id)?.timer);
    this.pending.delete(id);
  }

  private refuse(id: string, name: Buffer, error: unknown): void {
    this.pending.get(id)?.gathered.release();
    this.forget(id);
    this.answer(id, name, batchFailure(this.services.refusalOf(error), this.services.maxAppendSize));
  }

  private timer(id: string, { target: { name, deadline } }: Pending): NodeJS.Timeout | undefined {
    const left = deadline - Date.now();
    if (left > longestTimer) return undefined;
    return setTimeout(() => this.refuse(id, name, timeout()), left);
  }

  private async submit(id: string, { target: { stream, expected, name, deadline }, gathered }: Pending): Promise<void> {
    this.underWay += 1;
    let result: Buffer;
    try {
      if (deadline <= Date.now()) throw timeout();
      const outcome = await this.services.writer.submit({ kind: 'append', stream, expected, events: gathered.events });
      result = batchResult(outcome, expected, name);
    } catch (error) {
      result = batchFailure(this.services.refusalOf(error), this.services.maxAppendSize);
    }
    gathered.release();
    this.answer(id, name, result);
    this.underWay -= 1;
    if (this.ended && this.underWay === 0 && !this.gone) this.call.end();
  }

  private answer(id: string, name: Buffer, result: Buffer): void {
    if (this.gone) return;
    // A caller that does not take its answers sends no more until it does.
    const room = this.call.write(batchResponse(id, name, result));
    if (room || this.call.isPaused()) return;
    this.call.pause();
    this.call.once('drain', () => this.call.resume());
  }
}

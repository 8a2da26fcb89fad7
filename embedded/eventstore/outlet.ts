import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { type ServerWritableStream, status } from '@grpc/grpc-js';
import { StoreError } from './store-error';

export type ReadCall = ServerWritableStream<ReadReq, Buffer>;

/** The way out to one reader: it waits for a slow one, and knows when it has gone. */
export class Outlet {
  private readonly gone = new AbortController();

  /** @param stopping aborted when the server stops: then the call ends as cancelled */
  constructor(
    private readonly call: ReadCall,
    private readonly stopping: AbortSignal,
  ) {
    stopping.addEventListener('abort', this.stop);
    for (const event of ['cancelled', 'close', 'error']) call.on(event, () => this.leave());
  }

  /** Aborted when nobody listens any more. */
  get closed(): AbortSignal {
    return this.gone.signal;
  }

  /** Sends one message; true = there is room for more at once. */
  send(message: Buffer): boolean {
    return this.closed.aborted || this.call.write(message);
  }

  /** Settles when there is room again, or the reader has gone. */
  async drained(): Promise<void> {
    if (this.closed.aborted || !this.call.writableNeedDrain) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.call.off('drain', done);
        this.closed.removeEventListener('abort', done);
        resolve();
      };
      this.call.on('drain', done);
      this.closed.addEventListener('abort', done);
    });
  }

  end(): void {
    if (this.closed.aborted) return;
    this.leave();
    this.call.end();
  }

  fail({ code, details, metadata }: StoreError): void {
    if (this.closed.aborted) return;
    this.leave();
    this.call.emit('error', { code, details, metadata });
  }

  private readonly stop = (): void => this.fail(new StoreError(status.CANCELLED, 'The event store is shutting down.'));

  private leave(): void {
    this.stopping.removeEventListener('abort', this.stop);
    this.gone.abort();
  }
}

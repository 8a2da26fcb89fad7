import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { type ServerWritableStream, status } from '@grpc/grpc-js';
import { StoreError } from './store-error';

export type ReadCall = ServerWritableStream<ReadReq, Buffer>;

/** Bytes that may wait for a reader before whoever sends waits too. */
const atOnce = 64 * 2 ** 10;

/** Made once: without one, every call that ends makes an error with a stack. */
const reason = new Error('nobody listens any more');

/** The way out to one reader: it waits for a slow one, and knows when it has gone. */
export class Outlet {
  private readonly gone = new AbortController();
  private bytes = 0;
  private flushed: Promise<void> | undefined;
  private release = (): void => undefined;

  /** @param stopping aborted when the server stops: then the call ends as cancelled */
  constructor(
    private readonly call: ReadCall,
    private readonly stopping: AbortSignal,
  ) {
    stopping.addEventListener('abort', this.stop);
    sendTogether(call);
    for (const event of ['cancelled', 'close', 'error']) call.on(event, () => this.leave());
  }

  /** Aborted when nobody listens any more. */
  get closed(): AbortSignal {
    return this.gone.signal;
  }

  /** Sends one message; false = wait until it has gone out. */
  send(message: Buffer): boolean {
    if (this.closed.aborted) return true;
    this.bytes += message.length;
    if (this.bytes < atOnce) {
      this.call.write(message);
      return true;
    }
    this.bytes = 0;
    this.flushed = new Promise((resolve) => {
      this.release = resolve;
      this.call.write(message, () => resolve());
    });
    return false;
  }

  /** Settles when all that was sent has gone out, or the reader has gone. */
  async drained(): Promise<void> {
    await this.flushed;
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
    this.gone.abort(reason);
    this.release();
  }
}

/** The server of grpc-js hands its messages to the line one by one, each when the one before has gone out; here all that wait go together. */
function sendTogether(call: ReadCall): void {
  const { call: inner } = call as unknown as { call: { sendMessage(message: Buffer, sent: () => void): void } };
  call._writev = (waiting: { chunk: Buffer }[], done) => {
    let left = waiting.length;
    for (const { chunk } of waiting) inner.sendMessage(chunk, () => (left -= 1) === 0 && done());
  };
}

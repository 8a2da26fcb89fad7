import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { resolveLink } from './links';
import type { Outlet } from './outlet';
import type { Recorded } from './recorded';
import type { Services } from './services';
import { eventMessage, type IdForm } from './wire';

/** Sends events as a caller asked for them: its form of ids, its links resolved. */
export class Sender {
  private readonly form: IdForm;
  private readonly resolve: boolean;

  constructor(
    readonly outlet: Outlet,
    private readonly services: Services,
    options: ReadReq.Options,
  ) {
    this.form = options.getUuidOption()?.hasStructured() ? 'structured' : 'string';
    this.resolve = options.getResolveLinks();
  }

  /** Sends one event; a promise = wait for it before the next one. */
  send(event: Recorded): Promise<void> | undefined {
    if (this.resolve && event.type === '$>') return this.sendLink(event);
    return this.write(eventMessage(event, undefined, this.form));
  }

  private async sendLink(link: Recorded): Promise<void> {
    const target = await resolveLink(link, this.services);
    await this.write(target === link ? eventMessage(link, undefined, this.form) : eventMessage(target, link, this.form));
  }

  private write(message: Buffer): Promise<void> | undefined {
    this.services.metrics.eventsSent += 1;
    return this.outlet.send(message) ? undefined : this.outlet.drained();
  }
}

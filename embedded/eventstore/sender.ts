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

  async send(event: Recorded): Promise<void> {
    let message: Buffer;
    if (this.resolve && event.type === '$>') {
      const target = await resolveLink(event, this.services);
      message = target === event ? eventMessage(event, undefined, this.form) : eventMessage(target, event, this.form);
    } else message = eventMessage(event, undefined, this.form);
    this.services.metrics.sent.inc();
    if (!this.outlet.send(message)) await this.outlet.drained();
  }
}

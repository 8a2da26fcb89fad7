import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ChangeComplaint, type Changed } from '../change-complaint';
import { NotFound } from '../change-complaint/rejection';
import type { ComplaintEvent } from '../complaint/events';
import { Refusal } from '../complaint/refusal';
import { systemCommandId } from '../store/command-id';

/** Tells the dossier that goes on what was said in the one it took in (samenvoegen): both streams say so, nothing is copied.
 *  Under one command id, so that it may be met again and happens once. */
@Injectable()
export class MirrorMerge {
  private readonly log = new Logger('reactions');

  constructor(private readonly commands: CommandBus) {}

  /** @throws what the servers say: the event is met again */
  async mirror(from: string, event: ComplaintEvent): Promise<void> {
    if (event.type !== 'dossier-merged' && event.type !== 'dossier-unmerged') return;
    const number = event.facts.into;
    if (number === undefined) return;
    const { eventId, commandId: correlationId } = event;
    const name = event.type === 'dossier-merged' ? 'merge-dossier' : 'unmerge-dossier';
    try {
      await this.commands.execute<ChangeComplaint, Changed>(
        new ChangeComplaint({
          name,
          number,
          body: { from },
          actor: { id: 'system', role: 'system' },
          commandId: systemCommandId({ eventId, command: name }),
          causationId: eventId,
          correlationId,
        }),
      );
    } catch (error) {
      // There is no such dossier, or it cannot take it in: the one that was absorbed says into what, and can be un-merged.
      if (!(error instanceof Refusal || error instanceof NotFound)) throw error;
      this.log.warn(`${name} was not taken up by the other dossier: ${error.message}`);
    }
  }
}

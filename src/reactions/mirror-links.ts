import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ChangeComplaint, type Changed } from '../change-complaint';
import { NotFound } from '../change-complaint/rejection';
import type { ComplaintEvent } from '../complaint/events';
import { Refusal } from '../complaint/refusal';
import { systemCommandId } from '../store/command-id';

/** What another dossier is told. */
interface Telling {
  readonly number: string | undefined;
  readonly name: 'merge-dossier' | 'unmerge-dossier' | 'link-dossier' | 'unlink-dossier';
  readonly body: object;
  /** Tells several that are told by one event apart. */
  readonly kind?: string;
}

/** Tells the other dossier of what was said in one about both (samenvoegen, koppelen, splitsen): both streams say so, nothing is copied.
 *  Under one command id, so that it may be met again and happens once. */
@Injectable()
export class MirrorLinks {
  private readonly log = new Logger('reactions');

  constructor(private readonly commands: CommandBus) {}

  /** @throws what the servers say: the event is met again */
  async mirror(from: string, event: ComplaintEvent): Promise<void> {
    // What the system says is itself the other side.
    if (event.actor.role === 'system') return;
    for (const telling of tellings(from, event)) await this.tell(telling, event);
  }

  private async tell({ number, name, body, kind }: Telling, { eventId, commandId: correlationId }: ComplaintEvent): Promise<void> {
    if (number === undefined) return;
    const commandId = systemCommandId({ eventId, command: name, kind });
    const actor = { id: 'system', role: 'system' } as const;
    try {
      await this.commands.execute<ChangeComplaint, Changed>(
        new ChangeComplaint({ name, number, body, actor, commandId, causationId: eventId, correlationId }),
      );
    } catch (error) {
      // There is no such dossier, or it cannot take it in: the one where it was said says with which, and it can be undone there.
      if (!(error instanceof Refusal || error instanceof NotFound)) throw error;
      this.log.warn(`${name} was not taken up by the other dossier: ${error.message}`);
    }
  }
}

function tellings(from: string, { type, facts }: ComplaintEvent): Telling[] {
  switch (type) {
    case 'dossier-merged':
      return [{ number: facts.into, name: 'merge-dossier', body: { from } }];
    case 'dossier-unmerged':
      return [{ number: facts.into, name: 'unmerge-dossier', body: { from } }];
    case 'dossier-linked':
      return [{ number: facts.other, name: 'link-dossier', body: { other: from, relation: otherSide[facts.relation] } }];
    case 'dossier-unlinked':
      return [{ number: facts.other, name: 'unlink-dossier', body: { other: from } }];
    case 'dossier-split':
      return [{ number: facts.into, name: 'link-dossier', body: { other: from, relation: 'split-from' } }];
    case 'own-initiative-started':
      return facts.ledToBy.map((number) => ({ number, name: 'link-dossier', body: { other: from, relation: 'led-to' }, kind: number }));
    default:
      return [];
  }
}

/** What two dossiers are to each other, seen from the other one; what leads somewhere has no word for the way back. */
const otherSide = {
  related: 'related',
  'same-matter': 'same-matter',
  'led-to': 'related',
  'split-from': 'related',
} as const;

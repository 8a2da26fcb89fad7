import { Injectable } from '@nestjs/common';
import { CommandBus, EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { ChangeComplaint, type Changed } from '../change-complaint';
import { DossierBegun } from '../change-complaint/dossier-begun';
import type { Facts } from '../complaint/events';
import { Refusal } from '../complaint/refusal';
import { systemCommandId } from '../store/command-id';

type How = Facts['acknowledged']['how'];
interface FactsOf {
  readonly type: string;
  readonly facts: object;
}

/** Acknowledges a submission as actor `system`. Under one command id whoever does it, so that it happens once. */
@Injectable()
export class AcknowledgeSubmission {
  constructor(private readonly commands: CommandBus) {}

  /** `events`: those of the submission, the submission itself first. */
  async acknowledge(number: string, submitted: { eventId: string; commandId: string }, events: readonly FactsOf[]): Promise<void> {
    const { eventId, commandId } = submitted;
    try {
      await this.commands.execute<ChangeComplaint, Changed>(
        new ChangeComplaint({
          name: 'acknowledge',
          number,
          body: { how: howToAcknowledge(events) },
          actor: { id: 'system', role: 'system' },
          commandId: systemCommandId({ eventId, command: 'acknowledge' }),
          causationId: eventId,
          correlationId: commandId,
        }),
      );
    } catch (error) {
      // A clerk was first: it is acknowledged, which is all that is wanted.
      if (!(error instanceof Refusal && error.code === 'wrong-stage')) throw error;
    }
  }
}

/** By mail to who chose mail; else the form's last page was the acknowledgement; else by letter. It claims no more than was done. */
export function howToAcknowledge(events: readonly FactsOf[]): How {
  const parties = events.filter(({ type }) => type === 'party-added').map(({ facts }) => facts as Facts['party-added']);
  const reached = parties.find(({ role }) => role === 'representative') ?? parties.find(({ role }) => role === 'complainant');
  if (reached?.channel === 'e-mail') return 'mail-queued';
  const submitted = events.find(({ type }) => type === 'submitted')?.facts as Facts['submitted'] | undefined;
  return submitted?.channel === 'form' ? 'on-screen' : 'letter-queued';
}

/** Right after the submission. If this is lost or fails, the follower of the log does it. */
@EventsHandler(DossierBegun)
export class AcknowledgeAtOnce implements IEventHandler<DossierBegun> {
  constructor(private readonly acknowledgement: AcknowledgeSubmission) {}

  async handle({ changed: { number, commandId, events } }: DossierBegun): Promise<void> {
    const [first] = events;
    if (first?.type !== 'submitted') return;
    await this.acknowledgement.acknowledge(number, { eventId: first.eventId, commandId }, events);
  }
}

import type { CommandBus } from '@nestjs/cqrs';
import { ChangeComplaint } from '../../change-complaint';
import type { Changed } from '../../change-complaint';
import { InputRefusal, Refusal } from '../../complaint/refusal';
import type { Sent } from '../../drafts/drafts';
import { deadline } from '../../law/deadline';
import { nl } from '../../../web/text/nl';
import { problemBody } from '../problem-body';

export interface Sending {
  /** The draft's id is who sends, until there is a party, and the key by which a repeat is known. */
  readonly draftId: string;
  readonly body: object;
  readonly representing: boolean;
}

/** Hands the form in, as anybody does who submits a complaint. */
export async function submission(commands: CommandBus, { draftId, body, representing }: Sending): Promise<Sent> {
  const actor = { id: draftId, role: representing ? 'representative' : 'complainant' } as const;
  const changed = await commands.execute<ChangeComplaint, Changed>(new ChangeComplaint({ name: 'submit', body, actor, key: draftId }));
  const [submitted] = changed.events;
  const { receivedAt } = (submitted?.facts ?? {}) as { receivedAt?: string };
  if (!receivedAt || !changed.receipt) throw new TypeError('a form was submitted without a moment of receipt');
  const contactBy = deadline('OMB_FIRST_CONTACT_14D', receivedAt).endsOn;
  return { number: changed.number, receipt: changed.receipt, receivedAt, contactBy };
}

/** How sending ended: sent, or not, and then whether that is certain. */
export type Outcome =
  { readonly sent: Sent } | { readonly known: boolean; readonly status: number; readonly notice?: string; readonly fault?: Error };

export async function outcomeOf(send: () => Promise<Sent>): Promise<Outcome> {
  try {
    return { sent: await send() };
  } catch (error) {
    if (error instanceof InputRefusal) return { known: true, status: 400 };
    if (error instanceof Refusal) return { known: true, status: 400, notice: problemBody(error, '').detail };
    if (!(error instanceof Error)) throw error;
    const known = error.name === 'Unavailable';
    return { known, status: 503, notice: known ? nl.form.check.failed : nl.form.check.unsure, fault: error };
  }
}

import { randomBytes, randomUUID } from 'node:crypto';

/** What opens one draft: its id, and the key that exists nowhere but in the citizen's cookie. */
export interface Ticket {
  readonly draftId: string;
  readonly key: Buffer;
}

const form = /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

export function newTicket(): Ticket {
  return { draftId: randomUUID(), key: randomBytes(32) };
}

/** The ticket as a cookie carries it. */
export function formatTicket({ draftId, key }: Ticket): string {
  return `${draftId}.${key.toString('base64url')}`;
}

/** A cookie's value as a ticket; undefined when it is not one. */
export function parseTicket(text: string | undefined): Ticket | undefined {
  const [, draftId, key] = form.exec(text ?? '') ?? [];
  return draftId && key ? { draftId, key: Buffer.from(key, 'base64url') } : undefined;
}

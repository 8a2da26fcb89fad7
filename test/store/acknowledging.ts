import { randomUUID } from 'node:crypto';
import type { NamedKeys } from '../../src/config/key-file';
import { noLink } from '../../src/store/chain';
import { type Envelope, freeze, type Tail } from '../../src/store/envelope';
import { appendKeys } from './write-path';

/** Where no stream is yet. */
export const nowhere: Tail = { revision: -1, link: noLink };

/** An append as the system makes it, ready to be sent: so many events without anything personal, of a command of its own. */
export function acknowledging(
  stream: string,
  after = nowhere,
  { count = 1, keys = appendKeys }: { count?: number; keys?: NamedKeys } = {},
): Envelope {
  const actor = { id: 'system', role: 'system' as const };
  const command = { name: 'acknowledge', id: randomUUID(), actor, body: {}, now: '2026-11-20T10:00:00.000Z', today: '2026-11-20' };
  const events = Array.from({ length: count }, (_, index) => ({
    type: 'acknowledged',
    version: 1,
    facts: { how: 'on-screen', told: [], index },
  }));
  return freeze(stream, after, command, events, new Map(), keys);
}

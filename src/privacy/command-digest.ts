import { createHmac } from 'node:crypto';
import { frame } from './frame';
import { jcs } from './jcs';

/** What a command said, as a keyed digest (base64url): tells a repeat from another request under the same key, and says nothing
 *  once a subject is forgotten. `keys`: the dossier's first, then those of the further subjects in order of first use. */
export function commandDigest(keys: readonly [Buffer, ...Buffer[]], name: string, body: object): string {
  const [first, ...further] = keys;
  const key = further.reduce((chained, subject) => createHmac('sha256', subject).update(chained).digest(), first);
  return createHmac('sha256', key)
    .update(frame('wederhoor.command.v1', name, jcs(body)))
    .digest('base64url');
}

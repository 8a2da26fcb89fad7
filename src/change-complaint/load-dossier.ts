import type { Recorder } from '../store/recorder';
import { type Dossier, emptyDossier, foldDossier } from './dossier';

/** Reads a dossier from its stream; from where a kept one ends, when that is given. Undefined when it does not exist.
 *  The last event of the kept one is read again: if it is not what was folded, the log was replaced and all is read anew. */
export async function loadDossier(recorder: Recorder, number: string, kept?: Dossier): Promise<Dossier | undefined> {
  if (kept && kept.tail.revision >= 0) {
    const more = await readOn(recorder, kept);
    if (more) return more;
  }
  let dossier: Dossier = emptyDossier(number);
  for await (const events of recorder.read(number, 0, dossier.tail.link)) dossier = foldDossier(dossier, events);
  return dossier.tail.revision < 0 ? undefined : dossier;
}

async function readOn(recorder: Recorder, kept: Dossier): Promise<Dossier | undefined> {
  let dossier = kept;
  let first = true;
  for await (const events of recorder.read(kept.number, kept.tail.revision, undefined)) {
    const [again] = events;
    if (first && again?.metadata.chain.link !== kept.tail.link.toString('base64url')) return undefined;
    dossier = foldDossier(dossier, first ? events.slice(1) : events);
    first = false;
  }
  return first ? undefined : dossier;
}

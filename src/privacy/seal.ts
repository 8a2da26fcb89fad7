import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { frame } from './frame';
import { uuidBytes } from './uuid';

/** The key of one subject (betrokkene) in one dossier: 32 bytes, used only to derive others. */
export interface SubjectKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Which event a seal belongs to; a seal moved to another event does not open. */
export interface SealedPlace {
  readonly stream: string;
  readonly eventId: string;
  readonly type: string;
}

/** `personal` as it is stored; `nonce` and `sealed` in base64url without padding. Avg 32. */
export interface Sealed {
  readonly key: string;
  readonly nonce: string;
  readonly sealed: string;
}

const padTo = 256;
const tagLength = 16;

/** Seals `personal` for its subject. The length shows only in steps of 256 bytes. */
export function seal(subject: SubjectKey, place: SealedPlace, personal: object, nonce: Buffer = randomBytes(12)): Sealed {
  const text = Buffer.from(JSON.stringify(personal), 'utf8');
  const padded = Buffer.alloc(Math.ceil(text.length / padTo) * padTo, 0x20);
  text.copy(padded);
  const cipher = createCipheriv('aes-256-gcm', eventKey(subject.key, place), nonce, { authTagLength: tagLength });
  cipher.setAAD(aad(place, subject.id));
  const sealed = Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  return { key: subject.id, nonce: nonce.toString('base64url'), sealed: sealed.toString('base64url') };
}

/** Opens what `seal` closed. @throws Error when a bit of it, its key or its place differs; nothing leaves before that is known. */
export function open(subject: SubjectKey, place: SealedPlace, { key, nonce, sealed }: Sealed): object {
  if (key !== subject.id) throw new Error('sealed under another key');
  const bytes = Buffer.from(sealed, 'base64url');
  const cipher = createDecipheriv('aes-256-gcm', eventKey(subject.key, place), Buffer.from(nonce, 'base64url'), {
    authTagLength: tagLength,
  });
  cipher.setAAD(aad(place, key));
  cipher.setAuthTag(bytes.subarray(-tagLength));
  const text = Buffer.concat([cipher.update(bytes.subarray(0, -tagLength)), cipher.final()]).toString('utf8');
  return JSON.parse(text) as object;
}

/** The key of one event alone: disclosing it opens that event and no other. */
export function eventKey(subjectKey: Buffer, { stream, eventId }: SealedPlace): Buffer {
  return createHmac('sha256', subjectKey)
    .update(frame('wederhoor.event-key.v1', stream, uuidBytes(eventId)))
    .digest();
}

function aad({ stream, eventId, type }: SealedPlace, keyId: string): Buffer {
  return frame('wederhoor.personal.v1', stream, uuidBytes(eventId), type, uuidBytes(keyId));
}

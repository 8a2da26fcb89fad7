import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { NamedKey, NamedKeys } from '../config/key-file';
import { frame } from './frame';
import type { SubjectKey } from './seal';
import { uuidBytes } from './uuid';

/** Whose key it is: the dossier (or stream) and the subject in it. */
export interface KeyOwner {
  readonly complaint: string;
  readonly subject: string;
}

/** A subject key as the key store holds it: `nonce ‖ ciphertext ‖ tag`, and the name of the master key around it. */
export interface WrappedKey extends KeyOwner {
  readonly id: string;
  readonly master: string;
  readonly wrapped: Buffer;
}

const nonceLength = 12;
const tagLength = 16;

/** Wraps a subject key in the master key in use. */
export function wrap({ id, key }: SubjectKey, owner: KeyOwner, [master]: NamedKeys, nonce: Buffer = randomBytes(nonceLength)): WrappedKey {
  const cipher = createCipheriv('aes-256-gcm', master.key, nonce, { authTagLength: tagLength });
  cipher.setAAD(aad(id, owner, master));
  const wrapped = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { id, complaint: owner.complaint, subject: owner.subject, master: master.name, wrapped };
}

/** The subject key out of its wrapping. @throws Error when its master key is not there, or it is not what was wrapped. */
export function unwrap({ id, master: name, wrapped, ...owner }: WrappedKey, masters: NamedKeys): SubjectKey {
  const master = masters.find((candidate) => candidate.name === name);
  if (!master) throw new Error(`master key ${name} is not in the key file`);
  const nonce = wrapped.subarray(0, nonceLength);
  const cipher = createDecipheriv('aes-256-gcm', master.key, nonce, { authTagLength: tagLength });
  cipher.setAAD(aad(id, owner, master));
  cipher.setAuthTag(wrapped.subarray(-tagLength));
  const key = Buffer.concat([cipher.update(wrapped.subarray(nonceLength, -tagLength)), cipher.final()]);
  return { id, key };
}

function aad(id: string, { complaint, subject }: KeyOwner, master: NamedKey): Buffer {
  return frame('wederhoor.wrap.v1', uuidBytes(id), complaint, subject, master.name);
}

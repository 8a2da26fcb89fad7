import { createHash } from 'node:crypto';

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a UUID as we store them: lower case, with hyphens. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && form.test(text);
}

/** The 16 bytes of a UUID, as frames hold them. @throws TypeError when it is none. */
export function uuidBytes(uuid: string): Buffer {
  if (!isUuid(uuid)) throw new TypeError('not a lower-case UUID');
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

/** The UUID that a name always has within a namespace (version 5, SHA-1). RFC 9562. */
export function uuidv5(namespace: string, name: string): string {
  const hash = createHash('sha1').update(uuidBytes(namespace)).update(name, 'utf8').digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

import { constants, createHash, type KeyObject, privateDecrypt, publicEncrypt, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { openFile, sealFile } from '../privacy/sealed-file';
import { BackupProblem } from './backup-problem';

/** Of a part as it is stored: its length, and SHA-256 in hex. */
export interface Stored {
  readonly bytes: number;
  readonly digest: string;
}

const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };

/** Writes a part: its own key under the offline key (RSA-OAEP-SHA-256, after its length in two bytes), then sealed chunks. Durable when it settles. */
export async function writePart(file: string, id: string, offline: KeyObject, bytes: AsyncIterable<Buffer>): Promise<Stored> {
  const key = randomBytes(32);
  const wrapped = publicEncrypt({ key: offline, ...padding }, key);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(wrapped.length);
  const hash = createHash('sha256');
  const unfinished = `${file}.part`;
  const out = await open(unfinished, 'w', 0o600);
  let written = 0;
  const write = async (piece: Buffer) => {
    hash.update(piece);
    written += piece.length;
    await out.write(piece);
  };
  try {
    await write(Buffer.concat([length, wrapped]));
    for await (const piece of sealFile(key, id, bytes)) await write(piece);
    await out.sync();
  } finally {
    key.fill(0);
    await out.close();
  }
  await rename(unfinished, file);
  return { bytes: written, digest: hash.digest('hex') };
}

/** What a part holds. @throws BackupProblem when it was changed or cut, or the offline key is another */
export async function* readPart(file: string, id: string, offline: KeyObject): AsyncGenerator<Buffer> {
  const input = await open(file, 'r');
  let key: Buffer;
  let start: number;
  try {
    const length = (await input.read({ buffer: Buffer.alloc(2), length: 2, position: 0 })).buffer.readUInt16BE();
    const { buffer } = await input.read({ buffer: Buffer.alloc(length), length, position: 2 });
    key = unwrapped(buffer, offline, file);
    start = 2 + length;
  } finally {
    await input.close();
  }
  try {
    yield* openFile(key, id, createReadStream(file, { start }));
  } catch (error) {
    throw new BackupProblem(`${file} was changed or cut off: use another copy of the backup.`, { cause: error });
  }
}

function unwrapped(wrapped: Buffer, offline: KeyObject, file: string): Buffer {
  try {
    return privateDecrypt({ key: offline, ...padding }, wrapped);
  } catch (error) {
    throw new BackupProblem(`${file} does not open with this key: name the private key of the public one that the backup was made with.`, {
      cause: error,
    });
  }
}

/** What stands in a file, to be held against what was noted when it was made. */
export async function storedOf(file: string): Promise<Stored> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, digest: hash.digest('hex') };
}

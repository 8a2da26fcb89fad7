import { createCipheriv, createDecipheriv } from 'node:crypto';
import { frame } from './frame';

const chunkLength = 65_536;
const tagLength = 16;

/** Seals a file of any length under a key used for this file alone: chunks of 65,536 bytes, each with its AES-256-GCM tag behind it.
 *  The nonce counts the chunks and marks the last one, so that none can be moved, dropped or added unseen. */
export async function* sealFile(key: Buffer, fileId: string, contents: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const { chunk, number, last } of inChunks(contents, chunkLength)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last), { authTagLength: tagLength });
    cipher.setAAD(boundTo(fileId));
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens what `sealFile` closed, a chunk at a time, each only after its tag was right. Use nothing of it before the end: the last chunk proves the length.
 *  @throws for another key or id, a changed byte, a file cut short or made longer */
export async function* openFile(key: Buffer, fileId: string, sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const { chunk, number, last } of inChunks(sealed, chunkLength + tagLength)) {
    if (chunk.length < tagLength) throw new Error('The sealed file is cut short.');
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last), { authTagLength: tagLength });
    decipher.setAAD(boundTo(fileId));
    decipher.setAuthTag(chunk.subarray(-tagLength));
    yield Buffer.concat([decipher.update(chunk.subarray(0, -tagLength)), decipher.final()]);
  }
}

const boundTo = (fileId: string): Buffer => frame('wederhoor.file.v1', fileId);

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Cuts a stream of any pieces into chunks of one length; the last, possibly empty, is known as such because nothing came behind it. */
async function* inChunks(pieces: AsyncIterable<Buffer>, length: number): AsyncGenerator<{ chunk: Buffer; number: number; last: boolean }> {
  let waiting = Buffer.alloc(0);
  let number = 0;
  for await (const piece of pieces) {
    waiting = Buffer.concat([waiting, piece]);
    let from = 0;
    for (; waiting.length - from > length; from += length)
      yield { chunk: waiting.subarray(from, from + length), number: number++, last: false };
    waiting = waiting.subarray(from);
  }
  yield { chunk: waiting, number, last: true };
}

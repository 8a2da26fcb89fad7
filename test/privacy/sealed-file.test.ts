import { randomBytes } from 'node:crypto';
import { openFile, sealFile } from '../../src/privacy/sealed-file';

const key = Buffer.alloc(32, 7);
const chunk = 65_536;
const sealedChunk = chunk + 16;

async function* pieces(contents: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < contents.length; at += size) yield contents.subarray(at, at + size);
}
async function all(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const got: Buffer[] = [];
  for await (const part of parts) got.push(part);
  return Buffer.concat(got);
}
const seal = (contents: Buffer) => all(sealFile(key, 'file-1', pieces(contents, 50_000)));
const open = (sealed: Buffer, id = 'file-1', by = key) => all(openFile(by, id, pieces(sealed, 40_001)));

describe('a sealed file', () => {
  it.each([0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 5])(
    'of %i bytes opens as it was, 16 bytes longer per chunk',
    async (length) => {
      const contents = randomBytes(length);
      const sealed = await seal(contents);
      expect(sealed.length).toBe(length + 16 * Math.max(1, Math.ceil(length / chunk)));
      expect((await open(sealed)).equals(contents)).toBe(true);
    },
  );

  it('opens by no other key and under no other id', async () => {
    const sealed = await seal(randomBytes(100));
    await expect(open(sealed, 'file-2')).rejects.toThrow();
    await expect(open(sealed, 'file-1', Buffer.alloc(32, 8))).rejects.toThrow();
  });

  it.each([0, 1, 15, 16, sealedChunk - 1, sealedChunk, sealedChunk + 20, 2 * sealedChunk])(
    'cut to %i bytes does not open',
    async (length) => {
      const sealed = await seal(randomBytes(2 * chunk + 100));
      await expect(open(sealed.subarray(0, length))).rejects.toThrow();
    },
  );

  it('does not open with a chunk moved, added or changed', async () => {
    const sealed = await seal(randomBytes(2 * chunk + 100));
    const [first, second, last] = [
      sealed.subarray(0, sealedChunk),
      sealed.subarray(sealedChunk, 2 * sealedChunk),
      sealed.subarray(2 * sealedChunk),
    ];
    await expect(open(Buffer.concat([second, first, last]))).rejects.toThrow();
    await expect(open(Buffer.concat([first, first, second, last]))).rejects.toThrow();
    await expect(open(Buffer.concat([sealed, last]))).rejects.toThrow();
    const changed = Buffer.from(sealed);
    changed[sealedChunk + 3] = (changed[sealedChunk + 3] ?? 0) ^ 1;
    await expect(open(changed)).rejects.toThrow();
  });
});

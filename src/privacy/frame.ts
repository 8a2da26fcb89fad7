/** One item of a frame: text, an integer of 64 bits, or raw bytes (a UUID goes in as its 16 bytes). */
export type FrameItem = string | number | bigint | Uint8Array;

/** Items put one after another so that no two lists give the same bytes: each its length (u32, big-endian), then its bytes.
 *  Texts are UTF-8, integers u64 big-endian. Every hash, MAC and seal of the product is over such a frame. */
export function frame(...items: FrameItem[]): Buffer {
  // Every event that is read or written is framed, so in one piece of memory, every byte of which is written.
  const sizes = items.map(sizeOf);
  const bytes = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + 4 + size, 0));
  let at = 0;
  for (const [index, item] of items.entries()) {
    at = bytes.writeUInt32BE(sizes[index] ?? 0, at);
    if (typeof item === 'string') at += bytes.write(item, at, 'utf8');
    else if (item instanceof Uint8Array) {
      bytes.set(item, at);
      at += item.length;
    } else at = bytes.writeBigUInt64BE(BigInt(item), at);
  }
  return bytes;
}

function sizeOf(item: FrameItem): number {
  if (typeof item === 'string') return Buffer.byteLength(item, 'utf8');
  return item instanceof Uint8Array ? item.length : 8;
}

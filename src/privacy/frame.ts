/** One item of a frame: text, an integer of 64 bits, or raw bytes (a UUID goes in as its 16 bytes). */
export type FrameItem = string | number | bigint | Uint8Array;

/** Items put one after another so that no two lists give the same bytes: each its length (u32, big-endian), then its bytes.
 *  Texts are UTF-8, integers u64 big-endian. Every hash, MAC and seal of the product is over such a frame. */
export function frame(...items: FrameItem[]): Buffer {
  return Buffer.concat(
    items.flatMap((item) => {
      const bytes = bytesOf(item);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

function bytesOf(item: FrameItem): Uint8Array {
  if (typeof item === 'string') return Buffer.from(item, 'utf8');
  if (item instanceof Uint8Array) return item;
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(item));
  return bytes;
}

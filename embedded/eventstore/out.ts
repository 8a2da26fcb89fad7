import { tombstoneRevision } from './recorded';

/** How many bytes a number takes in a message. */
export function varintSize(value: number): number {
  if (value >= tombstoneRevision) return 9;
  let size = 1;
  for (let rest = value; rest >= 128; rest /= 128) size += 1;
  return size;
}

/** The bytes of a number of up to 64 bits. */
export function bigVarint(value: bigint): number[] {
  return value < 128n ? [Number(value)] : [Number(value & 127n) | 128, ...bigVarint(value >> 7n)];
}

/** A protobuf message being written into a buffer of exactly its size. Tags are given as their byte: field number × 8 + wire type. */
export class Out {
  readonly buffer: Buffer;
  private at = 0;

  constructor(size: number) {
    this.buffer = Buffer.allocUnsafe(size);
  }

  number(tag: number, value: number): void {
    this.buffer[this.at++] = tag;
    this.varint(value);
  }

  /** The head of a field of so many bytes. */
  length(tag: number, value: number): void {
    this.number(tag, value);
  }

  text(value: string, length: number): void {
    this.buffer.write(value, this.at);
    this.at += length;
  }

  raw(bytes: Buffer): void {
    this.at += bytes.copy(this.buffer, this.at);
  }

  bytes(tag: number, bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.number(tag, bytes.length);
    this.raw(bytes);
  }

  private varint(value: number): void {
    // 2^63 - 1, the revision of a tombstone: nine bytes of ones, seven bits each.
    if (value >= tombstoneRevision) {
      this.buffer.fill(0xff, this.at, this.at + 8);
      this.buffer[this.at + 8] = 0x7f;
      this.at += 9;
      return;
    }
    let rest = value;
    while (rest >= 128) {
      this.buffer[this.at++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.buffer[this.at++] = rest;
  }
}

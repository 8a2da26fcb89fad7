/** A protobuf message being read. Bytes are views of the message, not copies. @throws Error when it is no message */
export class In {
  /** The wire type of the field that `field` has just found. */
  private wire = 0;

  constructor(
    private readonly buffer: Buffer,
    private at = 0,
    private readonly end = buffer.length,
  ) {}

  /** The number of the next field; 0 = there is none. */
  field(): number {
    if (this.at >= this.end) return 0;
    const tag = this.small();
    this.wire = tag & 7;
    if (tag < 8) throw new Error('no such field');
    return tag >>> 3;
  }

  /** A number below 2^53. */
  small(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 53; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    throw new Error('the number is too large');
  }

  /** A 64-bit number, as decimal text. */
  uint64(): string {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asUintN(64, value).toString();
    }
    throw new Error('the number is too large');
  }

  bytes(): Buffer {
    const start = this.start();
    return this.buffer.subarray(start, this.at);
  }

  text(): string {
    const start = this.start();
    return this.buffer.toString('utf8', start, this.at);
  }

  /** A message within this one. */
  message(): In {
    const start = this.start();
    return new In(this.buffer, start, this.at);
  }

  skip(): void {
    if (this.wire === 0) this.uint64();
    else if (this.wire === 2) this.start();
    else if (this.wire === 1) this.forward(8);
    else if (this.wire === 5) this.forward(4);
    else throw new Error('no such kind of field');
  }

  /** Steps over a field of so many bytes as its head says, and gives where it began. */
  private start(): number {
    if (this.wire !== 2) throw new Error('not what this field is');
    const length = this.small();
    const start = this.at;
    this.forward(length);
    return start;
  }

  private forward(length: number): void {
    this.at += length;
    if (this.at > this.end) throw new Error('the message ends early');
  }

  private byte(): number {
    if (this.at >= this.end) throw new Error('the message ends early');
    return this.buffer[this.at++] ?? 0;
  }
}

/** A `bigint` into a buffer. A whole number; what does not fit exactly is cut to the greatest one. */
export function writeBigint(buffer: Buffer, value: number, at: number): void {
  if (value >= 2 ** 63) buffer.writeBigInt64BE(9223372036854775807n, at);
  else buffer.writeBigInt64BE(BigInt(value), at);
}

/** A `bigint` in the wire's binary form. */
export function bigint(value: number): Buffer {
  const buffer = Buffer.allocUnsafe(8);
  writeBigint(buffer, value, 0);
  return buffer;
}

/** A `boolean` in the wire's binary form. */
export const boolean = (value: boolean): Buffer => Buffer.from([value ? 1 : 0]);

/** The sixteen bytes of a canonical UUID. */
export const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

import { writeBigint } from './binary-value';

/** PostgreSQL arrays in the wire's binary form: `pg` would make one long hexadecimal literal of them, at twice the size. */
const head = 20;

function make(elementType: number, sizes: number, count: number, fill: (buffer: Buffer, at: number) => void): Buffer {
  const buffer = Buffer.allocUnsafe(count === 0 ? 12 : head + sizes + 4 * count);
  buffer.writeInt32BE(count === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(0, 4);
  buffer.writeInt32BE(elementType, 8);
  if (count === 0) return buffer;
  buffer.writeInt32BE(count, 12);
  buffer.writeInt32BE(1, 16);
  fill(buffer, head);
  return buffer;
}

/** A `bigint[]`. Whole numbers; what does not fit exactly is cut to the greatest one. */
export function bigintArray(values: readonly number[]): Buffer {
  return make(20, 8 * values.length, values.length, (buffer, start) => {
    let at = start;
    for (const value of values) {
      buffer.writeInt32BE(8, at);
      writeBigint(buffer, value, at + 4);
      at += 12;
    }
  });
}

/** A `boolean[]`. */
export function booleanArray(values: readonly boolean[]): Buffer {
  return make(16, values.length, values.length, (buffer, start) => {
    values.forEach((value, index) => {
      buffer.writeInt32BE(1, start + 5 * index);
      buffer.writeUInt8(value ? 1 : 0, start + 5 * index + 4);
    });
  });
}

/** A `bytea[]`. */
export function byteaArray(values: readonly Buffer[]): Buffer {
  return variable(17, values);
}

/** A `uuid[]`, of sixteen bytes each. */
export function uuidArray(values: readonly Buffer[]): Buffer {
  return variable(2950, values);
}

function variable(elementType: number, values: readonly Buffer[]): Buffer {
  let sizes = 0;
  for (const value of values) sizes += value.length;
  return make(elementType, sizes, values.length, (buffer, start) => {
    let at = start;
    for (const value of values) {
      buffer.writeInt32BE(value.length, at);
      value.copy(buffer, at + 4);
      at += 4 + value.length;
    }
  });
}

import type { ValueTransformer } from 'typeorm';

/** Makes a bigint column a BigInt: `@Column({ type: 'bigint', transformer: asBigInt })`. */
export const asBigInt: ValueTransformer = {
  from: (stored: bigint | string | null) => (stored === null ? null : BigInt(stored)),
  to: (value: bigint | null | undefined) => value?.toString() ?? value,
};

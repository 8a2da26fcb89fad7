import type { ValueTransformer } from 'typeorm';

/** Makes a timestamptz(3) column an instant as text, `2026-11-20T10:00:00.000Z`. */
export const asInstant: ValueTransformer = {
  from: (stored: { toISOString(): string } | null) => stored?.toISOString() ?? null,
  to: (value: string | null) => value,
};

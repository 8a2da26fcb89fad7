/** What went wrong, and what to do about it. */
export interface RefusalText {
  readonly title: string;
  readonly detail: string | ((facts: Facts) => string);
}
export type Facts = Readonly<Record<string, unknown>>;

export const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
export const listed = (value: unknown): string => (Array.isArray(value) ? value.map(words).join(', ') : words(value));

import type { Head } from './head';

/** From where on a stream's events may be seen: a first revision, and a first moment (microseconds since 1970). */
export interface Oldest {
  revision: number;
  created: number;
}

/** Nothing is hidden. */
export const everything: Oldest = { revision: 0, created: 0 };

/** What `$tb`, `$maxCount` and `$maxAge` leave of a stream now. A metadata stream keeps its last event only. */
export function visibleFrom({ main, meta, limits }: Head, metastream: boolean): Oldest {
  if (metastream) return { revision: Math.max(0, meta.last), created: 0 };
  const counted = limits.maxCount === undefined ? 0 : main.last - limits.maxCount + 1;
  const created = limits.maxAgeSeconds === undefined ? 0 : (Date.now() - limits.maxAgeSeconds * 1000) * 1000;
  return { revision: Math.max(0, counted, limits.truncateBefore), created };
}

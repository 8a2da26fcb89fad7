let spoken = '';
const listeners = new Set<() => void>();

/** Says something to screen readers, politely. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  spoken = sentence === spoken ? `${sentence} ` : sentence;
  for (const listener of listeners) listener();
}

/** What was said last, for the one region that says it. */
export const announcements = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  last: () => spoken,
};

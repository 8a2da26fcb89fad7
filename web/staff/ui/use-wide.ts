import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 64rem)');
const subscribe = (changed: () => void) => {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
};

/** Is there room for a table? */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}

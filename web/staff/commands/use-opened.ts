import { useState } from 'react';

/** Whether a form is there to fill in. Once it was, it stays, whatever others do meanwhile: what is typed in it is never taken away,
 *  and what no longer can be is said when it is sent. */
export function useOpened(allowed: boolean | undefined): boolean {
  const [opened, setOpened] = useState(false);
  if (allowed && !opened) setOpened(true);
  return opened || allowed !== false;
}

import { useSyncExternalStore } from 'react';
import { announcements } from './announce';

/** The one live region of the desk. */
export function Announcer() {
  const sentence = useSyncExternalStore(announcements.subscribe, announcements.last);
  return (
    <div className="ams-visually-hidden" role="status">
      {sentence}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { staff } from '../../text/staff';
import { announce } from '../shell/announce';

const nearTopPx = 240;

/** Says how many dossiers came in. They show by themselves when the list runs newest first and its top is in view; otherwise by a button,
 *  so that nothing jumps under a reader's eyes. */
export function ArrivalNotice({ arrived, onTop, show }: { arrived: ReadonlySet<string>; onTop: boolean; show: () => void }) {
  const [seen, setSeen] = useState(0);
  const count = arrived.size - seen;
  useEffect(() => {
    if (arrived.size === 0) setSeen(0);
  }, [arrived]);
  useEffect(() => {
    if (count <= 0) return undefined;
    const visible = () => onTop && window.scrollY < nearTopPx;
    announce(visible() ? staff.worklist.arrivedOnTop(count) : staff.worklist.arrived(count));
    if (visible()) {
      setSeen(arrived.size);
      return undefined;
    }
    const scrolled = () => {
      if (visible()) setSeen(arrived.size);
    };
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => window.removeEventListener('scroll', scrolled);
  }, [count, arrived, onTop]);
  if (count <= 0) return null;
  const shown = () => {
    setSeen(arrived.size);
    show();
  };
  return (
    <div className="desk-arrivals">
      <span>{staff.worklist.arrived(count)}.</span>{' '}
      <button type="button" className="desk-text-button" onClick={shown}>
        {staff.worklist.show}
      </button>
    </div>
  );
}

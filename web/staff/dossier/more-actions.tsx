import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { staff } from '../../text/staff';
import type { CommandState } from '../api/answers';
import { Loading } from '../ui/loading';

const { actions: text } = staff.dossier;
const ActionList = lazy(() => import('./action-list').then(({ ActionList }) => ({ default: ActionList })));

/** Everything that can be done with a dossier now (Meer acties): a disclosure, so that Escape closes it. */
export function MoreActions({ number, commands }: { number: string; commands: readonly CommandState[] }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const closeByKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', closeByKey);
    return () => document.removeEventListener('keydown', closeByKey);
  }, [open]);
  return (
    <>
      <button
        type="button"
        className="desk-button-link desk-button-link--secondary desk-bar__more"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {text.more}
      </button>
      <div className="desk-bar__actions" id={id} hidden={!open}>
        {open && (
          <Suspense fallback={<Loading what={text.more} />}>
            <ActionList number={number} commands={commands} />
          </Suspense>
        )}
      </div>
    </>
  );
}

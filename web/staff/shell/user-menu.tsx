import { useEffect, useId, useRef, useState } from 'react';
import { staff } from '../../text/staff';
import { Button } from '../../ui/design-system.browser';
import type { Me } from '../api/answers';

/** Who is signed in, in which role, and the way out. A disclosure, so that Escape and a click elsewhere close it. */
export function UserMenu({ me }: { me: Me }) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) setOpen(false);
    };
    const closeByKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
      document.removeEventListener('keydown', closeByKey);
    };
  }, [open]);
  return (
    <div className="desk-user" ref={menu}>
      <button
        type="button"
        className="desk-user__button"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="ams-visually-hidden">{staff.shell.userMenu(me.name)}</span>
        <span aria-hidden="true">{me.name}</span>
        <span className="desk-user__caret" aria-hidden="true" />
      </button>
      <div className="desk-user__panel" id={id} hidden={!open}>
        <dl className="desk-facts desk-facts--plain">
          <Fact term={staff.shell.signedInAs} value={me.name} />
          <Fact term={staff.shell.role} value={me.roles.map((role) => staff.words.role[role]).join(', ')} />
          {me.team && <Fact term={staff.shell.team} value={me.team} />}
        </dl>
        <form method="post" action="/afmelden">
          <Button type="submit" variant="secondary">
            {staff.shell.signOut}
          </Button>
        </form>
      </div>
    </div>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

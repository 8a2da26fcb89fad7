import { useEffect, useRef } from 'react';
import { staff } from '../../text/staff';
import { Heading } from '../../ui/design-system.browser';

let firstPage = true;

/** The h1 of a page. Names the browser's tab, and takes the focus when the page came by a link inside the desk. */
export function PageTitle({ title, tab = title, className }: { title: string; tab?: string; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = staff.shell.title(tab);
    if (firstPage) firstPage = false;
    else heading.current?.focus({ preventScroll: true });
  }, [tab]);
  return (
    <Heading level={1} ref={heading} tabIndex={-1} className={className}>
      {title}
    </Heading>
  );
}

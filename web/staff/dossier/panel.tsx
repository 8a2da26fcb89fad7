import { useId } from 'react';
import type { ReactNode } from 'react';
import { Heading } from '../../ui/design-system.browser';

/** A named part of a page. */
export function Panel({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section className={`desk-panel${wide ? ' desk-panel--wide' : ''}`} aria-labelledby={id}>
      <Heading level={2} size="level-4" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';
import { Heading, Paragraph } from '../../ui/design-system.browser';

/** What would be here, why it is not, and one next step. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="desk-empty desk-stack">
      <Heading level={2} size="level-3">
        {title}
      </Heading>
      <Paragraph>{text}</Paragraph>
      {children}
    </div>
  );
}

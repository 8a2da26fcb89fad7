import { Link } from '@tanstack/react-router';
import { staff } from '../../text/staff';
import { Paragraph } from '../../ui/design-system.browser';
import { PageTitle } from './page-title';

/** An address that leads nowhere. */
export function NotFound() {
  const { title, text, back } = staff.shell.notFound;
  return (
    <div className="desk-narrow desk-stack">
      <PageTitle title={title} />
      <Paragraph>{text}</Paragraph>
      <p>
        <Link to="/">{back}</Link>
      </p>
    </div>
  );
}

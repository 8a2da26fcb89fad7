import { Link } from '@tanstack/react-router';
import { staff } from '../../text/staff';
import { Paragraph } from '../../ui/design-system.browser';
import { PageTitle } from '../shell/page-title';

/** A dossier that does not exist or may not be seen: the same page for both. */
export function DossierMissing() {
  const { title, text, back } = staff.dossier.notFound;
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

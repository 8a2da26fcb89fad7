import { Link, useLocation } from '@tanstack/react-router';
import { staff } from '../../text/staff';
import { Paragraph } from '../../ui/design-system.browser';
import { PageTitle } from '../shell/page-title';

/** A dossier that does not exist or may not be seen: the same page for both. Who gave it out of sight reads that this was saved. */
export function DossierMissing() {
  const { saved } = useLocation({ select: ({ state }) => state });
  const { title, text, back } = saved ? staff.dossier.gone : staff.dossier.notFound;
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

import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { staff } from '../../text/staff';
import { Alert, Paragraph } from '../../ui/design-system.browser';
import { Problem } from '../api/problem';
import { dossierQuery } from '../api/queries';
import { Fault } from '../ui/fault';
import { FaultPage } from '../ui/fault-page';
import { Loading } from '../ui/loading';
import { DossierMissing } from './dossier-missing';
import { IdentityBar } from './identity-bar';

const { dossier: text } = staff;

/** One dossier: who and what on top, its parts below. */
export function DossierPage() {
  const { number } = useParams({ from: '/dossiers/$number' });
  const dossier = useQuery(dossierQuery(number));
  const { pathname, state } = useLocation();
  const refused = dossier.error instanceof Problem ? dossier.error.status : undefined;
  if (refused === 404 || (refused === 403 && state.saved)) return <DossierMissing />;
  if (!dossier.data)
    return dossier.error ? (
      <FaultPage title={text.title(number)} error={dossier.error} again={() => void dossier.refetch()} />
    ) : (
      <Loading what={text.what} lines={8} />
    );
  const part = pathname.endsWith('/tijdlijn') ? text.timeline : text.overview;
  return (
    <div className="desk-stack">
      <IdentityBar dossier={dossier.data} tab={`${part} – ${text.title(number)}`} />
      <Saved />
      {dossier.error && <Fault error={dossier.error} again={() => void dossier.refetch()} stale />}
      {dossier.data.redacted && (
        <Alert severity="warning" heading={text.redacted.title} headingLevel={2}>
          <Paragraph>{text.redacted.text}</Paragraph>
        </Alert>
      )}
      <nav className="desk-tabs" aria-label={text.sections}>
        <Link to="/dossiers/$number" params={{ number }} activeOptions={{ exact: true }} className="desk-tabs__link">
          {text.overview}
        </Link>
        <Link to="/dossiers/$number/tijdlijn" params={{ number }} className="desk-tabs__link">
          {text.timeline}
        </Link>
      </nav>
      <Outlet />
    </div>
  );
}

/** Says that what was just sent is in the dossier, or on its way. */
function Saved() {
  const { saved } = useLocation({ select: ({ state }) => state });
  if (!saved) return null;
  return (
    <Alert severity="success" heading={text.saved.title} headingLevel={2}>
      <Paragraph>{text.saved[saved]}</Paragraph>
    </Alert>
  );
}

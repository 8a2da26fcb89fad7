import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DossierView } from '../../../projections/dossier/view';
import { staff } from '../../text/staff';
import { Alert, Paragraph } from '../../ui/design-system.browser';
import { Problem } from '../api/problem';
import { commandsQuery, dossierQuery, meQuery } from '../api/queries';
import { ComplaintText } from '../dossier/complaint-text';
import { DossierMissing } from '../dossier/dossier-missing';
import { FirstLineFacts } from '../dossier/first-line-facts';
import { KeyFacts } from '../dossier/key-facts';
import { PageTitle } from '../shell/page-title';
import { FaultPage } from '../ui/fault-page';
import { Loading } from '../ui/loading';
import { useWide } from '../ui/use-wide';
import { OpenedTriage } from './opened-triage';
import { useOpened } from './use-opened';

const { triage: text, dossier: dossierText } = staff;

/** The triage of one dossier: the complaint beside the form. */
export function TriagePage() {
  const { number } = useParams({ from: '/dossiers/$number/triage' });
  const me = useQuery(meQuery);
  const dossier = useQuery(dossierQuery(number));
  if (!dossier.data && dossier.error instanceof Problem && dossier.error.status === 404) return <DossierMissing />;
  if (!dossier.data || !me.data)
    return dossier.error ? (
      <FaultPage title={text.heading(number)} error={dossier.error} again={() => void dossier.refetch()} />
    ) : (
      <Loading what={dossierText.what} lines={8} />
    );
  return (
    <div className="desk-stack">
      <nav className="desk-crumbs" aria-label={dossierText.crumbs}>
        <Link to="/">{staff.shell.worklist}</Link>
        <Link to="/dossiers/$number" params={{ number }}>
          {dossierText.title(number)}
        </Link>
      </nav>
      <PageTitle title={text.heading(number)} />
      <Allowed number={number}>
        <Paragraph>{text.intro}</Paragraph>
        <div className="desk-split">
          <Complaint dossier={dossier.data} />
          <OpenedTriage key={number} dossier={dossier.data} me={me.data.id} />
        </div>
      </Allowed>
    </div>
  );
}

/** Whoever may not triage now hears why, instead of filling in a form for nothing. */
function Allowed({ number, children }: { number: string; children: ReactNode }) {
  const commands = useQuery(commandsQuery(number));
  const triage = commands.data?.commands.find(({ command }) => command === 'triage');
  if (useOpened(triage?.allowed)) return children;
  return (
    <Alert severity="warning" heading={text.notAllowed.title} headingLevel={2}>
      {triage?.detail && <Paragraph>{triage.detail}</Paragraph>}
      <Link to="/dossiers/$number" params={{ number }}>
        {text.notAllowed.back}
      </Link>
    </Alert>
  );
}

function Complaint({ dossier }: { dossier: DossierView }) {
  const wide = useWide();
  return (
    <details className="desk-split__complaint" open={wide}>
      <summary>{text.complaint}</summary>
      <ComplaintText dossier={dossier} level={2} />
      <KeyFacts dossier={dossier} />
      <FirstLineFacts dossier={dossier} />
    </details>
  );
}

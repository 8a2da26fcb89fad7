import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DossierView } from '../../../projections/dossier/view';
import { staff } from '../../text/staff';
import { Alert, Button, Paragraph } from '../../ui/design-system.browser';
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
import { dropDraft } from './draft';
import { TriageForm } from './triage-form';
import { emptyTriage } from './triage-input';
import type { TriageDraft } from './triage-input';
import { useFoundDraft } from './use-draft';

const { triage: text, dossier: dossierText } = staff;

/** The triage of one dossier: the complaint beside the form. */
export function TriagePage() {
  const { number } = useParams({ from: '/dossiers/$number/triage' });
  const me = useQuery(meQuery);
  const dossier = useQuery(dossierQuery(number));
  if (dossier.error instanceof Problem && dossier.error.status === 404) return <DossierMissing />;
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
          <FormWithDraft key={number} dossier={dossier.data} me={me.data.id} />
        </div>
      </Allowed>
    </div>
  );
}

/** Whoever may not triage now hears why, instead of filling in a form for nothing. */
function Allowed({ number, children }: { number: string; children: ReactNode }) {
  const commands = useQuery(commandsQuery(number));
  const triage = commands.data?.commands.find(({ command }) => command === 'triage');
  if (triage?.allowed !== false) return children;
  return (
    <Alert severity="warning" heading={text.notAllowed.title} headingLevel={2}>
      {triage.detail && <Paragraph>{triage.detail}</Paragraph>}
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

const untouched = ({ allegations, revision }: DossierView): TriageDraft => ({
  fields: emptyTriage(allegations.map(({ allegationId }) => allegationId)),
  seen: revision,
});

/** The form, filled with what was typed before when there is such a draft. */
function FormWithDraft({ dossier, me }: { dossier: DossierView; me: string }) {
  const name = `triage ${me} ${dossier.number}`;
  const found = useFoundDraft(name);
  // Later events must not change what this form was opened on: that is how overtaking is noticed.
  const [fresh, setFresh] = useState(() => untouched(dossier));
  const [discarded, setDiscarded] = useState(false);
  if (found === undefined) return <Loading what={text.title} />;
  const start = found && !discarded ? found : fresh;
  const discard = () => {
    dropDraft(name);
    setFresh(untouched(dossier));
    setDiscarded(true);
  };
  return (
    <div className="desk-stack">
      {start === found && (
        <Alert heading={text.restored} headingLevel={2}>
          <Button variant="tertiary" onClick={discard}>
            {text.discard}
          </Button>
        </Alert>
      )}
      <TriageForm key={String(discarded)} dossier={dossier} me={me} start={start} draftName={name} />
    </div>
  );
}

import '../style/forms.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { commandWords } from '../../text/command-words';
import type { FormCommand } from '../../text/input-keys';
import { staff } from '../../text/staff';
import { forms, groupOf } from '../../text/staff-forms';
import { Alert, Paragraph } from '../../ui/design-system.browser';
import { Problem } from '../api/problem';
import { commandsQuery, descriptionQuery, dossierQuery, meQuery, staffQuery, timelineQuery } from '../api/queries';
import { DossierMissing } from '../dossier/dossier-missing';
import { NotFound } from '../shell/not-found';
import { PageTitle } from '../shell/page-title';
import { FaultPage } from '../ui/fault-page';
import { Loading } from '../ui/loading';
import { fieldsOf } from './form/fields';
import { OpenedForm } from './opened-form';
import { useOpened } from './use-opened';

const { dossier: dossierText } = staff;
const isForm = (name: string): name is FormCommand => name !== 'triage' && Object.hasOwn(groupOf, name);

/** A command on a dossier, at its own address. */
export function CommandPage() {
  const { number, command } = useParams({ from: '/dossiers/$number/$command' });
  return isForm(command) ? <KnownCommand key={`${number} ${command}`} number={number} command={command} /> : <NotFound />;
}

function KnownCommand({ number, command }: { number: string; command: FormCommand }) {
  const me = useQuery(meQuery);
  const dossier = useQuery(dossierQuery(number));
  const timeline = useQuery(timelineQuery(number));
  const description = useQuery(descriptionQuery);
  const people = useQuery(staffQuery);
  const { title, hint } = commandWords[command];
  const heading = forms.heading(title, number);
  const asked = [dossier, timeline, description, people];
  const failed = asked.find(({ error, data }) => error && !data);
  if (!dossier.data && dossier.error instanceof Problem && dossier.error.status === 404) return <DossierMissing />;
  if (failed?.error) return <FaultPage title={heading} error={failed.error} again={() => void failed.refetch()} />;
  if (!dossier.data || !timeline.data || !description.data || !people.data || !me.data) return <Loading what={title} lines={8} />;
  const fields = fieldsOf(description.data, command);
  if (!fields) return <NotFound />;
  return (
    <div className="desk-stack desk-narrow">
      <nav className="desk-crumbs" aria-label={dossierText.crumbs}>
        <Link to="/">{staff.shell.worklist}</Link>
        <Link to="/dossiers/$number" params={{ number }}>
          {dossierText.title(number)}
        </Link>
      </nav>
      <PageTitle title={heading} />
      <Allowed number={number} command={command}>
        <Paragraph>{hint}</Paragraph>
        <OpenedForm
          command={command}
          title={title}
          fields={fields}
          dossier={dossier.data}
          entries={timeline.data.entries}
          staff={people.data.staff}
          me={me.data}
        />
      </Allowed>
    </div>
  );
}

/** Whoever may not do this now hears why, instead of filling in a form for nothing. */
function Allowed({ number, command, children }: { number: string; command: FormCommand; children: ReactNode }) {
  const commands = useQuery(commandsQuery(number));
  const state = commands.data?.commands.find((one) => one.command === command);
  if (useOpened(state?.allowed)) return children;
  return (
    <Alert severity="warning" heading={forms.notAllowed.title} headingLevel={2}>
      {state?.detail && <Paragraph>{state.detail}</Paragraph>}
      {state?.source && <Paragraph>{forms.notAllowed.source(state.source)}</Paragraph>}
      <Link to="/dossiers/$number" params={{ number }}>
        {forms.notAllowed.back}
      </Link>
    </Alert>
  );
}

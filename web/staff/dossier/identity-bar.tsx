import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DossierView } from '../../../projections/dossier/view';
import { staff } from '../../text/staff';
import { commandsQuery } from '../api/queries';
import { PageTitle } from '../shell/page-title';
import { DueDate } from '../ui/due-date';
import { StageBadge } from '../ui/stage-badge';
import { MoreActions } from './more-actions';
import { firstContact } from './promise';

const { dossier: text } = staff;

/** Number, person, stage, first contact and the main action: always in sight, never over what has the focus. */
export function IdentityBar({ dossier, tab }: { dossier: DossierView; tab: string }) {
  const complainant = dossier.parties.find(({ role }) => role === 'complainant');
  const contact = firstContact(dossier);
  return (
    <>
      <nav className="desk-crumbs" aria-label={text.crumbs}>
        <Link to="/">{staff.shell.worklist}</Link>
      </nav>
      <section className="desk-bar" aria-label={text.bar}>
        <PageTitle className="desk-bar__number" title={text.title(dossier.number)} tab={tab} />
        <span className="desk-bar__person">{complainant?.name ?? text.destroyedPerson}</span>
        <StageBadge stage={dossier.stage} />
        {contact?.state === 'runs' && (
          <span className="desk-bar__due">
            <span className="desk-soft">{text.firstContact}</span> <DueDate on={contact.endsOn} />
          </span>
        )}
        {contact?.state === 'kept' && <span className="desk-bar__due desk-soft">{text.firstContactHad}</span>}
        <Actions dossier={dossier} />
      </section>
    </>
  );
}

/** What this person does most likely now; when it is missing, why. And all else that can be done. */
function Actions({ dossier: { number, stage } }: { dossier: DossierView }) {
  const commands = useQuery(commandsQuery(number));
  if (!commands.data) return null;
  const triage = commands.data.commands.find(({ command }) => command === 'triage');
  const inFirstLook = stage === 'submitted' || stage === 'acknowledged' || stage === 'triaged';
  return (
    <>
      {triage?.allowed && (
        <Link className="desk-button-link desk-bar__action" to="/dossiers/$number/triage" params={{ number }}>
          {stage === 'triaged' ? text.actions.triageAgain : text.actions.triage}
        </Link>
      )}
      {triage?.allowed === false && inFirstLook && <span className="desk-bar__why">{triage.detail}</span>}
      <MoreActions number={number} commands={commands.data.commands} />
    </>
  );
}

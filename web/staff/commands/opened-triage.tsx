import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossierView } from '../../../projections/dossier/view';
import type { TimelineEntry } from '../../../projections/timeline/view';
import type { Facts, Personal } from '../../../src/complaint/events';
import { staff } from '../../text/staff';
import { Alert, Button } from '../../ui/design-system.browser';
import { timelineQuery } from '../api/queries';
import { Loading } from '../ui/loading';
import { dropDraft } from './draft';
import { TriageForm } from './triage-form';
import { emptyTriage, repeatedTriage } from './triage-input';
import type { TriageDraft } from './triage-input';
import { useFoundDraft } from './use-draft';

const { triage: text } = staff;

/** The form with what it starts from: the draft of before, the last triage, or nothing. */
export function OpenedTriage({ dossier, me }: { dossier: DossierView; me: string }) {
  const name = `triage ${me} ${dossier.number}`;
  const draft = useFoundDraft<TriageDraft>(name);
  // As it was when the page was opened: whoever triages meanwhile must not take the form away.
  const [again] = useState(dossier.stage === 'triaged');
  const timeline = useQuery({ ...timelineQuery(dossier.number), enabled: again });
  if (draft === undefined || (again && timeline.isPending)) return <Loading what={text.title} />;
  const last = timeline.data?.entries.find(({ type }) => type === 'triaged');
  return <Started dossier={dossier} me={me} draftName={name} draft={draft} last={last} />;
}

interface StartedProps {
  dossier: DossierView;
  me: string;
  draftName: string;
  draft: TriageDraft | null;
  last?: TimelineEntry;
}

function Started({ dossier, me, draftName, draft, last }: StartedProps) {
  // Held from the start: later events must not change what this form was opened on, that is how overtaking is noticed.
  const [start, setStart] = useState(() => draft ?? startOf(dossier, last));
  const restored = start === draft;
  const discard = () => {
    dropDraft(draftName);
    setStart(startOf(dossier, last));
  };
  return (
    <div className="desk-stack">
      {restored && (
        <Alert heading={text.restored} headingLevel={2}>
          <Button variant="tertiary" onClick={discard}>
            {text.discard}
          </Button>
        </Alert>
      )}
      <TriageForm key={String(restored)} dossier={dossier} me={me} start={start} draftName={draftName} />
    </div>
  );
}

function startOf({ allegations, revision }: DossierView, last?: TimelineEntry): TriageDraft {
  const ids = allegations.map(({ allegationId }) => allegationId);
  if (!last) return { fields: emptyTriage(ids), seen: revision };
  const { note } = (last.personal ?? {}) as Partial<Personal['triaged']>;
  return { fields: repeatedTriage(ids, last.facts as Facts['triaged'], note), seen: revision };
}

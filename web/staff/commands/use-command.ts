import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { TimelineEntry, TimelineView } from '../../../projections/timeline/view';
import { staff } from '../../text/staff';
import type { Done } from '../api/send-command';
import { askPreview, commandSender } from '../api/send-command';
import { Problem } from '../api/problem';
import { commandsQuery, dossierQuery, readAfter, timelineQuery } from '../api/queries';
import { announce } from '../shell/announce';
import type { CommandName } from '../../../src/complaint/life-cycle';
import type { Foreseen } from '../api/answers';

/** What the server said to the last attempt. */
export type Outcome =
  | { kind: 'refused'; problem: Problem; attempt: number }
  | { kind: 'overtaken'; since: readonly TimelineEntry[]; revision: number }
  | { kind: 'foreseen'; foreseen: Foreseen; revision: number };

/** Sends a command on top of the revision seen, or asks what it would do, and deals with what comes back. */
export function useCommand(number: string, command: CommandName, seen: number, whenSaved: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const send = useRef(commandSender(number, command));
  const [outcome, setOutcome] = useState<Outcome>();
  const [saving, setSaving] = useState(false);
  const attempt = useRef(0);

  const saved = async (done: Done) => {
    whenSaved();
    const read = await readAfter(number, done.position).catch(() => undefined);
    if (read) {
      queries.setQueryData(dossierQuery(number).queryKey, read[0]);
      queries.setQueryData(timelineQuery(number).queryKey, read[1]);
    } else {
      // Late, or no longer to be seen by who did this: what is shown of it is asked for again.
      void queries.invalidateQueries({ queryKey: dossierQuery(number).queryKey });
    }
    await queries.invalidateQueries({ queryKey: commandsQuery(number).queryKey });
    void queries.invalidateQueries({ queryKey: ['worklist'] });
    const how = !read ? 'behind' : command === 'triage' ? 'done' : 'recorded';
    announce(staff.dossier.saved[how]);
    await navigate({ to: '/dossiers/$number/tijdlijn', params: { number }, state: { saved: how } });
  };

  const refused = async (error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    if (error.status !== 412) return setOutcome({ kind: 'refused', problem: error, attempt: ++attempt.current });
    const since = await entriesSince(seen, () => queries.fetchQuery({ ...timelineQuery(number), staleTime: 0 }));
    setOutcome({ kind: 'overtaken', since, revision: Math.max(seen, ...since.map(({ revision }) => revision)) });
  };

  const once = async (attempted: () => Promise<void>) => {
    if (saving) return;
    setSaving(true);
    try {
      await attempted();
    } finally {
      setSaving(false);
    }
  };
  const submit = (input: object, revision = seen) => once(() => send.current(input, revision).then(saved, refused));
  const foresee = (input: object, revision = seen) =>
    once(() =>
      askPreview(number, command, input, revision).then((foreseen) => setOutcome({ kind: 'foreseen', foreseen, revision }), refused),
    );
  return { submit, foresee, outcome, saving, reconsider: () => setOutcome(undefined) };
}

const patience = [0, 300, 700, 1_500];

/** What others did since the revision seen. The answer 412 may be faster than the read model, so this asks a few times. */
async function entriesSince(seen: number, ask: () => Promise<TimelineView>): Promise<TimelineEntry[]> {
  for (const pause of patience) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const timeline = await ask().catch(() => undefined);
    const since = timeline?.entries.filter(({ revision }) => revision > seen) ?? [];
    if (since.length > 0) return since;
  }
  return [];
}

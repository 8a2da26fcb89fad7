import type { LocalDate } from '../law/local-date';
import type { Complaint } from './complaint';
import type { YearStart } from './parts/intake';
import { refuse } from './refusal';

const starts: Readonly<Record<string, YearStart>> = {
  'OMB-24-1-A': 'findings',
  'OMB-24-1-B1': 'ended',
  'OMB-24-1-B2': 'overdue',
  'OMB-24-2': 'conduct',
  'OMB-24-2-A': 'proceedings',
  'OMB-24-2-B': 'proceedings',
};

/** What the ombudsman's year runs from for this ground (aanvang van het jaar); undefined for a ground that is no year. Awb 9:24. */
export function yearStartOf(ground: string): YearStart | undefined {
  return Object.hasOwn(starts, ground) ? starts[ground] : undefined;
}

/** The recorded day the year runs from, first of the ground's own facts, then of the dossier. @throws Refusal start-not-recorded */
export function startRecorded(
  { firstLine, allegations }: Complaint,
  { allegationId, ground, facts }: { allegationId: string; ground: string; facts: Readonly<Record<string, string | boolean>> },
): { start?: YearStart; startOn?: LocalDate } {
  const start = yearStartOf(ground);
  if (!start) return {};
  const { happened } = allegations[allegationId] ?? {};
  const recorded: Record<YearStart, unknown> = {
    findings: facts.noticeOn ?? firstLine.sentOn ?? firstLine.answeredOn,
    ended: facts.endedOn ?? firstLine.endedOn,
    overdue: facts.complainedOn ?? firstLine.complainedOn,
    conduct: facts.happenedOn ?? happened?.to ?? happened?.from,
    proceedings: facts.endedOn,
  };
  const startOn = recorded[start];
  return { start, startOn: (startOn as LocalDate | undefined) ?? refuse('start-not-recorded', { ground, start }) };
}

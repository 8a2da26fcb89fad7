import type { Facts } from '../../../src/complaint/events';
import type { Triage } from '../../../src/complaint/commands/triage';
import type { Likeness } from '../../../src/complaint/parts/intake';
import type { Track } from '../../../src/complaint/words';
import type { TriageGround } from '../../text/staff-grounds';
import { grounds } from '../../text/staff-grounds';

export type Finding = Triage['findings'][number]['finding'];
export type Judgement = Triage['candidates'][number]['judgement'];
export type YesNo = 'yes' | 'no';

/** What the form holds while it is filled in: empty until chosen. */
export interface TriageFields {
  rightAddress?: YesNo | null;
  enoughInformation?: YesNo | null;
  /** Per allegation, per ground; empty = not looked at. */
  findings: Record<string, Partial<Record<TriageGround, Finding | ''>>>;
  candidates: { complaint: string; because?: Likeness[]; judgement: Judgement | '' }[];
  track?: Track | null;
  admission?: NonNullable<Triage['admission']> | null;
  clear?: YesNo | null;
  note: string;
}

export interface TriageDraft {
  fields: TriageFields;
  /** The revision that was on the screen when the form was opened. */
  seen: number;
}

const words = { ...grounds.bars, ...grounds.choices };

const untouched = () => Object.fromEntries(Object.keys(words).map((ground) => [ground, '' as const]));

/** The form before anything was touched. */
export function emptyTriage(allegationIds: readonly string[]): TriageFields {
  return { findings: Object.fromEntries(allegationIds.map((id) => [id, untouched()])), candidates: [], note: '' };
}
const yesNo = (answer?: YesNo | null) => (answer ? answer === 'yes' : undefined);

/** The form as the last triage left it, to be changed where something new was found. Impartiality is asked anew. */
export function repeatedTriage(allegationIds: readonly string[], last: Facts['triaged'], note = ''): TriageFields {
  const fields = emptyTriage(allegationIds);
  for (const { allegationId, ground, finding } of last.findings) {
    const looked = fields.findings[allegationId];
    if (looked && Object.hasOwn(looked, ground)) looked[ground as TriageGround] = finding;
  }
  return {
    ...fields,
    rightAddress: last.rightAddress ? 'yes' : 'no',
    enoughInformation: last.enoughInformation ? 'yes' : 'no',
    candidates: last.candidates.map((candidate) => ({ ...candidate })),
    track: last.track,
    admission: last.admission ?? null,
    note,
  };
}

/** What was not chosen is left out: the server says what is missing. */
export interface TriageInput extends Partial<Pick<Triage, 'rightAddress' | 'enoughInformation' | 'track' | 'admission' | 'note'>> {
  findings: Triage['findings'];
  candidates: { complaint: string; because?: Likeness[]; judgement?: Judgement }[];
  conflictChecked: { staff: string; clear?: boolean };
}

/** The input of the command, of what was touched only. */
export function triageInput(fields: TriageFields, me: string): TriageInput {
  const note = fields.note.trim();
  return {
    rightAddress: yesNo(fields.rightAddress),
    enoughInformation: yesNo(fields.enoughInformation),
    findings: Object.entries(fields.findings).flatMap(([allegationId, looked]) => findingsOf(allegationId, looked)),
    candidates: fields.candidates.map(({ complaint, because, judgement }) => ({ complaint, because, judgement: judgement || undefined })),
    track: fields.track ?? undefined,
    admission: needsAdmission(fields) ? (fields.admission ?? undefined) : undefined,
    conflictChecked: { staff: me, clear: yesNo(fields.clear) },
    note: note || undefined,
  };
}

function findingsOf(allegationId: string, looked: TriageFields['findings'][string]): Triage['findings'] {
  return Object.entries(looked).flatMap(([ground, finding]) => {
    if (!finding) return [];
    const { start } = words[ground as TriageGround];
    return [{ allegationId, ground, finding, ...(start && { start }) }];
  });
}

/** Is the reason of Awb 9:20 asked for: not complained first, and yet a track chosen? */
export function needsAdmission({ findings, track }: Pick<TriageFields, 'findings' | 'track'>): boolean {
  return Boolean(track && track !== 'undecided') && Object.values(findings).some((looked) => looked?.['OMB-23-H'] === 'holds');
}

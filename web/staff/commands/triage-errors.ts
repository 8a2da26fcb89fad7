import { staff } from '../../text/staff';
import type { Problem } from '../api/problem';

const { errors } = staff.triage;

/** The parts of the form that can be wrong, by the id of their first control. */
export type TriageField = 'rightAddress' | 'enoughInformation' | 'grounds' | 'candidates' | 'track' | 'admission' | 'clear' | 'note';
export type TriageErrors = Partial<Record<TriageField, string>>;

export const noteLimit = 20_000;

const missing: TriageErrors = {
  rightAddress: errors.address,
  enoughInformation: errors.information,
  track: errors.track,
  clear: errors.conflict,
  candidates: errors.candidate,
};

const fieldOf: Readonly<Record<string, TriageField>> = {
  rightAddress: 'rightAddress',
  enoughInformation: 'enoughInformation',
  findings: 'grounds',
  candidates: 'candidates',
  track: 'track',
  admission: 'admission',
  conflictChecked: 'clear',
  note: 'note',
};

const fieldOfRefusal: Readonly<Record<string, TriageField>> = {
  'unknown-allegation': 'grounds',
  'not-impartial': 'clear',
  'admission-reason-missing': 'admission',
};

/** What the server refused, at the fields it is about; empty when it is about none. */
export function fieldErrors(problem: Problem, noteLength: number): TriageErrors {
  const found: TriageErrors = {};
  for (const { pointer, code, detail } of problem.errors) {
    const field = fieldOf[pointer.split('/')[1] ?? ''];
    if (!field) continue;
    const tooLong = field === 'note' && noteLength > noteLimit;
    found[field] ??= tooLong
      ? errors.note(noteLength - noteLimit)
      : ((code === 'missing' ? missing[field] : undefined) ?? detail ?? problem.detail);
  }
  const refused = fieldOfRefusal[problem.code];
  if (refused) found[refused] = problem.code === 'admission-reason-missing' ? errors.admission : (problem.detail ?? problem.message);
  return found;
}

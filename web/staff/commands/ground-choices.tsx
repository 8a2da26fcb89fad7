import { useId } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import type { DossierView } from '../../../projections/dossier/view';
import type { GroundWords, TriageGround } from '../../text/staff-grounds';
import { staff } from '../../text/staff';
import { knownFacts } from './ground-facts';
import type { Finding, TriageFields } from './triage-input';

const { grounds: text } = staff.triage;
const findings = ['holds', 'does-not-hold', 'unclear'] as const satisfies readonly Finding[];

interface GroundChoicesProps {
  title: string;
  hint: string;
  grounds: Readonly<Partial<Record<TriageGround, GroundWords>>>;
  allegationId: string;
  dossier: DossierView;
  touched: number;
  register: UseFormRegister<TriageFields>;
}

/** A group of grounds, each with what we know, and a finding that may stay open. */
export function GroundChoices({ title, hint, grounds, allegationId, dossier, touched, register }: GroundChoicesProps) {
  return (
    <details className="desk-grounds" open>
      <summary className="desk-grounds__title">
        {title} <span className="desk-soft">{text.touched(touched)}</span>
      </summary>
      <p className="desk-soft">{hint}</p>
      {(Object.entries(grounds) as [TriageGround, GroundWords][]).map(([code, words]) => (
        <Ground
          key={code}
          code={code}
          words={words}
          facts={knownFacts(code, dossier)}
          field={() => register(`findings.${allegationId}.${code}`)}
        />
      ))}
    </details>
  );
}

interface GroundProps {
  code: TriageGround;
  words: GroundWords;
  facts: readonly string[];
  field: () => ReturnType<UseFormRegister<TriageFields>>;
}

function Ground({ code, words, facts, field }: GroundProps) {
  const id = useId();
  const remarks = [words.except && text.except(words.except), words.note, ...facts].filter(Boolean);
  return (
    <div className="desk-ground" role="radiogroup" aria-labelledby={id}>
      <p id={id} className="desk-ground__name">
        {words.name} <span className="desk-soft">{words.source}</span>
      </p>
      <div className="desk-segments">
        <Option value="" label={text.untouched} field={field()} />
        {findings.map((finding) => (
          <Option key={`${code} ${finding}`} value={finding} label={text[finding]} field={field()} />
        ))}
      </div>
      {remarks.length > 0 && <p className="desk-ground__remarks desk-soft">{remarks.join(' · ')}</p>}
    </div>
  );
}

function Option({ value, label, field }: { value: string; label: string; field: ReturnType<UseFormRegister<TriageFields>> }) {
  return (
    <label className="desk-segments__option">
      <input type="radio" value={value} {...field} />
      {label}
    </label>
  );
}

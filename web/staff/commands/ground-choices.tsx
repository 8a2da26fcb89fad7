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
        <fieldset key={code} className="desk-ground">
          <legend className="desk-ground__name">
            {words.name} <span className="desk-soft">{words.source}</span>
          </legend>
          <div className="desk-ground__row">
            <div className="desk-ground__facts desk-soft">
              {words.except && <p>{text.except(words.except)}</p>}
              {words.note && <p>{words.note}</p>}
              {knownFacts(code, dossier).map((fact) => (
                <p key={fact}>{fact}</p>
              ))}
            </div>
            <div className="desk-segments">
              <Option value="" label={text.untouched} field={register(`findings.${allegationId}.${code}`)} />
              {findings.map((finding) => (
                <Option key={finding} value={finding} label={text[finding]} field={register(`findings.${allegationId}.${code}`)} />
              ))}
            </div>
          </div>
        </fieldset>
      ))}
    </details>
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

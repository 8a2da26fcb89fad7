import type { UseFormRegister } from 'react-hook-form';
import type { DossierView } from '../../../projections/dossier/view';
import { staff } from '../../text/staff';
import { ErrorMessage, Heading } from '../../ui/design-system.browser';
import { kindsOf } from '../worklist/worklist-cells';
import { GroundChoices } from './ground-choices';
import type { TriageFields } from './triage-input';

const { grounds: text } = staff.triage;
const { bars, choices } = staff.grounds;

interface GroundsPartProps {
  dossier: DossierView;
  findings: TriageFields['findings'];
  error?: string;
  register: UseFormRegister<TriageFields>;
}

/** The grounds of Awb 9:22, and of 9:23 and 9:24, per allegation (klachtonderdeel). */
export function GroundsPart({ dossier, findings, error, register }: GroundsPartProps) {
  const several = dossier.allegations.length > 1;
  return (
    <section className="desk-stack-s" aria-labelledby="grounds">
      <Heading level={2} size="level-4" id="grounds" tabIndex={-1}>
        {text.title}
      </Heading>
      <p className="desk-soft">{text.hint}</p>
      {error && <ErrorMessage>{error}</ErrorMessage>}
      {dossier.allegations.map(({ allegationId, kinds }, index) => {
        const looked = findings[allegationId] ?? {};
        const touched = (group: object) => Object.entries(looked).filter(([code, finding]) => finding && Object.hasOwn(group, code)).length;
        const shared = { allegationId, dossier, register };
        return (
          <div key={allegationId} className="desk-stack-s">
            {several && (
              <Heading level={3} size="level-5">
                {text.allegation(index + 1, kindsOf(kinds))}
              </Heading>
            )}
            <GroundChoices {...shared} title={text.bars} hint={text.barsHint} grounds={bars} touched={touched(bars)} />
            <GroundChoices {...shared} title={text.choices} hint={text.choicesHint} grounds={choices} touched={touched(choices)} />
          </div>
        );
      })}
    </section>
  );
}

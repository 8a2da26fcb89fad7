import type { DossierView } from '../../../projections/dossier/view';
import { staff } from '../../text/staff';
import { Heading } from '../../ui/design-system.browser';

const { sent, redacted } = staff.dossier;

/** The complaint in the words of the person who sent it. */
export function ComplaintText({ dossier, level = 3 }: { dossier: DossierView; level?: 2 | 3 }) {
  if (dossier.redacted) return <p className="desk-soft">{redacted.title}</p>;
  const parts = [
    [sent.text, dossier.text],
    [sent.ownSteps, dossier.ownSteps],
    [sent.wanted, dossier.wanted],
  ] as const;
  return (
    <>
      {parts.map(([title, words]) => (
        <div key={title} className="desk-words">
          <Heading level={level} size="level-5">
            {title}
          </Heading>
          {words ? <p className="desk-words__text">{words}</p> : <p className="desk-soft">{sent.empty}</p>}
        </div>
      ))}
    </>
  );
}

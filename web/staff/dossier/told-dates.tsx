import type { DossierView } from '../../../projections/dossier/view';
import type { PartyRole } from '../../../src/complaint/words';
import { staff } from '../../text/staff';
import { shortDate } from '../time';
import { DueDate } from '../ui/due-date';

const { told: text } = staff.dossier;

/** A last day that binds nobody any more: whether it was late is no longer counted. */
function PastDate({ endsOn, state }: Pick<DossierView['told'][number], 'endsOn' | 'state'>) {
  return (
    <>
      <time dateTime={endsOn} className="desk-date">
        {shortDate(endsOn)}
      </time>{' '}
      <span className="desk-soft">{state === 'kept' ? text.kept : text.over}</span>
    </>
  );
}

/** The dates that people were told: what was promised stays, whatever the law does later. */
export function ToldDates({ told, parties }: Pick<DossierView, 'told' | 'parties'>) {
  if (told.length === 0) return <p className="desk-soft">{text.empty}</p>;
  const nameOf = (id: string) => {
    const party = parties.find(({ partyId }) => partyId === id);
    return party?.name ?? staff.words.party[(party?.role ?? 'complainant') as PartyRole];
  };
  return (
    <div className="desk-scroll" role="region" aria-label={text.caption} tabIndex={0}>
      <table className="desk-table desk-table--plain">
        <caption className="ams-visually-hidden">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.to}</th>
            <th scope="col">{text.from}</th>
            <th scope="col">{text.until}</th>
          </tr>
        </thead>
        <tbody>
          {told.map((promise) => (
            <tr key={`${promise.term} ${promise.to} ${promise.startsOn}`}>
              <th scope="row">{text.terms[promise.term] ?? text.other}</th>
              <td>{nameOf(promise.to)}</td>
              <td className="desk-nowrap">{shortDate(promise.startsOn)}</td>
              <td>{promise.state === 'runs' ? <DueDate on={promise.endsOn} /> : <PastDate {...promise} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

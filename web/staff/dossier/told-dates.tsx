import type { ReactNode } from 'react';
import type { DossierView } from '../../../projections/dossier/view';
import type { PartyRole } from '../../../src/complaint/words';
import { staff } from '../../text/staff';
import { shortDate } from '../time';
import { DueDate } from '../ui/due-date';
import { Facts } from '../ui/facts';
import { useWide } from '../ui/use-wide';

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
  const wide = useWide();
  if (told.length === 0) return <p className="desk-soft">{text.empty}</p>;
  const nameOf = (id: string) => {
    const party = parties.find(({ partyId }) => partyId === id);
    return party?.name ?? staff.words.party[(party?.role ?? 'complainant') as PartyRole];
  };
  const rows = told.map((promise) => ({
    key: `${promise.term} ${promise.to} ${promise.startsOn}`,
    what: text.terms[promise.term] ?? text.other,
    to: nameOf(promise.to),
    from: shortDate(promise.startsOn),
    until: promise.state === 'runs' ? <DueDate on={promise.endsOn} /> : <PastDate {...promise} />,
  }));
  return wide ? <ToldTable rows={rows} /> : <ToldList rows={rows} />;
}

interface ToldProps {
  rows: readonly { key: string; what: string; to: string; from: string; until: ReactNode }[];
}

function ToldTable({ rows }: ToldProps) {
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
          {rows.map(({ key, what, to, from, until }) => (
            <tr key={key}>
              <th scope="row">{what}</th>
              <td className="desk-table__name">{to}</td>
              <td className="desk-nowrap">{from}</td>
              <td>{until}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a small screen each promise by itself, its last day first of all that is said of it. */
function ToldList({ rows }: ToldProps) {
  return (
    <ul className="desk-told" aria-label={text.caption}>
      {rows.map(({ key, what, to, from, until }) => (
        <li key={key}>
          <Facts
            rows={[
              [text.what, what],
              [text.until, until],
              [text.to, to],
              [text.from, from],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

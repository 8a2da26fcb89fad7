import type { DossierView, PartyView } from '../../../projections/dossier/view';
import type { AuthorisationState, ContactChannel, PartyRole } from '../../../src/complaint/words';
import { staff } from '../../text/staff';
import { Heading } from '../../ui/design-system.browser';
import { Facts } from '../ui/facts';

const { parties: text, destroyedPerson } = staff.dossier;

/** The people of a dossier (betrokkenen), each with how to reach them. */
export function Parties({ parties }: Pick<DossierView, 'parties'>) {
  if (parties.length === 0) return <p className="desk-soft">{text.empty}</p>;
  return (
    <ul className="desk-parties">
      {parties.map((party) => (
        <li key={party.partyId} className="desk-party">
          <Party party={party} />
        </li>
      ))}
    </ul>
  );
}

function Party({ party }: { party: PartyView }) {
  const { name, role, channel, authorisation, phone, email } = party;
  const town = [party.postcode, party.town].filter(Boolean).join(' ');
  return (
    <>
      <Heading level={3} size="level-5">
        {name ?? destroyedPerson}
      </Heading>
      <p className="desk-soft">{staff.words.party[role as PartyRole]}</p>
      <Facts
        rows={[
          [text.channel, channel && staff.words.contactChannel[channel as ContactChannel]],
          [text.phone, phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>],
          [text.email, email && <a href={`mailto:${email}`}>{email}</a>],
          [text.address, [party.address, town].filter(Boolean).join(', ')],
          [text.function, party.function],
          [text.relation, party.relation],
          [text.authorisation, authorisation && staff.words.authorisation[authorisation as AuthorisationState]],
        ]}
      />
    </>
  );
}

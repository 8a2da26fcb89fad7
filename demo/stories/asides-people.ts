import type { Dossier, Story } from '../dossier';
import { invent } from '../people';

/** Who joins, changes or leaves, and what may be shared. */
export const peopleAsides: readonly ((d: Dossier) => Story)[] = [
  function* witness(d) {
    const { name, phone } = invent(d.random, d.of.municipality);
    yield d.after(0, 2).give('add-party', d.handler, { role: 'witness', name, phone, channel: 'phone' });
    const { partyId } = d.last('party-added').facts;
    yield d.after(1, 4).give('change-party', d.handler, { partyId, email: 'getuige@example.nl' });
    if (d.random.chance(0.7)) yield d.after(3, 9).give('remove-party', d.handler, { partyId, reason: 'no-longer-involved' });
  },
  function* representativeJoins(d) {
    if (d.complaint.representative) return;
    const { name, phone, email } = invent(d.random, d.of.municipality);
    yield d.after(0, 3).give('add-party', d.clerk, {
      role: 'representative',
      name,
      phone,
      email,
      channel: 'phone',
      relation: 'advocaat',
      authorisation: 'asked',
    });
    const { partyId } = d.last('party-added').facts;
    yield d.after(3, 9).give('record-authorisation', d.clerk, {
      partyId,
      state: d.random.pick(['given', 'on-paper', 'refused'] as const),
      receivedOn: d.today,
    });
  },
  function* moved(d) {
    const { address, postcode, town, phone } = invent(d.random, d.of.municipality);
    const partyId = d.complaint.complainant ?? '';
    yield d.after(1, 6).give('change-party', d.random.chance(0.5) ? d.complainant : d.clerk, { partyId, address, postcode, town, phone });
  },
  function* supplemented(d) {
    yield d
      .after(1, 5)
      .give('supplement', d.complainant, { channel: 'form', text: 'Hierbij nog de brief die ik vergeten was mee te sturen.' });
  },
  function* completed(d) {
    yield d
      .after(0, 2)
      .give('request-completion', d.handler, { missing: ['answer'], text: 'Kunt u ons het antwoord van de gemeente sturen?' });
    yield d.after(2, 8).give('supplement', d.clerk, {
      channel: 'letter',
      receivedOn: d.today,
      completes: true,
      text: 'De brief van de gemeente is binnen.',
    });
  },
  function* objected(d) {
    yield d.after(0, 3).give('object-to-sharing', d.random.chance(0.5) ? d.complainant : d.clerk, {
      scope: 'documents',
      documentIds: [],
      reason: 'Het medische verslag hoeft de gemeente niet te zien.',
    });
  },
  function* namelessFromNowOn(d) {
    yield d.after(0, 3).give('request-name-withholding', d.complainant, { reason: 'Ik werk zelf voor de gemeente.' });
    yield d
      .after(0, 3)
      .give('decide-name-request', d.handler, { decision: 'granted', reason: 'De vraag kan ook zonder naam worden gesteld.' });
  },
  function* firstLineKnown(d) {
    yield d.after(0, 4).give('record-first-line', d.random.chance(0.5) ? d.clerk : d.handler, {
      firstLine: { committee: d.random.chance(0.2), informalOn: d.ago(40), informalOutcome: 'not-solved', takenUp: true },
      theirReference: `KL-${d.random.between(10_000, 99_999)}`,
      note: 'Volgens de klachtencoördinator.',
    });
  },
];

import { countCodePoints } from '../../src/complaint/text';
import { given } from '../given';
import { pasts, people, submission } from '../people';

describe('submit (indienen)', () => {
  it('opens a dossier with one event for the texts and one per person, each about one subject', () => {
    const body = {
      ...submission,
      representative: { name: 'Samir el Amrani', phone: '020 123 4567', channel: 'phone', authorisation: 'on-paper', relation: 'zoon' },
      personConcerned: { name: 'Mevrouw Jansen' },
    };
    given()
      .when('submit', body, people.son)
      .then((events, complaint) => {
        expect(events.map(({ type }) => type)).toEqual(['submitted', 'party-added', 'party-added', 'party-added']);
        expect(events[0]!.about).toBe('dossier');
        expect(new Set(events.map(({ about }) => about)).size).toBe(4);
        expect(JSON.stringify(events.map(({ facts }) => facts))).not.toMatch(/Amrani|Jansen|parkeer|020/);
        expect(complaint.stage).toBe('submitted');
        expect(Object.values(complaint.parties).map(({ role }) => role)).toEqual(['complainant', 'representative', 'person-concerned']);
      });
  });

  it('is received on the moment it reached us, whatever the hour (Awb 2:20)', () => {
    given()
      .when('submit', submission, people.fatima)
      .then(([event]) => {
        expect(event).toMatchObject({
          occurredOn: '2026-11-20',
          facts: { receivedOn: '2026-11-20', receivedAt: '2026-11-20T10:00:00.000Z' },
        });
      });
  });

  it('takes the true receipt date of a letter from the clerk', () => {
    given()
      .when('submit', { ...submission, channel: 'letter', receivedOn: '2026-11-13' }, people.intake)
      .then(([event]) => expect(event).toMatchObject({ occurredOn: '2026-11-13', facts: { channel: 'letter', receivedOn: '2026-11-13' } }));
  });

  it('does not let a complainant choose the receipt date', () => {
    given()
      .when('submit', { ...submission, receivedOn: '2026-11-13' }, people.fatima)
      .refused('receipt-is-ours-to-record', 'Awb 2:20');
    given()
      .when('submit', { ...submission, channel: 'letter' }, people.fatima)
      .refused('receipt-is-ours-to-record', 'Awb 2:20');
  });

  it('wants the receipt date from whoever records it for another', () => {
    given()
      .when('submit', { ...submission, channel: 'phone' }, people.intake)
      .refused('receipt-date-missing', 'Awb 9:28 lid 1');
  });

  it('refuses dates in the future, of receipt and of what happened', () => {
    given()
      .when('submit', { ...submission, channel: 'letter', receivedOn: '2026-11-21' }, people.intake)
      .refused('in-the-future');
    given()
      .when('submit', { ...submission, happened: { from: '2026-12-01' } }, people.fatima)
      .refused('in-the-future');
    given()
      .when('submit', { ...submission, firstLine: { answeredOn: '2027-01-01' } }, people.fatima)
      .refused('in-the-future');
  });

  it('refuses a period that ends before it began', () => {
    given()
      .when('submit', { ...submission, happened: { from: '2026-10-02', to: '2026-10-01' } }, people.fatima)
      .refused('period-reversed');
  });

  it('does not take an anonymous complaint (M25)', () => {
    const anonymous = { pointer: '/complainant', code: 'anonymous' };
    given()
      .when('submit', { ...submission, complainant: { name: 'Fatima', channel: 'phone' } }, people.fatima)
      .wrongInput(anonymous);
    given()
      .when('submit', { ...submission, complainant: undefined }, people.fatima)
      .wrongInput(anonymous);
  });

  it('does not promise mail to who gave no address', () => {
    const complainant = { name: 'Fatima', phone: '020 123 4567', channel: 'e-mail' };
    given()
      .when('submit', { ...submission, complainant }, people.fatima)
      .refused('mail-without-address', 'Awb 2:17 lid 1');
  });

  it('counts 2,000 code points after normalisation, not UTF-16 units (M24)', () => {
    const just = '👍'.repeat(2_000);
    expect(countCodePoints(just)).toBe(2_000);
    given()
      .when('submit', { ...submission, text: just }, people.fatima)
      .then((events) => expect(events).toHaveLength(2));
    given()
      .when('submit', { ...submission, text: `${just}!` }, people.fatima)
      .wrongInput({ pointer: '/text', code: 'is-text' });
    given()
      .when('submit', { ...submission, text: 'a\r\n'.repeat(1_000) }, people.fatima)
      .then((events) => expect(events).toHaveLength(2));
  });

  it('names everything that is wrong at once', () => {
    const { text: _, ...rest } = submission;
    given()
      .when('submit', { ...rest, kinds: ['rumour'], happened: { from: '2026-02-30' }, surprise: true }, people.fatima)
      .wrongInput(
        { pointer: '/text', code: 'missing' },
        { pointer: '/kinds', code: 'is-in' },
        { pointer: '/happened/from', code: 'is-local-date' },
        { pointer: '/surprise', code: 'unknown-field' },
      );
    given()
      .when('submit', { ...submission, kinds: [], happened: null, wanted: 'a\u0007b', text: 'x'.repeat(2_001), 'a/b': {} }, people.fatima)
      .wrongInput(
        { pointer: '/happened', code: 'is-null' },
        { pointer: '/wanted', code: 'forbidden-character' },
        { pointer: '/a~1b', code: 'unknown-field' },
        { pointer: '/kinds', code: 'array-not-empty' },
        { pointer: '/text', code: 'is-text' },
      );
  });

  it('refuses what no text may hold: controls, half characters, null, fractions, depth', () => {
    for (const [value, code] of [
      ['a\u0000b', 'forbidden-character'],
      ['a\ud800b', 'forbidden-character'],
      [null, 'is-null'],
      [0.5, 'not-a-whole-number'],
    ] as const) {
      given()
        .when('submit', { ...submission, text: value }, people.fatima)
        .wrongInput({ pointer: '/text', code });
    }
    const deep = JSON.parse('['.repeat(40) + ']'.repeat(40)) as object;
    const pointer = `/text${'/0'.repeat(32)}`;
    given()
      .when('submit', { ...submission, text: deep }, people.fatima)
      .wrongInput({ pointer, code: 'too-deep' });
  });

  it('is refused on a dossier that exists', () => {
    given(pasts.submitted).when('submit', submission, people.fatima).refused('wrong-stage');
  });

  it('is refused to who may not file', () => {
    given().when('submit', submission, people.manager).refused('wrong-role');
  });
});

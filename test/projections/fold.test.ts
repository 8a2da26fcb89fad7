import { access } from '../../projections/access/projection';
import { AccessRow } from '../../projections/access/table';
import { dossier } from '../../projections/dossier/projection';
import { DossierPersonal, DossierTable } from '../../projections/dossier/table';
import { BrokenEvent, fold, Gap } from '../../projections/fold';
import { readModels } from '../../projections/models';
import type { ReadModel } from '../../projections/read-model';
import { timeline } from '../../projections/timeline/projection';
import { TimelinePersonal, TimelineTable } from '../../projections/timeline/table';
import { worklist } from '../../projections/worklist/projection';
import { WorklistPersonal, WorklistTable } from '../../projections/worklist/table';
import { UnknownEvent } from '../../src/complaint/complaint';
import type { NewEvent } from '../../src/complaint/events';
import { given } from '../given';
import { pasts, submission } from '../people';
import { Log } from './log';
import { triaged } from './triaged';

const number = '26-K73C-T1Z';
const rowsOf = <Row extends object>(rows: readonly object[], table: new () => Row) =>
  rows.filter((row): row is Row => row instanceof table);
const submitted = () => given(pasts.submitted).history[0]!;

describe("the complaint's own words", () => {
  it('are set right by what corrects them, and not by what corrects a text of something else', () => {
    const log = new Log().add(number, pasts.submitted);
    const note = { type: 'note-written', facts: { noteId: 'n', visibility: 'team' }, about: 'dossier', personal: { text: 'Gebeld.' } };
    const correction = (eventId: string, from: string, to: string) => {
      const facts = { event: eventId, changes: [{ path: '/text', sealed: true }], movesDates: [] };
      const personal = { reasons: 'Verkeerd overgenomen.', changes: [{ path: '/text', from, to }] };
      return { type: 'corrected', facts, about: 'dossier', personal } as unknown as NewEvent;
    };
    const first = log.events[0]!.eventId;
    const written = log.put(number, note as unknown as NewEvent).eventId;
    log.put(number, correction(written, 'Gebeld.', 'Gemaild.'));
    log.put(number, correction(first, submission.text, 'Zo was het.'));
    const texts = rowsOf(fold(dossier, undefined, log.events).rows, DossierPersonal)
      .filter(({ subject }) => subject === 'dossier')
      .map(({ content }) => (content as { text?: string }).text);
    expect(texts).toEqual([submission.text, 'Zo was het.']);
  });
});

describe('the worklist', () => {
  const { rows, after } = fold(worklist, undefined, new Log().add(number, triaged).events);

  it('shows where a dossier stands, what it is about and when it came', () => {
    expect(after).toMatchObject({
      number,
      stage: 'triaged',
      municipality: 'amsterdam',
      kinds: ['unanswered-letter'],
      receivedOn: '2026-11-20',
      lastType: 'triaged',
      arrived: 10n,
      position: 40n,
      revision: 3,
    });
  });

  it('shows the last day of the promise of first contact, told with the acknowledgement', () => {
    expect(rowsOf(rows, WorklistTable).map(({ firstContactBy }) => firstContactBy)).toEqual([null, null, '2026-12-04', '2026-12-04']);
  });

  it('keeps the name of the complainant apart, by dossier and party', () => {
    const [name] = rowsOf(rows, WorklistPersonal);
    expect(name).toMatchObject({ complaint: number, subject: after?.complainant, name: submission.complainant.name });
  });

  it('holds no name where the key is destroyed', () => {
    const log = new Log();
    for (const event of given(triaged).history) log.put(number, event, { personal: undefined });
    const folded = fold(worklist, undefined, log.events);
    expect(folded.failed).toBeUndefined();
    expect(rowsOf(folded.rows, WorklistPersonal)).toEqual([]);
    expect(folded.after?.stage).toBe('triaged');
  });
});

describe('personal data', () => {
  it('stands in the tables of the schema personal only', () => {
    const { events } = new Log().add(number, triaged);
    const facts = readModels.flatMap((model) => fold(model, undefined, events).rows).filter((row) => !('complaint' in row));
    const words = [
      submission.complainant.name,
      submission.complainant.email,
      submission.text,
      submission.wanted,
      submission.place,
      'Eerst bellen.',
    ];
    const stored = JSON.stringify(facts, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    expect(facts.length).toBeGreaterThan(0);
    expect(words.filter((word) => stored.includes(word))).toEqual([]);
  });

  it('is kept by dossier and subject', () => {
    const { events } = new Log().add(number, triaged);
    const personal = readModels.flatMap((model) => fold(model, undefined, events).rows).filter((row) => 'complaint' in row);
    expect(personal.length).toBeGreaterThan(0);
    for (const row of personal) expect(row).toMatchObject({ complaint: number, subject: expect.any(String) });
  });
});

describe('the dossier', () => {
  const { rows, after } = fold(dossier, undefined, new Log().add(number, triaged).events);

  it('has the receipt code of its submission', () => {
    expect(after?.receipt).toBe('G0RC-F6S1-DRYR-J4WS');
  });

  it('has its parties with what is personal about each apart', () => {
    expect(after?.parties).toMatchObject([{ role: 'complainant', channel: 'e-mail' }]);
    const subjects = rowsOf(rows, DossierPersonal).map(({ subject }) => subject);
    expect(subjects).toEqual(['dossier', after?.parties[0]?.partyId]);
  });

  it('keeps the stage, the dates told and what the first line did', () => {
    expect(after?.folded).toMatchObject({
      stage: 'triaged',
      firstLine: { complainedOn: '2026-09-20' },
      told: [{ term: 'OMB_FIRST_CONTACT_14D' }],
    });
    expect(rowsOf(rows, DossierTable)).toHaveLength(4);
  });
});

describe('the timeline', () => {
  const { rows } = fold(timeline, undefined, new Log().add(number, triaged).events);

  it('has every event with who, when and its facts', () => {
    expect(rowsOf(rows, TimelineTable).map(({ type, revision }) => [revision, type])).toEqual([
      [0, 'submitted'],
      [1, 'party-added'],
      [2, 'acknowledged'],
      [3, 'triaged'],
    ]);
  });

  it('has the note of a triage as personal', () => {
    expect(rowsOf(rows, TimelinePersonal).at(-1)).toMatchObject({ revision: 3, subject: 'dossier', content: { note: 'Eerst bellen.' } });
  });

  it('does not show the session of who acted', () => {
    const log = new Log();
    log.put(number, submitted(), { actor: { id: 'a', role: 'clerk', session: 'secret' } });
    expect(rowsOf(fold(timeline, undefined, log.events).rows, TimelineTable)[0]?.actor).toEqual({ id: 'a', role: 'clerk' });
  });
});

describe('access', () => {
  it('has a new dossier belong to nobody and be open to those who see the unassigned', () => {
    const { after } = fold(access, undefined, new Log().add(number, pasts.submitted).events);
    expect(after).toBeInstanceOf(AccessRow);
    expect(after).toMatchObject({ team: null, handler: null, confidential: false, revision: 1 });
  });
});

describe('fold', () => {
  const { events } = new Log().add(number, triaged);

  it('gives the same rows however the events are cut into batches', () => {
    for (const model of readModels) {
      const whole = fold(model, undefined, events);
      for (let cut = 0; cut <= events.length; cut++) {
        const first = fold(model, undefined, events.slice(0, cut));
        const second = fold(model, first.after, events.slice(cut));
        expect([...first.rows, ...second.rows]).toEqual(whole.rows);
      }
    }
  });

  it('passes over what a row already knows', () => {
    const { after } = fold(worklist, undefined, events);
    expect(fold(worklist, after, events)).toEqual({ rows: [], after });
  });

  it('stops at a gap and names the revision that is missing', () => {
    const { after, failed } = fold(worklist, undefined, [...events.slice(0, 2), events[3]!]);
    expect(after?.revision).toBe(1);
    expect(failed?.error).toBeInstanceOf(Gap);
    expect(failed?.error).toMatchObject({ message: 'gap at revision 2: revision 3 came' });
  });

  const poison: [string, Record<string, unknown>, new (...given: never[]) => Error][] = [
    ['of an unknown type', { type: 'beamed-up' }, UnknownEvent],
    ['named like a member of every object', { type: 'constructor' }, UnknownEvent],
    ['named __proto__', { type: '__proto__' }, UnknownEvent],
    ['of a newer version', { version: 2 }, UnknownEvent],
    ['without a version', { version: undefined }, UnknownEvent],
    ['without the facts it needs', { facts: {} }, TypeError],
    ['with facts that are null', { facts: null }, TypeError],
  ];
  it.each(poison)('stops at an event %s and keeps what came before', (_, changed, error) => {
    const log = new Log().add(number, pasts.submitted);
    log.put(number, submitted(), changed);
    // Access needs no facts of it, so it need not stop at facts that are wrong.
    const stopping: readonly ReadModel[] = error === TypeError ? [worklist, dossier] : [access, worklist, dossier];
    for (const model of stopping) {
      const folded = fold(model, undefined, log.events);
      expect(folded.failed?.error).toBeInstanceOf(error);
      expect(folded.after).toMatchObject({ revision: 1 });
    }
  });

  it('stops at an event that cannot be trusted', () => {
    const log = new Log().add(number, pasts.submitted);
    log.putStored(number, { eventId: 'x', revision: 2, type: 'triaged' }, { broken: 'changed' });
    for (const model of readModels) expect(fold(model, undefined, log.events).failed?.error).toBeInstanceOf(BrokenEvent);
  });

  it('takes no harm from a party named __proto__', () => {
    const facts: unknown = JSON.parse('{"partyId":"__proto__","role":"witness","__proto__":{"polluted":true}}');
    const log = new Log().add(number, pasts.submitted);
    log.put(number, { type: 'party-added', facts, about: '__proto__', personal: { name: 'Naam' } } as NewEvent);
    const { after, failed } = fold(dossier, undefined, log.events);
    expect(failed).toBeUndefined();
    expect(after?.parties).toHaveLength(2);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

import { type EventType, versions } from '../../src/complaint/events';
import { lines } from '../../web/text/event-lines';
import { readFixture } from '../complaint/fixture';

const said = (term: string) => ({
  term,
  rule: `${term}@2010-01-01`,
  dueOn: '2026-10-19',
  kind: 'soon',
  level: 2,
  startsOn: '2026-09-05',
  targetId: 'a',
});
const on = (day: string) => `op ${day}`;

describe('what the clock said of a term, on the timeline', () => {
  it.each(['term-warned', 'term-missed', 'promise-missed', 'target-set', 'escalated'] as const)('%s names the term and its day', (type) => {
    const line = lines[type](said('FL_HANDLE_6W') as never, {}, on);
    expect(line).toMatch(/^Behandeling van de klacht door de gemeente\. Uiterlijk op 2026-10-19\./);
  });

  it('names a term without words by its id rather than not at all', () => {
    expect(lines['term-missed'](said('NIEUWE_TERMIJN') as never, {}, on)).toBe('NIEUWE_TERMIJN. Uiterlijk op 2026-10-19.');
  });
});

const ofParty = ['address', 'postcode', 'town', 'phone', 'email', 'function', 'relation'];
/** What the overview shows, and the pointers of a correction, which have names. */
const elsewhere: Partial<Record<EventType, readonly string[]>> = {
  submitted: ['text', 'ownSteps', 'wanted', 'place', 'theirReference', 'otherBody'],
  'party-added': ofParty,
  'party-changed': ofParty,
  corrected: ['changes'],
};
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];
const kept = (Object.keys(versions) as EventType[]).flatMap((type) => {
  const { stored, personal } = readFixture(type, versions[type])!;
  return personal ? [{ type, facts: stored.data.facts, personal }] : [];
});

describe('what somebody wrote in an event, on the timeline', () => {
  it.each(kept)('$type shows it, or the overview does', ({ type, facts, personal }) => {
    const texts = Object.entries(personal).flatMap(([name, value]) => (elsewhere[type]?.includes(name) ? [] : textsIn(value)));
    const line = lines[type](facts as never, personal as never, on);
    expect(texts.filter((text) => !line.includes(text))).toEqual([]);
  });

  it.each([
    ['mediated', { kind: 'mediation', settled: [] }, { agreement: 'Zij bellen.', whatTheyDo: 'De brief gaat opnieuw.' }],
    ['allegation-ended', { how: 'referred', grounds: [], target: 'other' }, { reasons: [], texts: [], target: 'De woningbouw.' }],
  ] as const)('%s shows what need not be there', (type, facts, personal) => {
    const line = lines[type](facts as never, personal, on);
    expect(textsIn(personal).filter((text) => !line.includes(text))).toEqual([]);
  });
});

describe('a correction on the timeline', () => {
  const corrected = (changes: object[], sealed: object[] = []) =>
    lines.corrected(
      { event: 'a', changes, reason: 'wrong-date', movesDates: [] } as never,
      { reasons: 'De envelop is teruggevonden.', changes: sealed },
      on,
    );

  it.each([
    ['a day', { path: '/receivedOn', from: '2026-11-13', to: '2026-11-12' }, 'Ontvangen op: op 2026-11-12, was op 2026-11-13.'],
    ['an instant', { path: '/receivedAt', to: '2026-11-12T23:30:00.000Z' }, 'Tijdstip van ontvangst: 13 november 2026 om 00:30, was leeg.'],
    ['a choice', { path: '/channel', from: 'letter', to: 'e-mail' }, 'Kanaal: E-mail, was Brief.'],
    [
      'one of many',
      { path: '/allegations/0/kinds/1', from: 'slowness', to: 'treatment' },
      'Klachtonderdeel 1 – Soort klacht 2: Behandeling, was Duurt te lang.',
    ],
    [
      'the beginning of a period',
      { path: '/allegations/0/happened/from', from: '2026-11-13', to: '2026-11-12' },
      'Klachtonderdeel 1 – Wanneer was het? – Vanaf: op 2026-11-12, was op 2026-11-13.',
    ],
    ['yes and no', { path: '/firstLine/takenUp', from: false, to: true }, ': ja, was nee.'],
    ['what is taken away', { path: '/firstLine/answeredOn', from: '2026-11-13' }, 'Antwoord van: leeg, was op 2026-11-13.'],
  ])('names %s as it was and as it became', (_, change, said) => {
    expect(corrected([change])).toContain(said);
  });

  it('shows what is sealed to who may read it, once', () => {
    const pointer = { path: '/name', sealed: true };
    expect(corrected([pointer], [{ path: '/name', from: 'Jansen', to: 'Janssen' }])).toMatch(/^Naam: Janssen, was Jansen\. \w/);
    expect(lines.corrected({ event: 'a', changes: [pointer], reason: 'wrong-date', movesDates: [] } as never, {}, on)).not.toContain(
      'Naam',
    );
  });

  it('says why, last', () => {
    expect(corrected([{ path: '/receivedOn', to: '2026-11-12' }])).toMatch(/De envelop is teruggevonden\.$/);
  });
});

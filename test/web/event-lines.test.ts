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
/** What the overview shows, and what a correction put in the place of what. */
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

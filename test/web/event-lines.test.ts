import { lines } from '../../web/text/event-lines';

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

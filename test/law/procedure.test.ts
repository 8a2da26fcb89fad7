import { type LetterId, letters, missingContents } from '../../src/law/letters';
import { isNormId, normGroups, normOf, norms } from '../../src/law/norms';
import { lettersOnEntering, lettersOnEvent, procedure } from '../../src/law/procedure';
import type { ProcedureState } from '../../src/law/procedure-state';
import type { LocalDate } from '../../src/law/local-date';
import { holdKinds, type ResultCode, retentionOf, retentionRow, retentionRows } from '../../src/law/retention';

const on = (date: string) => date as LocalDate;
const stages =
  'new submitted acknowledged triaged in-mediation mediated under-investigation investigated advised referred forwarded handed-over declined discontinued withdrawn closed'.split(
    ' ',
  );
const both: readonly (readonly ProcedureState[])[] = Object.values(procedure);

describe('the procedure (procedure)', () => {
  it('leads only to states it has, and every state but the first is reached', () => {
    for (const states of both) {
      const names = states.map(({ state }) => state);
      const next = new Set(states.flatMap((one) => one.next));
      expect([...next].filter((name) => !names.includes(name))).toEqual([]);
      expect(names.filter((name) => !next.has(name))).toEqual([names[0]]);
    }
    expect(procedure['first-line']).toHaveLength(14);
    expect(procedure['second-line']).toHaveLength(18);
  });

  it('names our stages and nothing else, and leaves none out', () => {
    const named = new Set(procedure['second-line'].flatMap((state: ProcedureState) => state.stages));
    expect(stages.filter((stage) => !named.has(stage))).toEqual(['new']);
    expect([...named].filter((stage) => !stages.includes(stage))).toEqual([]);
    expect(procedure['first-line'].every(({ stages }) => stages.length === 0)).toBe(true);
  });

  it('gives every requirement its source', () => {
    for (const { requires, enteredBy, en } of both.flat()) {
      expect(enteredBy.length * en.length).toBeGreaterThan(0);
      for (const { label, source } of requires) expect(label.length > 3 && /^(Awb|Woo)/.test(source)).toBe(true);
    }
  });

  it('says who is told', () => {
    expect(lettersOnEntering('declined')).toEqual([{ letter: 'O6', to: 'complainant' }]);
    expect(lettersOnEntering('discontinued').map(({ to }) => to)).toEqual(['complainant', 'body', 'person-concerned']);
    expect(lettersOnEntering('triaged')).toEqual([{ letter: 'O2', to: 'complainant', otherwise: 'alles is compleet' }]);
    expect(lettersOnEntering('new')).toEqual([]);
    expect(lettersOnEvent('findings-sent').map(({ letter, to }) => `${letter} ${to}`)).toEqual([
      'O13 complainant',
      'O13 body',
      'O13 person-concerned',
    ]);
    expect(lettersOnEvent('own-initiative-started')).toEqual([{ letter: 'O20', to: 'body' }]);
    expect(lettersOnEvent('triaged')).toEqual([]);
  });

  it('tells, on the way, exactly those the law names', () => {
    const told = both.flat().map(({ state, letters: out }) => `${state}: ${out.map(({ letter, to }) => `${letter} ${to}`).join(', ')}`);
    expect(told.filter((line) => !line.endsWith(': '))).toEqual([
      'bevestigd: L1 complainant',
      'doorgezonden: L2 complainant',
      'getoetst: L3 complainant',
      'informeel: L4 complainant',
      'niet in behandeling: L5 complainant',
      'in behandeling: L6 person-concerned, L7 complainant, L7 person-concerned',
      'verdaagd: L8 complainant, L8 person-concerned',
      'uitgesteld: L9 complainant',
      'geadviseerd: L10 body',
      'afgehandeld: L11 complainant',
      'ingetrokken: L12 complainant',
      'bevestigd: O1 complainant',
      'getoetst: O2 complainant',
      'verwezen: O3 complainant',
      'overgedragen: O4 complainant, O4 other-body',
      'doorgezonden: O5 complainant, O5 other-body',
      'afgewezen: O6 complainant',
      'interventie: O7 body, O8 complainant',
      'bemiddeling: O8 complainant',
      'onderzoek: O9 complainant, O9 body, O9 person-concerned',
      'niet voortgezet: O12 complainant, O12 body, O12 person-concerned',
      'bevindingen: O13 complainant, O13 body, O13 person-concerned',
      'rapport: O14 complainant, O14 body, O14 person-concerned',
      'opvolging: O15 body, O16 body, O16 complainant',
      'gesloten: O17 complainant',
      'ingetrokken: O18 complainant, O18 body',
      'heropend: O19 complainant',
      'eigen beweging: O20 body',
    ]);
  });

  it('sends every letter there is, to somebody the letter is for', () => {
    const sent = both.flat().flatMap((state) => state.letters);
    expect(letters.map(({ letter }) => letter).filter((letter) => !sent.some((one) => one.letter === letter))).toEqual(['O10', 'O11']);
    for (const { letter, to } of sent) {
      const row = letters.find((one) => one.letter === letter);
      const addressees: readonly string[] = row?.to ?? [];
      expect([letter, to, addressees.includes(to) || to === 'other-body']).toEqual([letter, to, true]);
    }
  });
});

describe('letters (brieven)', () => {
  it('say what they must contain, each thing once and with a source', () => {
    expect(letters.map(({ letter }) => letter).join(' ')).toBe(
      'L1 L2 L3 L4 L5 L6 L7 L8 L9 L10 L11 L12 O1 O2 O3 O4 O5 O6 O7 O8 O9 O10 O11 O12 O13 O14 O15 O16 O17 O18 O19 O20',
    );
    for (const { contains, names } of letters) {
      expect(new Set(contains.map(({ id }) => id)).size).toBe(contains.length);
      for (const { label, source } of contains) expect(label.length > 3 && /^(Awb|Avg|goede praktijk|huisregel)/.test(source)).toBe(true);
      expect(names.nl.length * names.en.length).toBeGreaterThan(0);
    }
  });

  /** Every letter whose contents the law or good practice names. */
  const contents: Readonly<Record<string, string>> = {
    L1: 'received-on number next deadline contact committee copy privacy',
    O1: 'received-on number next deadline contact method copy privacy',
    L2: 'to-whom why received-on',
    O5: 'to-whom why received-on',
    L3: 'missing due-on consequence',
    O2: 'missing due-on consequence',
    L5: 'ground facts ombudsman one-year-term',
    L6: 'copy',
    L7: 'place-and-time assistance due-on other-heard',
    L8: 'old-date new-date reason',
    L9: 'proposed-date consent may-refuse',
    L10: 'findings advice hearing-record',
    L11: 'findings judgement conclusions departure-from-advice ombudsman one-year-term',
    O3: 'where how keep one-year-term',
    O4: 'remedy body date-counts papers-back',
    O6: 'ground facts no-appeal other-help',
    O12: 'ground facts no-appeal other-help',
    O9: 'wording body handler steps shared',
    O13: 'facts evidence request due-on',
    O14: 'complaint findings judgement norm recommendations due-on anonymised',
    O16: 'recommendation answer appraisal',
  };
  it.each(letters.map(({ letter, contains }) => [letter, contains] as const))('of %s name all that it must contain', (letter, contains) => {
    expect(contains.map(({ id }) => id).join(' ')).toBe(contents[letter] ?? '');
  });

  it('show what a template leaves out', () => {
    const left = (letter: LetterId, present: string[]) => missingContents(letter, present).map(({ id, source }) => `${id} ${source}`);
    expect(left('L5', ['ground', 'facts'])).toEqual(['ombudsman Awb 9:12 lid 2', 'one-year-term Awb 9:12 lid 2']);
    expect(left('L5', ['ground', 'facts', 'ombudsman', 'one-year-term'])).toEqual([]);
    expect(left('O2', [])).toEqual(['missing Awb 9:28 lid 3', 'due-on Awb 9:28 lid 3', 'consequence Awb 9:28 lid 3']);
    expect(left('O5', ['to-whom'])).toEqual(['why Awb 9:18 lid 2', 'received-on Awb 9:18 lid 2']);
    expect(left('O17', [])).toEqual([]);
  });
});

describe('norms (behoorlijkheidsnormen)', () => {
  it('are 22 in four groups', () => {
    expect(norms.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
    expect(new Set(norms.map(({ id }) => id)).size).toBe(22);
    const size = (group: string) => norms.filter((norm) => norm.group === group).length;
    expect(Object.keys(normGroups).map(size)).toEqual([4, 6, 5, 7]);
    const named = (group: string) =>
      norms
        .filter((norm) => norm.group === group)
        .map(({ names }) => names.nl)
        .join(', ');
    expect(Object.keys(normGroups).map(named)).toEqual([
      'Transparant, Goede informatieverstrekking, Luisteren naar de burger, Goede motivering',
      'Respecteren van grondrechten, Bevorderen van actieve deelname door de burger, Fatsoenlijke bejegening, Fair play, Evenredigheid, Bijzondere zorg',
      'Maatwerk, Samenwerking, Coulante opstelling, Voortvarendheid, De-escalatie',
      'Integriteit, Betrouwbaarheid, Onpartijdigheid, Redelijkheid, Goede voorbereiding, Goede organisatie, Professionaliteit',
    ]);
    expect(norms[13]).toEqual({ id: 'voortvarendheid', number: 14, group: 'involved', names: { nl: 'Voortvarendheid', en: 'Promptness' } });
    expect(normOf('fair-play').number).toBe(8);
    expect([isNormId('fair-play'), isNormId('rechtszekerheid'), isNormId(8)]).toEqual([true, false, false]);
  });
});

describe('retention (bewaren)', () => {
  const kept = (codes: ResultCode[], closedOn = '2025-03-14', more = {}, today = '2030-03-15') =>
    retentionOf({ ends: codes.map((code) => ({ code, closedOn: on(closedOn) })), ...more }, on(today));

  it.each([
    ['13.1', '2030-03-14', '2030-03-15'],
    ['13.1.1', '2032-03-14', '2032-03-15'],
    ['13.1.2', '2035-03-14', '2035-03-15'],
    ['13.1.4', '2026-03-14', '2026-03-15'],
    ['13.2', '2026-03-14', '2026-03-15'],
    ['6.1.3', '2026-03-14', '2026-03-15'],
    ['13.1.3', null, null],
    ['4.1.9', null, null],
    ['own-initiative', null, null],
    ['merged', null, null],
  ] as const)('of %s lasts until %s', (code, keepUntil, destroyFrom) => {
    expect(kept([code])).toMatchObject({ code, keepUntil, destroyFrom });
    expect(retentionRow(code).code).toBe(code);
  });

  it('says what comes after, by which source', () => {
    expect(retentionRows.map(({ code, afterwards, source }) => `${code} ${afterwards} ${source}`)).toEqual([
      '13.1 destroy Selectielijst 2020, 13.1',
      '13.1.1 destroy Selectielijst 2020, 13.1.1',
      '13.1.2 destroy Selectielijst 2020, 13.1.2',
      '13.1.3 keep Selectielijst 2020, 13.1.3',
      '13.1.4 destroy Selectielijst 2020, 13.1.4',
      '13.2 destroy Selectielijst 2020, 13.2',
      '4.1.9 keep Selectielijst 2020, 4.1.9',
      '6.1.3 destroy Selectielijst 2020, 6.1.3',
      'own-initiative archivist huisregel',
      'merged survivor huisregel',
    ]);
    expect(kept(['merged']).afterwards).toBe('survivor');
    expect(Object.keys(holdKinds)).toHaveLength(5);
  });

  it('is allowed to end from the day after, not before', () => {
    expect(kept(['13.1'], '2025-03-14', {}, '2030-03-14').destroyable).toBe(false);
    expect(kept(['13.1'], '2025-03-14', {}, '2030-03-15').destroyable).toBe(true);
    expect(kept(['13.1.3'], '1990-01-01').destroyable).toBe(false);
  });

  it('is the longest of all ends, counted from the last', () => {
    const ends = [
      { code: '13.1.2' as const, closedOn: on('2024-02-29') },
      { code: '13.2' as const, closedOn: on('2026-02-28') },
      { code: '13.1.4' as const, closedOn: on('2025-02-28') },
    ];
    expect(retentionOf({ ends }, on('2030-01-01'))).toMatchObject({ code: '13.1.2', keepUntil: '2036-02-28' });
    expect(kept(['13.1.2', 'own-initiative']).code).toBe('own-initiative');
    expect(kept(['own-initiative', '13.1.3']).code).toBe('13.1.3');
    expect(kept(['merged', '13.2'])).toMatchObject({ code: '13.2', keepUntil: '2026-03-14' });
  });

  it('is held back while a hold stands', () => {
    const hold = (placedOn: string, liftedOn?: string) => ({
      holds: [{ kind: 'court-case' as const, placedOn: on(placedOn), ...(liftedOn && { liftedOn: on(liftedOn) }) }],
    });
    expect(kept(['13.2'], '2025-03-14', hold('2026-01-01'))).toMatchObject({ heldBy: ['court-case'], destroyable: false });
    expect(kept(['13.2'], '2025-03-14', hold('2026-01-01', '2030-03-15'))).toMatchObject({ heldBy: [], destroyable: true });
    expect(kept(['13.2'], '2025-03-14', hold('2026-01-01', '2030-03-16')).destroyable).toBe(false);
    expect(kept(['13.2'], '2025-03-14', hold('2030-03-15')).destroyable).toBe(false);
    expect(kept(['13.2'], '2025-03-14', hold('2030-03-16')).destroyable).toBe(true);
    expect(kept(['4.1.9'], '2025-03-14', hold('2026-01-01')).heldBy).toEqual(['court-case']);
  });

  it('waits for the year in which the ombudsman can still be asked', () => {
    expect(kept(['13.1.4'], '2025-03-14', { yearEndsOn: on('2026-05-01') })).toMatchObject({
      keepUntil: '2026-05-01',
      destroyFrom: '2026-05-02',
    });
    expect(kept(['13.1.4'], '2025-03-14', { yearEndsOn: on('2026-03-01') }).keepUntil).toBe('2026-03-14');
  });
});

import { grounds as lawGrounds } from '../../src/law/grounds';
import { staffRoles } from '../../src/auth/signed-in';
import { visibleTo } from '../../src/auth/visible';
import { lifeCycle } from '../../src/complaint/life-cycle';
import { readInput } from '../../src/complaint/input';
import { InputRefusal } from '../../src/complaint/refusal';
import { formatNumber } from '../../src/complaint/number';
import { stages } from '../../src/complaint/stages';
import { worklistParameters } from '../../src/http/worklist-question';
import { staff } from '../../web/text/staff';
import { Problem } from '../../web/staff/api/problem';
import { fieldErrors } from '../../web/staff/commands/triage-errors';
import { emptyTriage, needsAdmission, repeatedTriage, triageInput } from '../../web/staff/commands/triage-input';
import type { TriageFields } from '../../web/staff/commands/triage-input';
import { typeNumber } from '../../web/staff/commands/type-number';
import { daysBetween, moment, period, shortDate } from '../../web/staff/time';
import { seesDossiers } from '../../web/staff/worklist/sees-dossiers';
import { readSearch, sorts, stagesOffered, worklistPath } from '../../web/staff/worklist/worklist-search';

const allegationId = '11111111-1111-4111-8111-111111111111';
const me = '22222222-2222-4222-8222-222222222222';
const filledIn = (more: Partial<TriageFields> = {}): TriageFields => ({
  ...emptyTriage([allegationId]),
  rightAddress: 'yes',
  enoughInformation: 'no',
  track: 'undecided',
  clear: 'yes',
  ...more,
});

describe('the grounds on the desk', () => {
  const law = lawGrounds.filter(({ code }) => /^OMB-2[234]/.test(code));
  const effectOf = (code: string) => law.find((row) => row.code === code)?.effect;
  const shown = Object.entries({ ...staff.grounds.bars, ...staff.grounds.choices });

  it('are those of Awb 9:22, 9:23 and 9:24, in the order and the words of the law', () => {
    const words = shown.map(([code, { name, source, except }]) => ({ code, name, source, except }));
    expect(words).toEqual(law.map(({ code, names, source, except }) => ({ code, name: names.nl, source, except })));
  });

  it('stand under the effect that the law gives them', () => {
    expect(new Set(Object.keys(staff.grounds.bars).map(effectOf))).toEqual(new Set(['bar']));
    expect(new Set(Object.keys(staff.grounds.choices).map(effectOf))).toEqual(new Set(['choice']));
  });
});

describe('the triage form (toets)', () => {
  it('sends what the command takes', () => {
    const fields = filledIn({ candidates: [{ complaint: '26-4K7M-Q2P', judgement: 'related' }], track: 'mediation', note: '  Bellen. ' });
    fields.findings[allegationId]!['OMB-24-2'] = 'unclear';
    const input = JSON.parse(JSON.stringify(triageInput(fields, me))) as unknown;
    expect(readInput(lifeCycle.triage.input, input)).toMatchObject({
      rightAddress: true,
      enoughInformation: false,
      findings: [{ allegationId, ground: 'OMB-24-2', finding: 'unclear', start: 'conduct' }],
      track: 'mediation',
      conflictChecked: { staff: me, clear: true },
      note: 'Bellen.',
    });
  });

  it('sends why a dossier came up with what was made of it', () => {
    const candidates = [{ complaint: '26-4K7M-Q2P', because: ['person' as const, 'text' as const], judgement: 'same' as const }];
    const input = JSON.parse(JSON.stringify(triageInput(filledIn({ candidates }), me))) as unknown;
    expect(readInput(lifeCycle.triage.input, input)).toMatchObject({ candidates });
  });

  it('sends only the grounds that were touched', () => {
    expect(triageInput(filledIn(), me).findings).toEqual([]);
  });

  it('asks for the reason of Awb 9:20 when nobody complained first and a track is chosen', () => {
    const fields = filledIn({ track: 'investigation', admission: 'about-the-handling' });
    expect(needsAdmission(fields)).toBe(false);
    expect(triageInput(fields, me).admission).toBeUndefined();
    fields.findings[allegationId]!['OMB-23-H'] = 'holds';
    expect(needsAdmission(fields)).toBe(true);
    expect(triageInput(fields, me).admission).toBe('about-the-handling');
    expect(needsAdmission({ ...fields, track: 'undecided' })).toBe(false);
  });

  it('starts a second look from the first, but asks about impartiality anew', () => {
    const first = filledIn({
      candidates: [{ complaint: '26-4K7M-Q2P', judgement: 'same' }],
      track: 'mediation',
      admission: 'about-the-handling',
      note: 'Bellen.',
    });
    first.findings[allegationId]!['OMB-23-H'] = 'holds';
    const { note, findings, candidates, ...rest } = readInput(lifeCycle.triage.input, JSON.parse(JSON.stringify(triageInput(first, me))));
    const facts = {
      ...rest,
      findings: findings.map((finding) => ({ ...finding, facts: {} })),
      candidates: candidates.map((candidate) => ({ ...candidate, because: [] })),
    };
    expect(repeatedTriage([allegationId], facts, note)).toEqual({ ...first, candidates: facts.candidates, clear: undefined });
    expect(repeatedTriage([me], facts)).toMatchObject({ findings: emptyTriage([me]).findings, note: '' });
  });

  it('shows each error of the server at its field, in words that say what to do', () => {
    const sent = JSON.parse(
      JSON.stringify(triageInput({ ...emptyTriage([allegationId]), candidates: [{ complaint: '26-4K7M-Q2P', judgement: '' }] }, me)),
    ) as unknown;
    const errors = errorsOf(sent);
    expect(fieldErrors(new Problem(400, { code: 'invalid-input', errors }), 0)).toEqual({
      rightAddress: staff.triage.errors.address,
      enoughInformation: staff.triage.errors.information,
      candidates: staff.triage.errors.candidate,
      track: staff.triage.errors.track,
      clear: staff.triage.errors.conflict,
    });
  });

  it('says by how much a note is too long', () => {
    const errors = errorsOf(JSON.parse(JSON.stringify(triageInput(filledIn({ note: 'é'.repeat(20_001) }), me))));
    expect(fieldErrors(new Problem(400, { errors }), 20_001)).toEqual({ note: staff.triage.errors.note(1) });
  });

  it('shows a refusal at the field it is about, and leaves the others to the page', () => {
    expect(Object.keys(fieldErrors(new Problem(409, { code: 'admission-reason-missing' }), 0))).toEqual(['admission']);
    expect(fieldErrors(new Problem(409, { code: 'wrong-stage', detail: 'Dit kan nu niet.' }), 0)).toEqual({});
  });
});

function errorsOf(input: unknown): { pointer: string; code: string }[] {
  try {
    readInput(lifeCycle.triage.input, input);
  } catch (error) {
    if (error instanceof InputRefusal) return [...error.errors];
    throw error;
  }
  throw new Error('the input was accepted');
}

describe('a typed dossier number', () => {
  it('is understood in any case, with or without hyphens', () => {
    const number = formatNumber(2026, 0b10010_00111_10100_00001_11000_00010);
    for (const typed of [number, number.toLowerCase(), number.replaceAll('-', ' '), ` ${number.replaceAll('-', '')} `])
      expect(typeNumber(typed)).toBe(number);
    expect(typeNumber('26-OOOO-ILO')).toBe('26-0000-110');
  });

  it('is not made of anything else', () => {
    for (const typed of ['', '26-4K7M', '26-4K7M-Q2PX', 'AB-4K7M-Q2P', '26/4K7M/Q2P']) expect(typeNumber(typed)).toBeUndefined();
  });
});

describe('the worklist of a role', () => {
  it.each(staffRoles)('%s: has dossiers where the server shows any', (role) => {
    const { sql } = visibleTo({ actor: { id: me, role }, name: 'Iemand', roles: [role] });
    expect(seesDossiers([role])).toBe(sql !== 'false');
  });

  it('has them once one of several roles sees any', () => {
    expect(seesDossiers(['administrator', 'manager'])).toBe(true);
  });
});

describe('the worklist in the address', () => {
  it('keeps what it understands and drops the rest', () => {
    expect(readSearch({ fase: 'triaged', gemeente: 'almere', sorteer: 'oldest', pagina: '3', zoek: 'Jansen' })).toEqual({
      fase: 'triaged',
      gemeente: 'almere',
      sorteer: 'oldest',
      pagina: 3,
    });
    expect(readSearch({ fase: '<b>', gemeente: 1, sorteer: 'newest', pagina: '-1' })).toEqual({});
  });

  it('can be of every stage that a dossier can be in, in the words of the dossier', () => {
    expect(stagesOffered).toEqual(stages.filter((stage) => stage !== 'new').map((stage) => [stage, staff.words.stage[stage]]));
    for (const [fase] of stagesOffered) expect(readSearch({ fase })).toEqual({ fase });
    expect(readSearch({ fase: 'new' })).toEqual({});
  });

  it('asks only what the API takes', () => {
    for (const fase of stages) {
      for (const sorteer of [undefined, ...sorts.filter((sort) => sort !== 'newest')]) {
        const query = new URL(worklistPath({ fase, gemeente: 'zaanstad', ...(sorteer && { sorteer }), pagina: 4 }), 'http://desk')
          .searchParams;
        for (const [name, value] of query)
          expect(`${name}=${value}`).toMatch(new RegExp(`^${name}=(?:${worklistParameters[name as 'q'].source.replace(/^\^|\$$/g, '')})$`));
        expect(query.get('offset')).toBe('75');
      }
    }
  });
});

describe('a last day in words', () => {
  it.each([
    [-2, '2 dagen te laat'],
    [-1, '1 dag te laat'],
    [0, 'vandaag'],
    [1, 'nog 1 dag'],
    [14, 'nog 14 dagen'],
  ])('%i days left is "%s"', (days, words) => {
    expect(staff.dates.left(days)).toBe(words);
  });

  it('counts calendar days, over the change of the clock too', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('takes the day of an instant in Amsterdam', () => {
    expect(moment('2026-11-20T23:30:00.000Z', '2026-11-21')).toBe('vandaag 00:30');
    expect(moment('2026-11-20T22:30:00.000Z', '2026-11-21')).toBe('gisteren 23:30');
  });

  it('names the year only when it is another one', () => {
    expect(shortDate('1999-12-31')).toBe('vr 31 dec 1999');
    expect(period('1999-12-31', '2000-01-02')).toBe('vr 31 dec 1999 tot en met zo 2 jan 2000');
    expect(period('1999-12-31', '1999-12-31')).toBe('vr 31 dec 1999');
    expect(period()).toBeUndefined();
  });
});

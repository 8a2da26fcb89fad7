import { type CommandName, lifeCycle } from '../../../src/complaint/life-cycle';
import type { LocalDate } from '../../../src/law/local-date';
import { given } from '../../given';
import { contract, wordsOf } from '../contract';
import { expectSeen } from '../story';
import { beginningAndEnd } from './beginning-and-end';
import { besideTheLine } from './beside-the-line';
import { course } from './course';
import { inTime } from './in-time';
import { request } from './request';
import type { RowCase } from './row';

// The compiler demands a case for every command; the first test says so too, because tests run without it.
const rows: Readonly<Record<CommandName, RowCase>> = { ...beginningAndEnd, ...request, ...course, ...besideTheLine, ...inTime };
const named = (Object.keys(rows) as CommandName[]).map((name) => [name, rows[name].says, rows[name]] as const);

describe('every row of the life cycle, as given, when, then', () => {
  it('has its case', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(lifeCycle).sort());
  });

  it.each(named)('%s: %s', (name, _, { given: past, body, by, on, then }) => {
    given(past)
      .when(name, body, by, on as LocalDate | undefined)
      .then((events, { stage }) => {
        expect(events.map(({ type, facts }) => [type, facts])).toMatchObject(then.events);
        expectSeen({ stage: then.stage, informs: then.informs ?? [], told: then.told ?? {} }, events, stage);
        expect(wordsOf(contract[name]!.events)).toEqual(expect.arrayContaining([...new Set(events.map(({ type }) => type))]));
      });
  });
});

import { freeze, subjectsOf } from '../../src/store/envelope';
import { noLink } from '../../src/store/chain';
import { storable } from '../../src/store/storable';

describe('what can be stored', () => {
  it('is kept as it is, without the members that are undefined', () => {
    expect(storable({ a: undefined, b: { c: undefined, d: [1, 'é', null, true] } })).toEqual({ b: { d: [1, 'é', null, true] } });
    expect(Object.keys(storable({ a: undefined, b: 1 }))).toEqual(['b']);
  });
  it.each([
    ['a bigint', { a: 1n }],
    ['a fraction', { a: 0.5 }],
    ['an unsafe integer', { a: 2 ** 53 }],
    ['minus zero', { a: -0 }],
    ['not a number', { a: Number.NaN }],
    ['undefined in a list', { a: [undefined] }],
    ['a function', { a: () => 1 }],
    ['half a character', { a: '\ud800' }],
    ['half a character in a key', { '\udc00': 1 }],
    ['a key like an integer', { 1: 'a' }],
    ['a prototype', JSON.parse('{"__proto__":{"a":1}}') as object],
    ['a date', { a: new Date(0) }],
    ['bytes', { a: Buffer.of(1) }],
    ['a map', { a: new Map() }],
  ])('is not %s', (_, value) => {
    expect(() => storable(value)).toThrow(TypeError);
  });
  it('is at most 32 deep and smaller than 256 KiB', () => {
    const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1) });
    expect(() => storable(deep(32))).not.toThrow();
    expect(() => storable(deep(33))).toThrow('deep');
    expect(() => storable({ a: 'x'.repeat(262_135) })).not.toThrow();
    expect(() => storable({ a: 'x'.repeat(262_136) })).toThrow('bytes');
  });
});

describe('an envelope', () => {
  const command = {
    name: 'triage',
    id: '00000000-0000-4000-8000-000000000001',
    actor: { id: 'system', role: 'system' as const },
    body: {},
    now: '2026-11-20T10:00:00.000Z',
    today: '2026-11-20',
  };
  const after = { revision: 4, link: noLink, recordedAt: '2026-11-20T11:00:00.000Z' };
  const key = { id: '00000000-0000-4000-8000-0000000000aa', key: Buffer.alloc(32, 1) };

  it('never lets a stream go back in time', () => {
    const { records, tail } = freeze('complaint-x', after, command, [{ type: 'a', version: 1, facts: {} }], new Map(), [
      { name: 'k', key: key.key },
    ]);
    expect([records[0]?.metadata.recordedAt, tail.recordedAt, tail.revision]).toEqual([after.recordedAt, after.recordedAt, 5]);
  });
  it('does not take personal data about nobody, or about somebody without a key', () => {
    const record = (about?: string) =>
      freeze(
        'complaint-x',
        after,
        command,
        [{ type: 'a', version: 1, facts: {}, about, personal: { a: 'b' } }],
        new Map([['dossier', key]]),
        [{ name: 'k', key: key.key }],
      );
    expect(() => record()).toThrow(TypeError);
    expect(() => record('somebody')).toThrow(TypeError);
    expect(record('dossier').records[0]?.data.personal).toMatchObject({ key: key.id });
  });
  it('counts the dossier among its subjects, first and once', () => {
    expect(subjectsOf([{ about: 'b' }, {}, { about: 'dossier' }, { about: 'a' }, { about: 'b' }])).toEqual(['dossier', 'b', 'a']);
  });
});

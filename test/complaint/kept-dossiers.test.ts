import { type Dossier, emptyDossier } from '../../src/change-complaint/dossier';
import { KeptDossiers } from '../../src/change-complaint/kept-dossiers';

const dossier = (number: string, revision: number, commands = 0): Dossier => ({
  ...emptyDossier(number),
  tail: { revision, link: Buffer.alloc(32) },
  commands: new Map(Array.from({ length: commands }, (_, index) => [String(index), { first: index, last: index }])),
});

describe('the dossiers kept in memory', () => {
  it('are those used last, as many as their commands allow', () => {
    const kept = new KeptDossiers(40);
    for (const number of ['a', 'b', 'c']) kept.put(dossier(number, 0));
    kept.get('a');
    kept.put(dossier('d', 0, 10));
    expect(['a', 'b', 'c', 'd'].map((number) => kept.get(number) !== undefined)).toEqual([true, false, true, true]);
  });
  it('counts what it kept, although a dossier shares its commands with its later states', () => {
    const kept = new KeptDossiers(40);
    const first = dossier('a', 0, 5);
    kept.put(first);
    for (let n = 5; n < 500; n++) first.commands.set(String(n), { first: n, last: n });
    kept.drop('a');
    for (const number of ['b', 'c', 'd', 'e', 'f']) kept.put(dossier(number, 0));
    expect(['b', 'c', 'd', 'e', 'f'].map((number) => kept.get(number) !== undefined)).toEqual([false, true, true, true, true]);
  });
  it('always hold the last one, however large', () => {
    const kept = new KeptDossiers(40);
    kept.put(dossier('a', 0));
    kept.put(dossier('b', 0, 1_000));
    expect([kept.get('a'), kept.get('b')?.dossier.number]).toEqual([undefined, 'b']);
    kept.put(dossier('c', 0));
    expect([kept.get('b'), kept.get('c')?.dossier.number]).toEqual([undefined, 'c']);
  });
  it('never go back to what they were', () => {
    const kept = new KeptDossiers();
    kept.put(dossier('a', 5));
    kept.put(dossier('a', 4));
    expect(kept.get('a')).toMatchObject({ current: true, dossier: { tail: { revision: 5 } } });
  });
  it('are not taken for current once more was appended', () => {
    const kept = new KeptDossiers();
    kept.put(dossier('a', 5));
    kept.outdated('a');
    kept.outdated('unknown');
    expect(kept.get('a')).toMatchObject({ current: false, dossier: { tail: { revision: 5 } } });
    kept.put(dossier('a', 5));
    expect(kept.get('a')).toMatchObject({ current: true });
  });
});

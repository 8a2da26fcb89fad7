import { RecentRows } from '../../projections/recent-rows';

describe('the rows written last', () => {
  it('are kept by model and dossier, the newest so many', () => {
    const recent = new RecentRows<string>(2);
    recent.put('worklist', 'A', 'first');
    recent.put('dossier', 'A', 'second');
    recent.put('worklist', 'A', 'third');
    recent.put('worklist', 'B', 'fourth');
    expect([recent.get('worklist', 'A'), recent.get('dossier', 'A'), recent.get('worklist', 'B')]).toEqual(['third', undefined, 'fourth']);
  });

  it('can be forgotten, one or all', () => {
    const recent = new RecentRows<string>();
    recent.put('worklist', 'A', 'one');
    recent.put('worklist', 'B', 'two');
    recent.forget('worklist', 'A');
    expect([recent.get('worklist', 'A'), recent.get('worklist', 'B')]).toEqual([undefined, 'two']);
    recent.clear();
    expect(recent.get('worklist', 'B')).toBeUndefined();
  });
});

import { alive, familyOf, start, until } from './family';
import { newFolder, removeFolders } from './folder';

// Only so that a test ends: a build may be among it, and the machine may be busy.
jest.setTimeout(240_000);

afterAll(removeFolders);

const demo = (data: string, options: string, more: Record<string, string> = {}) =>
  start(['npm', 'run', '--silent', 'demo', '--', ...options.split(' ')], { WEDERHOOR_DATA: data, ...more });

/** How it ended, and what it said; nothing may be left behind. */
async function ended(begun: ReturnType<typeof demo>): Promise<{ code: number | NodeJS.Signals | null; said: string }> {
  const seen = new Map<number, ReturnType<typeof familyOf>[number]>();
  const look = setInterval(() => familyOf(begun.pid).forEach((member) => seen.set(member.pid, member)), 200);
  const code = await begun.exited;
  clearInterval(look);
  expect(await until(() => alive([...seen.values()]).length === 0)).toBe(true);
  return { code, said: begun.output() };
}

describe('npm run demo', () => {
  const data = newFolder();

  it('fills an empty folder beside nothing, shows how far it is, says how to get the same, and ends', async () => {
    const { code, said } = await ended(demo(data, '--dossiers 4 --years 1 --seed 7 --until 2026-10-30'));
    expect(said).toMatch(/\[#{40}\] 2026-10-30 100%/);
    expect(said).toMatch(/4 dossiers by \d+ commands, from 2025-10-31 to 2026-10-30, in [\d.]+ s\./);
    expect(said).toContain('npm run demo -- --dossiers 4 --years 1 --seed 7 --until 2026-10-30');
    expect(code).toBe(0);
  });

  it('refuses a folder with dossiers in one sentence', async () => {
    const { code, said } = await ended(demo(data, '--dossiers 4'));
    expect(said.split('\n').filter((line) => line && !line.includes('…'))).toEqual([
      'There are dossiers here already, and invented ones must not stand among them: name an empty folder in WEDERHOOR_DATA.',
    ]);
    expect(code).toBe(1);
  });

  it('refuses production, and what it does not understand, before anything is started', async () => {
    const folder = newFolder();
    const production = await ended(demo(folder, '--dossiers 4', { WEDERHOOR_ENVIRONMENT: 'production' }));
    expect(production).toEqual({ code: 1, said: 'The simulated office is for development: in production people are real.\n' });
    const none = await ended(demo(folder, '--dossiers none'));
    expect(none).toEqual({ code: 1, said: '--dossiers must be a whole number from 1 to 5000.\n' });
    const future = await ended(demo(folder, '--until 2999-01-01'));
    expect(future).toEqual({ code: 1, said: '--until must be a day before today, such as 2026-11-26.\n' });
  });
});

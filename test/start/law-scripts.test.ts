import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import cases from '../law/deadline-cases.json';

const root = join(__dirname, '..', '..');
const run = (script: string, args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['-r', '@swc-node/register', join('scripts', script), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });

describe('npm run law:terms', () => {
  it('answers every case, also beside wrong ones, in JSON and nothing else', () => {
    const wrong = [
      { id: 'x', term: 'FL_ACK', start: '2026-01-01' },
      { id: 7, term: 'STAT_DAYS', start: '2026-02-30', options: { n: 1 } },
      5,
    ];
    const timed = { id: 'h', term: 'NOTIFY_48H', start: '2026-03-28T12:00:00+01:00', options: {} };
    const input = JSON.stringify([...cases, timed, ...wrong]).replace('"id":7', '"id":7,"__proto__":{"n":2}');
    const { stdout, stderr, status } = run('law-terms.ts', [], input);
    expect([status, stderr]).toEqual([1, '']);
    const answers: {
      id: unknown;
      date?: string;
      at?: string;
      explanation?: { endsOn: string };
      error?: { code: string; message: string };
    }[] = JSON.parse(stdout);
    expect(answers.slice(0, cases.length).map(({ id, date }) => [id, date])).toEqual(cases.map(({ id, expected }) => [id, expected]));
    expect(answers.slice(0, cases.length).every(({ date, explanation }) => explanation?.endsOn === date)).toBe(true);
    expect(answers.slice(cases.length).map(({ id, at, error }) => [id, at ?? error?.code])).toEqual([
      ['h', '2026-03-30T11:00:00.000Z'],
      ['x', 'no-length'],
      [7, 'unknown-key'],
      [null, 'not-a-question'],
    ]);
    expect(answers.at(-3)?.error?.message).toMatch(/geen aantal dagen.*\(Awb 9:6; Awb 2:17 lid 1\)$/);
    for (const { error } of answers.slice(-3)) expect(Object.keys(error ?? {})).toEqual(['code', 'message']);
  });

  it('does not judge what is written beside a question', () => {
    const [first] = cases;
    const { stdout, status } = run('law-terms.ts', [], JSON.stringify([{ ...first, note: 'x', name: ['y'], source: { of: 'z' } }]));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ id: first?.id, date: first?.expected }]);
  });

  it('ends quietly when its reader stops reading', async () => {
    const child = spawn(process.execPath, ['-r', '@swc-node/register', join('scripts', 'law-terms.ts')], { cwd: root });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(JSON.stringify(Array.from({ length: 20 }, () => cases).flat()));
    await once(child, 'close');
    expect(said).toBe('');
  });

  it('answers a case whose id is nested too deep to write, and its neighbour', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const { stdout, status } = run('law-terms.ts', [], `[{"id":${deep},"term":"X","start":"2026-01-01"},${JSON.stringify(cases[0])}]`);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: null, error: { code: 'unknown-term' } },
      { id: cases[0]?.id, date: cases[0]?.expected },
    ]);
  });

  it('ends well when all is well, and says so when it cannot read', () => {
    expect(run('law-terms.ts', [], JSON.stringify(cases.slice(0, 1))).status).toBe(0);
    const { stdout, stderr, status } = run('law-terms.ts', [], '{}');
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toMatch(/geen lijst van zaken/);
  });
});

describe('npm run law:holidays', () => {
  it('prints a year with sources, and that it is incomplete where it is', () => {
    const { stdout, status } = run('law-holidays.ts', ['2029']);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toContain('vr 30 mrt 2029 2029-03-30  Goede Vrijdag        Algemene termijnenwet 3 lid 2');
    expect(stdout).toMatch(/kalender is niet compleet/);
  });
});

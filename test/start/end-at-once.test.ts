import { spawn } from 'node:child_process';
import { root } from './family';

/** A program that keeps its event loop alive for ever but for what these lines do. */
function run(...lines: string[]) {
  const program = [
    `const { endAtFault, endWithParent, toldByParent } = require('./src/end-at-once');`,
    'setInterval(() => {}, 1_000);',
    ...lines,
  ].join('\n');
  const child = spawn(process.execPath, ['-r', '@swc-node/register', '-e', program], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<{ how: number | NodeJS.Signals | null; said: string }>((resolve) =>
    child.on('close', (code, signal) => resolve({ how: signal ?? code, said })),
  );
  return { child, ended };
}

const tell = 'endAtFault((error) => process.stderr.write(`told: ${error.message}\\n`));';
const hangs = `process.on('exit', () => { for (;;); });`;

describe('a program that must end', () => {
  it.each([
    ['an error', `setTimeout(() => { throw new Error('lost'); }, 0);`],
    ['a promise', `Promise.reject(new Error('lost'));`],
  ])('ends after %s that nobody handled, told first, even where process.exit would hang', async (_, fault) => {
    expect(await run(hangs, tell, fault).ended).toEqual({ how: 'SIGKILL', said: 'told: lost\n' });
  });

  it('ends also when the fault cannot be told', async () => {
    const { how } = await run(hangs, `endAtFault(() => { throw new Error('the pipe is broken'); });`, `Promise.reject(new Error('lost'));`)
      .ended;
    expect(how).toBe('SIGKILL');
  });

  it('ends also when the log has lines under way that nobody reads any more', async () => {
    const program = run(
      `const log = require('./src/observe').createLogger('info');`,
      `endAtFault(() => log.fatal('lost'));`,
      `process.stdin.once('data', () => { log.info('one'); log.info('another'); throw new Error('lost'); });`,
      `process.stdout.write('up');`,
    );
    program.child.stdout.once('data', () => {
      program.child.stderr.destroy();
      program.child.stdin.write('go');
    });
    expect((await program.ended).how).toBe('SIGKILL');
  });

  it('ends when the one that started it is gone', async () => {
    const { child, ended } = run(hangs, 'endWithParent();', `process.stdout.write('up\\n');`);
    child.stdout.once('data', () => child.stdin.end());
    expect(await ended).toEqual({ how: 'SIGKILL', said: 'up\n' });
  });

  it('is told by the one that started it, in as many pieces as come, and ends when that one goes before or after', async () => {
    const waits = [`toldByParent().then((told) => process.stdout.write(JSON.stringify(told)));`, `process.stdout.write('up ');`];
    const told = run(...waits);
    told.child.stdout.once('data', () => {
      const [line, inTheMiddle] = [Buffer.from('{"A":"é"}\n'), 7];
      told.child.stdin.write(line.subarray(0, inTheMiddle));
      setTimeout(() => told.child.stdin.write(line.subarray(inTheMiddle)), 100);
    });
    told.child.stdout.on('data', (bytes: Buffer) => bytes.includes('}') && told.child.stdin.end());
    expect(await told.ended).toEqual({ how: 'SIGKILL', said: 'up {"A":"é"}' });
    const never = run(...waits);
    never.child.stdout.once('data', () => never.child.stdin.end());
    expect(await never.ended).toEqual({ how: 'SIGKILL', said: 'up ' });
  });
});

const { spawn } = require('node:child_process');
const { existsSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { root } = require('./build');
const { Sentence } = require('./sentence');

const has = (args, ...names) => args.some((arg) => names.includes(arg.split('=')[0]));

/** What a start can do in place of serving. `alone`: these arguments need no servers. `beside`: it may work on the servers of a start that is up.
 *  `restoring`: the key files are those of before, and are not made. */
const tasks = {
  demo: {
    program: 'demo/main.js',
    // The simulated office makes much that is soon forgotten: room for that saves a tenth of its time.
    node: ['--max-semi-space-size=64'],
    settings: { WEDERHOOR_CLOCK: 'simulated' },
    alone: () => false,
  },
  backup: { program: 'scripts/backup.js', alone: (args) => !has(args, '--to') || has(args, '--help', '--make-key'), beside: true },
  restore: { program: 'scripts/restore.js', alone: (args) => !has(args, '--from') || has(args, '--help'), restoring: true },
};

/** Runs a task's program where the command was given: `{ exited, stop, kill }`. */
function startTask({ program, node = [], settings = {} }, args, environment) {
  const child = spawn(process.execPath, [...node, path.join(root, 'dist', program), ...args], {
    cwd: process.env.INIT_CWD || process.cwd(),
    env: { WEDERHOOR_LOG_LEVEL: 'warn', ...environment, ...settings },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const exited = new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  return { exited, stop: () => child.kill() && exited, kill: () => child.kill('SIGKILL') };
}

const serversFile = (data) => path.join(data, 'servers.json');

/** Leaves word of the servers that are up, for a backup beside them: only this account can read it. Gives the function that takes it away. */
function leaveWord(data, environment) {
  const settings = Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('WEDERHOOR_')));
  writeFileSync(`${serversFile(data)}.new`, JSON.stringify({ pid: process.pid, settings }), { mode: 0o600 });
  renameSync(`${serversFile(data)}.new`, serversFile(data));
  return () => rmSync(serversFile(data), { force: true });
}

/** The settings of the start that is up on this data folder; undefined when none is. */
function serversOf(data) {
  if (!existsSync(serversFile(data))) return undefined;
  const { pid, settings } = JSON.parse(readFileSync(serversFile(data), 'utf8'));
  try {
    process.kill(pid, 0);
    return settings;
  } catch {
    return undefined;
  }
}

/** The key file that was in use. */
function keyFileKept(data, name) {
  const file = path.join(data, 'keys', name);
  if (existsSync(file)) return file;
  throw new Sentence(
    `${file} is missing: put the ${name} key file back that was in use when the backup was made, or name it in WEDERHOOR_${name.toUpperCase()}_KEY_FILE.`,
  );
}

module.exports = { tasks, startTask, leaveWord, serversOf, keyFileKept };

const { spawn } = require('node:child_process');
const { readFileSync, writeSync } = require('node:fs');
const path = require('node:path');
const { createInterface } = require('node:readline');
const { openLog } = require('./data-folder');
const { root } = require('./build');
const { Sentence } = require('./sentence');

/** Starts a Node child, with `node` as arguments of Node itself, that says `ready <address>` on standard output, ends when its standard input ends, and logs to <data>/logs/<name>.log.
 *  Gives `{ address, exited, stop(milliseconds) }`; rejects with what it said last when it ends before. */
const startChild = (name, script, given) => spawnChild(name, script, given).ready;

/** The same for one that must first be told something: `ready` is what `startChild` gives, `exited` settles when it is gone. */
function spawnChild(name, script, { data, node = [], options = [], environment = process.env }) {
  const log = openLog(data, name);
  const child = spawn(process.execPath, [...node, path.join(root, 'dist', script), ...options], {
    cwd: root,
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C must reach us only, for they end in order.
    detached: true,
  });
  child.stdin.on('error', () => child.stdin.destroy());
  let last = 'it said nothing';
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.trim()) last = line.trim();
    writeSync(log, `${line}\n`);
  });
  const exited = new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)));
  const stop = async (milliseconds) => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    await exited;
    clearTimeout(force);
  };
  const kill = () => child.kill('SIGKILL');
  const ready = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) resolve({ name, pid: child.pid, address: line.slice('ready '.length).trim(), exited, stop, kill });
      else writeSync(log, `${line}\n`);
    });
    child.on('error', reject);
    void exited.then((how) =>
      reject(
        new Sentence(
          `The ${name} did not start (${how}): ${last.replace(/[.]?$/, '.')} More in ${path.join(data, 'logs', `${name}.log`)}.`,
        ),
      ),
    );
  });
  // Who waits for it hears of it; it may end before anybody does.
  ready.catch(() => undefined);
  return { ready, exited, kill, tell: (settings) => child.stdin.write(`${JSON.stringify(settings)}\n`) };
}

/** Calls back when npm, which started us, is no more: `kill -9` on it or its shell tells us nothing. */
function watchParents(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const above = parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && parentOf(parent) === above) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}

/** The parent of npm's shell is npm. Of npm itself we do not ask: who started it may well be gone. */
function parentOf(pid) {
  try {
    const [name, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) /s);
    return /\((sh|dash|bash)$/.test(name) ? rest.split(' ')[1] : undefined;
  } catch {
    return undefined;
  }
}

module.exports = { spawnChild, startChild, watchParents };

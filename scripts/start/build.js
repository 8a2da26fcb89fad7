const { spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { buildDocs } = require('../build-docs');
const { claim } = require('./claim');
const { Sentence, pause } = require('./sentence');

const root = path.join(__dirname, '..', '..');
const dist = path.join(root, 'dist');
const stamp = path.join(dist, '.built');
const lock = path.join(dist, '.building');
const folders = ['src', 'projections', 'embedded', 'web', 'scripts', 'demo'];
const files = ['package-lock.json', 'tsconfig.json', 'nest-cli.json', '.swcrc'];

/** All that is built, with the time of the newest change: a removed file makes a build stale as much as a changed one. */
function sources() {
  const found = folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .concat(files.map((file) => path.join(root, file)))
    .sort();
  const newest = found.reduce((latest, file) => Math.max(latest, statSync(file).mtimeMs), 0);
  return {
    list: createHash('sha256')
      .update(found.map((file) => path.relative(root, file)).join('\n'))
      .digest('hex'),
    newest,
  };
}

function isStale() {
  if (!existsSync(stamp)) return true;
  const { list, newest } = sources();
  return readFileSync(stamp, 'utf8') !== list || newest > statSync(stamp).mtimeMs;
}

function run(script, ...options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...options], {
      cwd: root,
      // Whoever starts it, the pages are built as they are served: with the checks for developers they weigh half as much again.
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Sentence(`The build failed (${script}); mend what it says and start again:\n${said.trim()}`)),
    );
  });
}

async function build() {
  const { list } = sources();
  const began = new Date();
  const old = readdirSync(dist).filter((name) => !name.startsWith(path.basename(lock)));
  for (const name of old) rmSync(path.join(dist, name), { recursive: true, force: true });
  const vite = (of) => run('vite/bin/vite.js', 'build', '-c', path.join(root, 'web', of, 'vite.config.mts'), '--logLevel', 'warn');
  await Promise.all([run('@nestjs/cli/bin/nest.js', 'build'), vite('public'), vite('staff')]);
  buildDocs();
  writeFileSync(stamp, list);
  // As of its beginning: what changed meanwhile is newer.
  utimesSync(stamp, began, began);
}

/** Builds what is missing or stale, one process at a time. */
async function buildWhenStale() {
  if (!isStale()) return;
  if (!existsSync(path.join(root, 'node_modules', '@nestjs', 'cli')))
    throw new Sentence(`The packages to build with are missing in ${root}: run npm ci first.`);
  try {
    mkdirSync(dist, { recursive: true });
    let release;
    while (!(release = claim(lock).release)) await pause(200);
    try {
      if (isStale()) await build();
    } finally {
      release();
    }
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
    throw new Sentence(
      `A build is needed and ${dist} cannot be written (${error.code}): give this account the right to and make room, or build as its owner.`,
    );
  }
}

module.exports = { buildWhenStale, root };

/** `npm test`: everything there is to test, in a browser too; the last line counts all of it. `--full` uses the counts that take hours.
 *  Other arguments choose test files: `npm test -- test/store`. */
const { spawnSync } = require('node:child_process');
const { accessSync, chmodSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { buildWhenStale, root } = require('../scripts/start/build');
const { step } = require('../scripts/start/sentence');

const full = process.argv.includes('--full');
const chosen = process.argv.slice(2).filter((argument) => argument !== '--full');

/** Those without servers may use all cores. Tests with servers wait a lot and run three at a time; whole products and browsers, which do not,
 *  two at a time after the others. */
const served = [
  { projects: ['store', 'http'], workers: 3 },
  { projects: ['start', 'journeys'], workers: 2 },
];
const others = require('../jest.config')
  .projects.map(({ displayName }) => displayName)
  .filter((name) => !served.some(({ projects }) => projects.includes(name)));
const phases = [
  { projects: others, workers: [] },
  ...served.map(({ projects, workers }) => ({ projects, workers: [`--maxWorkers=${workers}`] })),
];

/** The shell first: the same browser without what only eyes need, at two thirds of the processor time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];
const usualPlaces = [
  ...(process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name))),
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const apt = (...options) =>
  spawnSync('apt-get', options, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
const install = (name) => apt('install', '-q', '-y', '--no-install-recommends', name);

/** The browser for the journeys: the one named, one in a usual place, or the system's own package where we may install it. */
async function browser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !canRun(named)) throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run: correct it, or leave it out.`);
  const found = named ?? usualPlaces.find(canRun);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    await step('Installing chromium', async () => {
      apt('update', '-q');
      // Not every release has the shell.
      if (!install('chromium-headless-shell')) install('chromium');
    });
    const installed = usualPlaces.find(canRun);
    if (installed) return installed;
  }
  throw new Error(
    'The journeys need Chromium, Chrome or Edge and none was found: install one (Debian: apt install chromium), or name it in CHROMIUM_PATH.',
  );
}

/** Settings of the machine must not reach the tests. */
function environmentWith(chromium) {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('WEDERHOOR_'));
  return { ...Object.fromEntries(own), CHROMIUM_PATH: chromium, ...(full ? { WEDERHOOR_FULL: '1' } : {}) };
}

/** An empty cluster, which all throw-away ones are copies of: to make one takes a second, and some forty are needed. */
async function emptyPostgres(folder) {
  const { startPostgres } = require('../dist/embedded/postgres');
  const data = path.join(folder, 'postgres');
  const postgres = await startPostgres({ data, databases: ['events', 'views', 'keys'], durable: false });
  await postgres.stop();
  return data;
}

function runPhase({ projects, workers }, folder, env) {
  const file = path.join(folder, `${projects.join('-')}.json`);
  const options = [
    '--selectProjects',
    ...projects,
    '--reporters=default',
    '--passWithNoTests',
    '--json',
    `--outputFile=${file}`,
    ...workers,
  ];
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // With --json jest prints the results on standard output, where nobody reads them; what it says to people goes to standard error.
  const { status } = spawnSync(process.execPath, [jest, ...options, ...(chosen.length > 0 ? ['--passWithNoTests', '--', ...chosen] : [])], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: failed || (status === 0 ? 0 : 1), skipped: result.numPendingTests };
}

/** The mutation score counts as one test: its own threshold decides. */
function runMutations(env) {
  const stryker = path.join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run'], { cwd: root, env, stdio: 'inherit' });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

async function main() {
  const env = environmentWith(await browser());
  await step('Building', buildWhenStale);
  const folder = mkdtempSync(path.join(tmpdir(), 'wederhoor-tests-'));
  chmodSync(folder, 0o711);
  try {
    env.EMPTY_POSTGRES = await emptyPostgres(folder);
    const results = phases.map((phase) => runPhase(phase, folder, env));
    if (full) results.push(runMutations(env));
    const sum = (of) => results.reduce((total, result) => total + result[of], 0);
    if (sum('skipped') > 0) process.stdout.write(`${sum('skipped')} skipped, for this machine cannot run them\n`);
    process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
    process.exitCode = sum('failed') > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch(({ message }) => {
  process.stderr.write(`${message}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
});

/** `npm start`: builds what is missing, starts the servers that no setting names, then the app, and keeps them together: all or none.
 *  `npm run demo`, `backup` and `restore` start the same servers, do their work on them in its place, and end. */
const { readFileSync, writeSync } = require('node:fs');
const path = require('node:path');
const { buildWhenStale, root } = require('./start/build');
const { keyFile, openDataFolder, openLog } = require('./start/data-folder');
const { spawnChild, startChild, watchParents } = require('./start/family');
const { keepUp } = require('./start/keep-up');
const nodeOptions = require('./start/node-options.json');
const { askNamedServers, freePort } = require('./start/reachable');
const { Sentence, step } = require('./start/sentence');
const { keepSpare } = require('./start/spare');
const { keyFileKept, leaveWord, serversOf, startTask, tasks } = require('./start/task');

const began = Date.now();
const built = (file) => require(path.join(root, 'dist', file));
const [name, ...args] = process.argv.slice(2);
const task = tasks[name];
const data = path.resolve(root, process.env.WEDERHOOR_DATA || 'data');
// React renders a page more than twice as fast without its checks for developers.
const environment = { NODE_ENV: 'production', ...process.env, WEDERHOOR_DATA: data };

/** What runs, in the order in which it is stopped: first who needs the others. */
const running = { app: undefined, store: undefined, identity: undefined, postgres: undefined };
/** The app that loads while the servers start, and later one that waits until the other dies. */
const spare = keepSpare(() => spawnChild('app', 'src/main.js', { data, node: nodeOptions.app, options: ['--told'], environment }));
let letGo = () => undefined;
let takeWordAway = () => undefined;
let ending;

/** Ends everything in order, within five seconds, and us. */
function end(code, why) {
  if (ending) return ending;
  if (why) process.stderr.write(`${why}\n`);
  ending = (async () => {
    setTimeout(() => finish(code), 4_800).unref();
    await running.app?.stop(3_000);
    await Promise.all([running.store?.stop(1_000), running.identity?.stop(1_000)]);
    await running.postgres?.stop();
    finish(code);
  })();
  return ending;
}

/** Whatever still runs is killed; PostgreSQL's guard sees us go and ends it. */
function finish(code) {
  for (const member of [spare, running.app, running.store, running.identity]) member?.kill();
  takeWordAway();
  letGo();
  process.exit(code);
}

function watch(name, exited) {
  void exited.then((how) => end(1, `The ${name} has ended (${how ?? 'killed'}), so everything is stopped; npm start starts it again.`));
}

async function startPostgres() {
  const { startPostgres: start } = built('embedded/postgres');
  const log = openLog(data, 'postgres');
  running.postgres = await start({
    data: path.join(data, 'postgres'),
    databases: ['events', 'views', 'keys'],
    log: (line) => writeSync(log, `${line}\n`),
  }).catch((error) => {
    throw new Sentence(
      /No space left/.test(error.message)
        ? `The disk of ${data} is full: make room, or set WEDERHOOR_DATA to another folder.`
        : error.message,
    );
  });
  watch('PostgreSQL', running.postgres.exited);
  environment.WEDERHOOR_VIEWS_URL ||= running.postgres.url('views');
  environment.WEDERHOOR_KEYS_URL ||= running.postgres.url('keys');
}

async function startStores() {
  const { WEDERHOOR_EVENTSTORE_URL, WEDERHOOR_VIEWS_URL, WEDERHOOR_KEYS_URL } = environment;
  if (!WEDERHOOR_EVENTSTORE_URL || !WEDERHOOR_VIEWS_URL || !WEDERHOOR_KEYS_URL) await startPostgres();
  if (WEDERHOOR_EVENTSTORE_URL) return;
  // By the environment, for the arguments of a process can be read by everybody on the machine.
  const forStore = { ...process.env, EVENTSTORE_POSTGRES: running.postgres.url('events') };
  const options = ['--port', '0', '--guard'];
  running.store = await startChild('eventstore', 'scripts/eventstore.js', {
    data,
    node: nodeOptions.eventstore,
    options,
    environment: forStore,
  });
  watch('event store', running.store.exited);
  environment.WEDERHOOR_EVENTSTORE_URL = running.store.address;
}

async function startIdentity() {
  if (environment.WEDERHOOR_OIDC_ISSUER) return;
  const origin = environment.WEDERHOOR_PUBLIC_URL ? ['--origin', new URL(environment.WEDERHOOR_PUBLIC_URL).origin] : [];
  const options = ['--port', '0', '--guard', '--data', data, '--environment', environment.WEDERHOOR_ENVIRONMENT, ...origin];
  running.identity = await startChild('identity', 'scripts/identity.js', { data, options });
  watch('identity provider', running.identity.exited);
  const { client } = JSON.parse(readFileSync(path.join(data, 'identity', 'door.json'), 'utf8'));
  Object.assign(environment, {
    WEDERHOOR_OIDC_ISSUER: running.identity.address,
    WEDERHOOR_OIDC_CLIENT_ID: client.id,
    WEDERHOOR_OIDC_CLIENT_SECRET: client.secret,
  });
}

/** Development's own answers to what the environment leaves open. */
async function fillIn() {
  const problems = built('src/config').problemsForLauncher(process.env);
  if (problems.length > 0) throw new Sentence(problems.join('\n'));
  environment.WEDERHOOR_ENVIRONMENT ||= 'development';
  const proven = task?.restoring ? keyFileKept : keyFile;
  environment.WEDERHOOR_MASTER_KEY_FILE ||= proven(data, 'master');
  environment.WEDERHOOR_APPEND_KEY_FILE ||= proven(data, 'append');
  environment.WEDERHOOR_SESSION_SECRET_FILE ||= keyFile(data, 'session');
  if (task) return;
  const port = await freePort(environment.WEDERHOOR_HOST || '127.0.0.1', Number(environment.WEDERHOOR_PORT || 3000));
  environment.WEDERHOOR_PORT = String(port);
}

async function startApp() {
  running.app = await keepUp(async () => {
    const app = spare.take();
    app.tell({ ...environment, WEDERHOOR_GUARD: 'stdin' });
    const ready = await app.ready;
    spare.refill();
    return ready;
  });
  void running.app.failed.then(
    (how) => how !== undefined && end(1, `The app keeps ending (${how}); its log is ${path.join(data, 'logs', 'app.log')}.`),
  );
}

function checkAsked() {
  try {
    built('demo/asked').asked(args);
  } catch (error) {
    throw new Sentence(error.message);
  }
}

/** Does the task in place of the app. */
async function workOnce(given) {
  running.app = startTask(task, args, given);
  await end(await running.app.exited);
}

function welcome() {
  const { address } = running.app;
  const lines = [
    `ready ${address} after ${((Date.now() - began) / 1000).toFixed(1)} s`,
    '',
    `  For citizens  ${address}/`,
    `  For staff     ${address}/werkplek`,
  ];
  if (!environment.WEDERHOOR_SMTP_URL) lines.push(`  Mail          ${address}/dev/mail`);
  if (running.identity)
    lines.push(
      `  Accounts      ${built('demo/accounts')
        .accounts.map(({ account }) => account)
        .join(', ')} (no password)`,
    );
  lines.push(`  Data          ${data}`, `  Logs          ${path.join(data, 'logs')}`, '', 'Stop with Ctrl-C.', '');
  process.stdout.write(lines.join('\n'));
}

async function main() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void (ending ? finish(1) : end(0)));
  watchParents(() => end(1, 'npm is gone, so everything is stopped.'));
  if (name === 'demo' && process.env.WEDERHOOR_ENVIRONMENT === 'production')
    throw new Sentence('The simulated office is for development: in production people are real.');
  const servers = task?.beside ? serversOf(data) : undefined;
  if (servers || task?.alone(args)) {
    await step('Building', buildWhenStale);
    return workOnce({ ...environment, ...servers });
  }
  letGo = openDataFolder(data);
  await step('Building', buildWhenStale);
  if (name === 'demo') checkAsked();
  await fillIn();
  await askNamedServers(environment);
  if (!task) spare.refill();
  await step('Starting the servers', () => Promise.all([startStores(), startIdentity()]));
  if (task) return workOnce(environment);
  await step('Starting the app', startApp);
  takeWordAway = leaveWord(data, environment);
  if (!ending) welcome();
}

main().catch((error) => end(1, error instanceof Sentence ? error.message : `The start failed: ${error.stack}`));

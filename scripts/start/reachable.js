const { connect, createServer } = require('node:net');
const { Sentence } = require('./sentence');

const wait = 3000;

function tcp(host, port) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port: Number(port), timeout: wait });
    socket.on('connect', () => resolve(socket.destroy()));
    socket.on('timeout', () => socket.destroy(new Error('no answer')));
    socket.on('error', reject);
  });
}

/** esdb://user:password@a:2113,b:2113?tls=false: one node that answers is enough, and it must let itself be read. */
async function eventStore(url) {
  const [, hosts] = /^[^/]*\/\/(?:[^@/?]*@)?([^/?]+)/.exec(url) ?? [];
  await Promise.any(hosts.split(',').map((node) => tcp(node.replace(/:\d+$/, ''), /:(\d+)$/.exec(node)?.[1] ?? 2113))).catch(
    ({ errors }) => {
      throw errors[0];
    },
  );
  const { EventStoreDBClient } = require('@eventstore/db-client');
  const client = EventStoreDBClient.connectionString(url);
  const newest = client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 });
  const read = (async () => {
    for await (const _ of newest) return;
  })();
  const late = setTimeout(() => newest.destroy(new Error('no answer in the protocol of EventStoreDB')), wait);
  try {
    await read;
  } finally {
    clearTimeout(late);
    await client.dispose();
  }
}

async function postgres(url) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: wait });
  await client.connect();
  await client.end();
}

async function issuer(url) {
  const answer = await fetch(`${url.replace(/\/+$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(wait) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
}

const named = [
  { setting: 'WEDERHOOR_EVENTSTORE_URL', what: 'event store', ask: eventStore },
  { setting: 'WEDERHOOR_VIEWS_URL', what: 'database', ask: postgres },
  { setting: 'WEDERHOOR_KEYS_URL', what: 'database', ask: postgres },
  { setting: 'WEDERHOOR_OIDC_ISSUER', what: 'identity provider', ask: issuer },
];

/** Asks each server that a setting names whether it is there.
 *  The mail server is not asked: mail waits in its queue until it is back. */
async function askNamedServers(environment) {
  await Promise.all(
    named.map(async ({ setting, what, ask }) => {
      const url = environment[setting];
      if (!url) return;
      await ask(url).catch((error) => {
        const where = url.replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/, '');
        // PostgreSQL has been heard, and its sentence says what is wrong.
        if (error.severity)
          throw new Sentence(`The ${what} that ${setting} names refuses us at ${where} (${error.message}): correct the setting.`);
        const [why] = ([error.cause?.code, error.code].find((code) => typeof code === 'string') ?? error.message).split('\n');
        throw new Sentence(`The ${what} that ${setting} names does not answer at ${where} (${why}): start it, or correct the setting.`);
      });
    }),
  );
}

/** The port to listen on: the one asked for if it is free, or any free one for 0. */
function freePort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', ({ code }) => {
      const why =
        code === 'EADDRINUSE' ? 'is taken: stop what listens there, or choose another' : `cannot be used (${code}): choose another`;
      reject(new Sentence(`Port ${port} on ${host} ${why} with WEDERHOOR_PORT${code === 'EADDRINUSE' ? '' : ' and WEDERHOOR_HOST'}.`));
    });
    probe.listen(port, host, () => {
      const found = probe.address().port;
      probe.close(() => resolve(found));
    });
  });
}

module.exports = { askNamedServers, freePort };

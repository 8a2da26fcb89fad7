import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { ComplaintLog } from '../src/store/follow';
import { ConfigError, readConfig } from '../src/config';
import { EventStore } from '../src/store/event-store';
import { SubjectKeys } from '../src/privacy/subject-keys';
import { listParked } from '../projections/parked';
import { migrate } from '../src/database/migrate';
import { openPool } from '../src/database/open-pool';
import { openViews } from '../src/database/open-views';
import { readModels } from '../projections/models';
import type { ReadModel } from '../projections/read-model';
import { rebuild } from '../projections/rebuild';
import { refoldEverywhere } from '../projections/refold';

const usage = `npm run projections -- rebuild [model …]     makes read models (${readModels.map(({ name }) => name).join(', ')}; all when none is named) anew from the log
npm run projections -- parked                which dossiers are set aside, in which model, and why
npm run projections -- refold <number>       makes one dossier anew in every model
The settings are those of the app; it may go on running meanwhile.`;

const lost = (error: Error) => void process.stderr.write(`a connection was lost: ${error.message}\n`);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Looks after the read models by hand. */
async function main([action, ...names]: string[]): Promise<void> {
  const unknown = names.find((name) => !readModels.some((model) => model.name === name));
  if (!action || !['rebuild', 'parked', 'refold'].includes(action)) throw new Error(usage);
  if (action === 'rebuild' && unknown) throw new Error(`There is no read model ${unknown}.\n${usage}`);
  if (action === 'refold' && names.length !== 1) throw new Error(usage);
  const {
    eventstoreUrl: url,
    eventstoreUser: user,
    eventstorePassword: password,
    viewsUrl,
    keysUrl,
    masterKeys,
    appendKeys,
  } = readConfig();
  await migrate('views', viewsUrl);
  const views = await openViews(viewsUrl, { patience: 'batch', poolSize: 4, onLost: lost });
  const keys = openPool(keysUrl, 'projections', lost);
  const store = new EventStore({ url, user, password });
  const log = new ComplaintLog(store, appendKeys, new SubjectKeys(keys, masterKeys, appendKeys));
  try {
    if (action === 'rebuild')
      for (const model of readModels) if (names.length === 0 || names.includes(model.name)) await rebuildAloud(views, log, model);
    if (action === 'refold') await refoldEverywhere(views, log, readModels, names[0]!);
    const parked = await listParked(views);
    for (const { model, complaint, revision, type, reason } of parked)
      say(`${complaint} in ${model}, from revision ${revision} (${type}): ${reason}`);
    if (parked.length === 0) say('no dossier is set aside');
  } finally {
    await Promise.all([views.destroy(), keys.end(), store.close()]);
  }
}

async function rebuildAloud(views: DataSource, log: ComplaintLog, model: ReadModel): Promise<void> {
  let said = performance.now();
  const { events, position, same } = await rebuild(views, log, model, (count) => {
    if (performance.now() - said < 2_000) return;
    said = performance.now();
    say(`${model.name}: ${count} events …`);
  });
  const compared =
    same === undefined ? 'not comparable with what was in use' : same ? 'the same as what was in use' : 'DIFFERENT from what was in use';
  say(`${model.name}: ${events} events up to position ${position}, ${compared}`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error instanceof ConfigError ? error.problems.join('\n') : error.message}\n`);
  process.exitCode = 1;
});

const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

/* Starts eventstore.ts: as it was built where that is up to date, which takes half the memory, or else straight from the source. */
const root = path.join(__dirname, '..');
const built = path.join(root, 'dist/scripts/eventstore.js');

const changed = (file) =>
  statSync(file).isDirectory() ? Math.max(...readdirSync(file).map((name) => changed(path.join(file, name)))) : statSync(file).mtimeMs;
const upToDate = () => ['embedded', 'scripts/eventstore.ts'].every((part) => changed(path.join(root, part)) < statSync(built).mtimeMs);

if (existsSync(built) && (!existsSync(path.join(root, 'embedded')) || upToDate())) require(built);
else {
  require('@swc-node/register');
  require('./eventstore.ts');
}

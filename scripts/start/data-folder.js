const { randomBytes } = require('node:crypto');
const {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
  writeSync,
} = require('node:fs');
const path = require('node:path');
const { claim } = require('./claim');
const { Sentence } = require('./sentence');

const MB = 2 ** 20;

/** Makes the data folder ready: there, writable, with room, and ours alone. Gives the function that lets go of it. */
function openDataFolder(data) {
  try {
    mkdirSync(path.join(data, 'logs'), { recursive: true });
    // PostgreSQL runs as another account under root: it may pass, but not look round.
    chmodSync(data, process.getuid?.() === 0 ? 0o711 : 0o700);
    chmodSync(path.join(data, 'logs'), 0o700);
    tryWriting(path.join(data, '.probe'));
  } catch (error) {
    throw new Sentence(whyNot(data, error));
  }
  const needed = existsSync(path.join(data, 'postgres')) ? 64 : 256;
  const { bavail, bsize } = statfsSync(data);
  if (bavail * bsize < needed * MB)
    throw new Sentence(
      `The disk of ${data} has ${Math.floor((bavail * bsize) / MB)} MB left and ${needed} MB are needed: make room, or set WEDERHOOR_DATA to another folder.`,
    );
  const { release, holder } = claim(path.join(data, 'lock'));
  if (holder)
    throw new Sentence(
      `Wederhoor already runs on ${data} as process ${holder}: use that one, stop it, or set WEDERHOOR_DATA to another folder.`,
    );
  return release;
}

function tryWriting(file) {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeSync(handle, Buffer.alloc(64 * 1024));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
    rmSync(file, { force: true });
  }
}

function whyNot(data, { code, message }) {
  if (code === 'ENOSPC' || code === 'EDQUOT') return `The disk of ${data} is full: make room, or set WEDERHOOR_DATA to another folder.`;
  return `The data folder ${data} cannot be written (${code ?? message}): give this account the right to, or set WEDERHOOR_DATA to another folder.`;
}

/** A key file for development, made once: one line of name and 32 random bytes. */
function keyFile(data, name) {
  const file = path.join(data, 'keys', name);
  if (existsSync(file)) return file;
  mkdirSync(path.join(data, 'keys'), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${name}-1 ${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return file;
}

/** A log to go on with; one of more than 20 MB is set aside first. */
function openLog(data, name) {
  const file = path.join(data, 'logs', `${name}.log`);
  if (existsSync(file) && statSync(file).size > 20 * MB) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

module.exports = { openDataFolder, keyFile, openLog };

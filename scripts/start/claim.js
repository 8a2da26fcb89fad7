const { linkSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');

/** When a process began, so that its number taken over by another is not mistaken for it; empty where nobody can tell. */
function beganAt(pid) {
  try {
    // After the name in brackets, which may hold spaces, the start is the 20th field.
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    );
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Claims a file for this process: `{ release }`, or `{ holder }`, the number of the process that has it.
 *  A claim of a process that is no more counts for nothing. */
function claim(file) {
  const own = `${process.pid} ${beganAt(process.pid)}`;
  const mine = `${file}.${process.pid}`;
  for (;;) {
    writeFileSync(mine, own, { mode: 0o600 });
    try {
      linkSync(mine, file);
      return { release: () => readOrEmpty(file) === own && rmSync(file, { force: true }) };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      rmSync(mine, { force: true });
    }
    const held = readOrEmpty(file);
    const [pid, began] = held.split(' ');
    if (Number(pid) > 0 && isAlive(Number(pid)) && beganAt(pid) === began) return { holder: Number(pid) };
    takeAway(file, held);
  }
}

/** Takes a dead claim away, unless a living one took its place since it was read. */
function takeAway(file, held) {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    if (readOrEmpty(aside) !== held) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

module.exports = { claim };

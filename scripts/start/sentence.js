/** An end that has been foreseen: what, where, what to do. Printed alone, without a stack. */
class Sentence extends Error {}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs one step of the start; what takes over a second is announced. */
async function step(name, work) {
  const began = Date.now();
  let told = false;
  const tell = setTimeout(() => {
    told = true;
    process.stdout.write(`${name} …\n`);
  }, 1000);
  try {
    return await work();
  } finally {
    clearTimeout(tell);
    if (told) process.stdout.write(`${name} … ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  }
}

module.exports = { Sentence, pause, step };

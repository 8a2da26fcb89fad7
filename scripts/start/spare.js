const { pause } = require('./sentence');

/** So long after a spare one died another is made, in milliseconds: whatever ended it may go on. */
const rest = 5_000;

/** Keeps one child loaded and waiting to be told what to do, beside the one that works: loading takes most of a start.
 *  `take` gives the one that waits, or a new one; `refill` makes the next. `load` gives what `spawnChild` gives. */
function keepSpare(load) {
  let waiting;
  let ended = false;

  const refill = () => {
    if (ended || waiting) return;
    const spare = (waiting = load());
    // A child that was taken ends later, and not in vain.
    void spare.exited.then(async () => {
      if (waiting !== spare) return;
      waiting = undefined;
      await pause(rest);
      refill();
    });
  };

  return {
    refill,
    take() {
      const taken = waiting ?? load();
      waiting = undefined;
      return taken;
    },
    kill() {
      ended = true;
      waiting?.kill();
    },
  };
}

module.exports = { keepSpare };

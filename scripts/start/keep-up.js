const { pause } = require('./sentence');

/** So many deaths in a row, each within this time of the one before it, and the app is given up. */
const most = 5;
const within = 10_000;

/** Keeps the app up: when it dies it is started again at once.
 *  Gives `{ address, stop, kill, failed }` once it is ready; `failed` settles with the reason when it is given up. */
async function keepUp(start) {
  const app = { current: await start(), stopping: false, deaths: 0, diedAt: 0 };

  /** Counts a death; true when it was one too many. */
  const died = () => {
    app.deaths = Date.now() - app.diedAt < within ? app.deaths + 1 : 1;
    app.diedAt = Date.now();
    return app.deaths >= most;
  };

  const again = async () => {
    for (;;) {
      try {
        return await start();
      } catch (error) {
        if (app.stopping || died()) throw error;
        await pause(300);
      }
    }
  };

  const watch = async () => {
    for (;;) {
      const how = await app.current.exited;
      if (app.stopping) return undefined;
      if (died()) return how;
      process.stderr.write(`The app ended (${how}); starting it again.\n`);
      app.current = await again();
      if (app.stopping) app.current.kill();
    }
  };

  return {
    address: app.current.address,
    failed: watch().catch((error) => (app.stopping ? undefined : error.message)),
    stop(milliseconds) {
      app.stopping = true;
      return app.current.stop(milliseconds);
    },
    kill() {
      app.stopping = true;
      app.current.kill();
    },
  };
}

module.exports = { keepUp };

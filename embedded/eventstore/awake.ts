/** So long one wait keeps the processor awake, in milliseconds. */
const longest = 1;

/** Waits for `work` without going to sleep, for at most a millisecond and as long as `alone()`: for who is alone, waking up takes
 *  as long as all else that an append is (decision 0025). */
export async function awake<Result>(work: Promise<Result>, alone: () => boolean): Promise<Result> {
  const until = performance.now() + longest;
  let waiting = true;
  const turn = (): void => {
    if (waiting && alone() && performance.now() < until) setImmediate(turn);
  };
  turn();
  try {
    return await work;
  } finally {
    waiting = false;
  }
}

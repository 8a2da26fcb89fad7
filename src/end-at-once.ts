/** Ends this process by a signal. Not by `process.exit`: Node can deadlock in it (nodejs/node#54918), and nobody may be left to notice.
 *  What is acknowledged is stored. */
export function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** Ends this process when the one that started it is gone, however that went: standard input is a pipe that only it holds. */
export function endWithParent(): void {
  for (const gone of ['end', 'close', 'error']) process.stdin.on(gone, endAtOnce);
  process.stdin.resume();
}

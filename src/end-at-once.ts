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

/** Ends this process after an error that nobody handled, once it is told: it left a state nobody thought of, and a supervisor starts us anew.
 *  `tell` must have written when it returns. */
export function endAtFault(tell: (error: unknown) => void): void {
  const end = (error: unknown) => {
    try {
      tell(error);
    } finally {
      endAtOnce();
    }
  };
  process.on('unhandledRejection', end).on('uncaughtException', end);
}

/** What the process that started it says on the first line of standard input: settings that were not known when it did. */
export function toldByParent(): Promise<Record<string, string>> {
  endWithParent();
  let said = Buffer.alloc(0);
  return new Promise((resolve) => {
    const hear = (part: Buffer) => {
      said = Buffer.concat([said, part]);
      if (!said.includes('\n')) return;
      process.stdin.off('data', hear);
      resolve(JSON.parse(said.toString()) as Record<string, string>);
    };
    process.stdin.on('data', hear);
  });
}

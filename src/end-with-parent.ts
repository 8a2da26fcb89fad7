import type { Config } from './config';

/** Ends this process in order once the one that started it is gone, however that went: then its end of our standard input closes. */
export function endWithParent(guard: Config['guard']): void {
  if (guard !== 'stdin') return;
  process.stdin
    .on('end', () => {
      setTimeout(() => process.exit(1), 4_500).unref();
      process.kill(process.pid, 'SIGTERM');
    })
    .resume();
}

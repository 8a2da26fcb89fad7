import pino from 'pino';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Where log lines go: standard error, because standard output is for what `npm start` reads. Only fields named at the call; never bodies, queries or people.
 *  Each is written before the call returns: lines that were kept back would be tried for ever once nobody reads them any more. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}

type Failing = { readonly code: string };

/** The line by which the number on a problem finds its cause. */
export function logFailure(log: Pick<Logger, 'error'>, { code }: Failing, error: unknown): void {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  log.error({ code, cause: causeOf(cause) }, 'a request failed');
}

/** Messages of a database quote values, so of those only the code and the place are kept. */
function causeOf(cause: unknown): object {
  if (!(cause instanceof Error)) return { name: typeof cause };
  const { name, message, stack } = cause;
  const code: unknown = 'code' in cause ? cause.code : undefined;
  const quoting = 'query' in cause || 'severity' in cause || cause instanceof SyntaxError;
  const place = stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  return { name, ...(typeof code === 'string' ? { code } : {}), ...(quoting ? {} : { message }), at: place };
}

/** How far the read side is. */
export interface Progress {
  readonly position: bigint;
  /** Seconds between the last event stored and the last one projected. */
  readonly lag: number;
}

/** The figures of this process, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  readonly commands = new Counter({
    name: 'wederhoor_commands_total',
    help: 'Commands by name and outcome',
    labelNames: ['command', 'outcome'],
    registers: [this.registry],
  });
  readonly requests = new Histogram({
    name: 'wederhoor_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  readonly liveStreams = new Gauge({
    name: 'wederhoor_live_streams',
    help: 'Browsers that listen for changes',
    registers: [this.registry],
  });

  constructor() {
    // Among them the delay of the event loop.
    collectDefaultMetrics({ register: this.registry });
  }

  /** Lets the read side's progress be read whenever somebody asks. */
  follow(progress: () => Progress): void {
    this.asked('wederhoor_projection_position', 'Commit position of the last event projected', () => Number(progress().position));
    this.asked('wederhoor_projection_lag_seconds', 'How far the read side is behind', () => progress().lag);
  }

  private asked(name: string, help: string, value: () => number): void {
    const gauge: Gauge = new Gauge({ name, help, registers: [this.registry], collect: () => gauge.set(value()) });
  }
}

import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the server counts of itself, for Prometheus. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];

  readonly appends = new Counter({
    name: 'eventstore_appends_total',
    help: 'Writes by outcome',
    labelNames: ['outcome'],
    registers: this.registers,
  });
  readonly events = new Counter({ name: 'eventstore_events_total', help: 'Events stored', registers: this.registers });
  /** Counted by hand, because it is the busiest of all. */
  eventsSent = 0;
  readonly batchSize = new Histogram({
    name: 'eventstore_batch_appends',
    help: 'Appends that shared one transaction',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers: this.registers,
  });
  readonly latency = new Histogram({
    name: 'eventstore_append_seconds',
    help: 'From the whole append received to its answer',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
    registers: this.registers,
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('events_sent', 'Events sent to readers and subscribers since the start', () => this.eventsSent);
  }

  /** A number that is asked for when the metrics are read. */
  gauge(name: string, help: string, value: () => number): void {
    const gauge: Gauge = new Gauge({ name: `eventstore_${name}`, help, registers: this.registers, collect: () => gauge.set(value()) });
  }

  /** Serves them at `/metrics` on a port of their own; 0 = any free one. */
  async serve(host: string, port: number): Promise<Server> {
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      this.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
    return server;
  }
}

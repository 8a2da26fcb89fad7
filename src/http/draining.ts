import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

const patienceMs = 4_000;

/** On the way down: requests in flight are finished, connections that only wait are closed at once, and nothing holds up the end. */
@Injectable()
export class Draining implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  beforeApplicationShutdown(): void {
    const server = this.host.httpAdapter.getInstance().server;
    setInterval(() => server.closeIdleConnections(), 50).unref();
    setTimeout(() => server.closeAllConnections(), patienceMs).unref();
  }
}

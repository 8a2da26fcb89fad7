import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HEALTH_PARTS, type HealthPart, type PartState } from './health-part';

export interface Health {
  state: 'ok' | 'degraded' | 'unavailable';
  parts: Record<string, PartState>;
}

const patienceMs = 2_000;

/** Whether this process lives, and whether it can do its work, part by part. */
@Controller('health')
export class HealthController {
  private lasting?: { until: number; health: Promise<Health> };

  constructor(@Inject(HEALTH_PARTS) private readonly parts: readonly HealthPart[]) {}

  @Get('live')
  live(): { state: 'ok' } {
    return { state: 'ok' };
  }

  /** 503 only when nothing works or this instance must not be used: one server that is away must not take all instances out at once. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health();
    if (health.state === 'unavailable') reply.status(503).header('retry-after', '5');
    return health;
  }

  // Whoever asks often, and anybody may, costs the servers no more than one look a second.
  private health(): Promise<Health> {
    const now = performance.now();
    if (!this.lasting || now >= this.lasting.until) this.lasting = { until: now + 1_000, health: this.ask() };
    return this.lasting.health;
  }

  private async ask(): Promise<Health> {
    const states = await Promise.all(this.parts.map(async (part) => [part.name, await stateOf(part)] as const));
    const servers = states.filter((_, index) => this.parts[index]?.server).map(([, { state }]) => state);
    const stopped = states.some(([, { state }]) => state === 'refused');
    const allAway = servers.length > 0 && servers.every((state) => state === 'away');
    const state = stopped || allAway ? 'unavailable' : states.every(([, one]) => one.state === 'ok') ? 'ok' : 'degraded';
    return { state, parts: Object.fromEntries(states) };
  }
}

async function stateOf({ check }: HealthPart): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<PartState>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'away' }), patienceMs);
  });
  try {
    return await Promise.race([check(), tooLate]);
  } catch {
    // What is wrong stands in the log of the part itself; here only that it is.
    return { state: 'away' };
  } finally {
    clearTimeout(timer);
  }
}

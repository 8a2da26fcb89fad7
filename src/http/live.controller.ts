import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Progress } from '../../projections/progress';
import { isSessionAlive } from '../auth/sessions';
import type { SignedIn } from '../auth/signed-in';
import { Clock } from '../clock';
import { Hints } from './hints';
import { LiveStreams, type LiveStream } from './live-streams';
import { Problem } from './problem';
import { readQuery, whoAsks } from './read-request';
import { Sight } from './sight';

const heartbeatMs = 15_000;
// A browser that does not read gets no more than this; it reconnects and asks anew.
const mostUnread = 64 * 1_024;

/** Tells browsers that something moved, never what: they ask again, and what they may see is decided there. */
@Controller('v1/live')
export class LiveController {
  constructor(
    private readonly progress: Progress,
    private readonly streams: LiveStreams,
    private readonly sight: Sight,
    private readonly clock: Clock,
  ) {}

  @Get()
  live(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    readQuery(request, {});
    const who = whoAsks(request);
    const { raw } = reply;
    const stream: LiveStream = { actor: who.actor.id, ...(who.actor.session ? { session: who.actor.session } : {}), end: () => raw.end() };
    if (!this.streams.add(stream)) throw new Problem('unavailable');
    reply.hijack();
    raw.writeHead(200, {
      ...headersOf(reply),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 2000\n\n');
    const stop = this.hint(who, request, raw);
    raw.once('close', () => {
      stop();
      this.streams.remove(stream);
    });
  }

  private hint(who: SignedIn, request: FastifyRequest, raw: FastifyReply['raw']): () => void {
    const write = (text: string) => void (raw.writableLength > mostUnread ? raw.destroy() : raw.write(text));
    const hints = new Hints(
      (numbers) => this.sight.of(numbers, who),
      (hint) => write(`event: moved\nid: ${hint.position}\ndata: ${JSON.stringify(hint)}\n\n`),
    );
    const unsubscribe = this.progress.onMoved((moved) => hints.moved(moved));
    const beat = setInterval(() => {
      write(': still here\n\n');
      // Signed out elsewhere, or taken away.
      if (who.actor.session)
        isSessionAlive(request).then(
          (alive) => alive || raw.end(),
          () => raw.end(),
        );
    }, heartbeatMs);
    const endsIn = Math.max(0, (request.endsAt ?? 0) - Date.parse(this.clock.now()));
    const last = setTimeout(() => raw.end(), endsIn);
    return () => {
      unsubscribe();
      hints.stop();
      clearInterval(beat);
      clearTimeout(last);
    };
  }
}

/** What helmet and the other hooks have set; on a raw answer nobody else would send it. */
function headersOf(reply: FastifyReply): Record<string, string | number | string[]> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).filter((header): header is [string, string | number | string[]] => header[1] !== undefined),
  );
}

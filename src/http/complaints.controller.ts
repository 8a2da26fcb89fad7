import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CandidatesQuery } from '../../projections/candidates/query';
import type { CandidateView } from '../../projections/candidates/view';
import { DossierQuery } from '../../projections/dossier/query';
import type { DossierView } from '../../projections/dossier/view';
import { TimelineQuery } from '../../projections/timeline/query';
import type { TimelineView } from '../../projections/timeline/view';
import { WorklistQuery } from '../../projections/worklist/query';
import type { WorklistPage } from '../../projections/worklist/view';
import { visibleTo } from '../auth/visible';
import { commandsFor, type CommandState } from './commands-for';
import { numberOf, position, readQuery, whoAsks } from './read-request';
import { Sight } from './sight';
import { worklistParameters, worklistQuestion } from './worklist-question';

/** What the desk reads: the worklist, and one dossier from several sides. */
@Controller('v1/complaints')
export class ComplaintsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly sight: Sight,
  ) {}

  @Get()
  worklist(@Req() request: FastifyRequest): Promise<WorklistPage> {
    const visible = visibleTo(whoAsks(request));
    return this.queries.execute(new WorklistQuery({ visible, ...worklistQuestion(readQuery(request, worklistParameters)) }));
  }

  @Get(':number')
  async dossier(
    @Param('number') typed: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DossierView> {
    const view = await this.dossierOf(typed, request);
    reply.header('etag', `"${view.revision}"`);
    return view;
  }

  @Get(':number/timeline')
  async timeline(@Param('number') typed: string, @Req() request: FastifyRequest): Promise<TimelineView> {
    const who = whoAsks(request);
    const { after, before, limit } = readQuery(request, { after: position, before: /^\d{1,9}$/, limit: /^([1-9]\d?|[1-4]\d\d|500)$/ });
    const number = numberOf(typed);
    const view = await this.queries.execute(
      new TimelineQuery({
        number,
        visible: visibleTo(who),
        ...(after === undefined ? {} : { after: BigInt(after) }),
        ...(before === undefined ? {} : { before: Number(before) }),
        ...(limit === undefined ? {} : { limit: Number(limit) }),
      }),
    );
    return view ?? this.sight.refuse(number, who);
  }

  @Get(':number/commands')
  async commands(
    @Param('number') typed: string,
    @Req() request: FastifyRequest,
  ): Promise<{ number: string; revision: number; commands: CommandState[] }> {
    const dossier = await this.dossierOf(typed, request);
    const { number, revision } = dossier;
    return { number, revision, commands: commandsFor(dossier, whoAsks(request)) };
  }

  @Get(':number/candidates')
  async candidates(
    @Param('number') typed: string,
    @Req() request: FastifyRequest,
  ): Promise<{ number: string; candidates: CandidateView[] }> {
    const who = whoAsks(request);
    const { after: asked } = readQuery(request, { after: position });
    const number = numberOf(typed);
    const after = asked === undefined ? {} : { after: BigInt(asked) };
    await this.sight.check(number, who, after.after);
    return { number, candidates: await this.queries.execute(new CandidatesQuery({ number, visible: visibleTo(who), ...after })) };
  }

  private async dossierOf(typed: string, request: FastifyRequest): Promise<DossierView> {
    const who = whoAsks(request);
    const { after } = readQuery(request, { after: position });
    const number = numberOf(typed);
    const question = { number, visible: visibleTo(who), ...(after === undefined ? {} : { after: BigInt(after) }) };
    return (await this.queries.execute(new DossierQuery(question))) ?? this.sight.refuse(number, who);
  }
}

import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Step } from '../complaint/command';
import { type CommandName, lifeCycle } from '../complaint/life-cycle';
import { ended, open, type Stage } from '../complaint/stages';
import { readQuery } from './read-request';

/** One row of the process as a program reads it. `same`: the stage stays. */
export interface LifeCycleRow {
  command: CommandName;
  from: readonly string[];
  to: readonly string[];
  by: readonly string[];
  /** Who of them may only during the first look: in the stages acknowledged and triaged. */
  onlyEarly: readonly string[];
  /** Of those in `from`: only for a dossier of the office's own initiative. */
  onlyOwn: readonly string[];
}

/** The process as a program reads it. `line`: the stages of a dossier under way, in order; `ended`: where it can end. */
export interface LifeCycle {
  stages: { line: readonly Stage[]; ended: readonly Stage[] };
  commands: LifeCycleRow[];
}

/** The process for everybody: it is no secret what can happen to a complaint. */
@Controller('v1/life-cycle')
export class LifeCycleController {
  @Get()
  table(@Req() request: FastifyRequest): LifeCycle {
    readQuery(request, {});
    const rows = Object.entries(lifeCycle) as [CommandName, Step][];
    return { stages: { line: ['submitted', ...open], ended }, commands: rows.map(([command, step]) => rowOf(command, step)) };
  }
}

function rowOf(command: CommandName, { from, to, by, onlyEarly = [], onlyOwn = [] }: Step): LifeCycleRow {
  return { command, from, to: typeof to === 'string' ? [to] : to, by, onlyEarly, onlyOwn };
}

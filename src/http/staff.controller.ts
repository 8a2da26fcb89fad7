import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { StaffRole } from '../auth/signed-in';
import { StaffDirectory, type StaffMember } from '../auth/staff-directory';
import { refuse } from '../complaint/refusal';
import { readQuery, whoAsks } from './read-request';

const office: readonly StaffRole[] = ['clerk', 'handler', 'ombudsman', 'auditor', 'manager', 'administrator'];

/** Who works at the office, by name: to give a dossier to somebody, or to say who is involved. */
@Controller('v1/staff')
export class StaffController {
  constructor(private readonly directory: StaffDirectory) {}

  @Get()
  async staff(@Req() request: FastifyRequest): Promise<{ staff: StaffMember[] }> {
    const { roles, actor } = whoAsks(request);
    readQuery(request, {});
    if (!isOffice(roles)) refuse('wrong-role', { role: actor.role, by: office });
    const everybody = await this.directory.list();
    return { staff: everybody.filter((one) => isOffice(one.roles)) };
  }
}

const isOffice = (roles: readonly StaffRole[]) => roles.some((role) => office.includes(role));

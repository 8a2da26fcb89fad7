import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { KEYS_POOL } from '../database/database.module';
import type { Claims, StaffMember } from './staff-directory';
import { StaffDirectory } from './staff-directory';

// Two first sign-ins of one person at the same moment must end with one id: the insert decides, and tells.
const record = `insert into staff_sign_ins (issuer, subject, id, name, team, roles) values ($1, $2, $3, $4, $5, $6)
  on conflict (issuer, subject) do update set name = excluded.name, team = excluded.team, roles = excluded.roles returning id`;
const reserve = `insert into staff_sign_ins (issuer, subject, id, name, team, roles) values ($1, $2, $3, $4, $5, $6)
  on conflict (issuer, subject) do nothing`;
const found = `select id from staff_sign_ins where issuer = $1 and subject = $2`;
const listed = `select distinct on (id) id, name, team, roles from staff_sign_ins where roles is not null order by id`;

/** The staff by their sign-ins, in `keys`: the first sign-in fixes a random id; name, team and roles are what the provider said last. */
@Injectable()
export class StaffSignIns extends StaffDirectory {
  private readonly known = new Map<string, { id: string; said: string }>();

  constructor(@Inject(KEYS_POOL) private readonly keys: Pool) {
    super();
  }

  async find(issuer: string, subject: string, claims: Claims): Promise<StaffMember> {
    const key = `${issuer}\n${subject}`;
    const said = JSON.stringify([claims.name, claims.team, claims.roles]);
    const before = this.known.get(key);
    const id = before?.said === said ? before.id : await this.record(issuer, subject, claims);
    if (this.known.size < 10_000) this.known.set(key, { id, said });
    return { id, name: claims.name ?? '', team: claims.team, roles: claims.roles };
  }

  async list(): Promise<StaffMember[]> {
    const { rows } = await this.keys.query<StaffMember & { team: string | null }>(listed);
    return rows.map(({ team, ...member }) => ({ ...member, ...(team ? { team } : {}) }));
  }

  async expect(issuer: string, subject: string, { id, name, team, roles }: StaffMember): Promise<string> {
    await this.keys.query(reserve, [issuer, subject, id, name, team ?? null, JSON.stringify(roles)]);
    const { rows } = await this.keys.query<{ id: string }>(found, [issuer, subject]);
    return idIn(rows);
  }

  private async record(issuer: string, subject: string, { name, team, roles }: Claims): Promise<string> {
    const values = [issuer, subject, randomUUID(), name ?? '', team ?? null, JSON.stringify(roles)];
    const { rows } = await this.keys.query<{ id: string }>(record, values);
    return idIn(rows);
  }
}

function idIn([row]: readonly { id: string }[]): string {
  if (!row) throw new Error('a sign-in was recorded and not found again');
  return row.id;
}

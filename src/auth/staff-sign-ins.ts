import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { KEYS_POOL } from '../database/database.module';
import type { Claims, StaffMember } from './staff-directory';
import { StaffDirectory } from './staff-directory';

// Two first sign-ins of one person at the same moment must end with one id: the insert decides, the select tells.
const take = `insert into staff_sign_ins (issuer, subject, id) values ($1, $2, $3) on conflict (issuer, subject) do nothing`;
const found = `select id from staff_sign_ins where issuer = $1 and subject = $2`;

/** The staff by their sign-ins, in `keys`: the first sign-in fixes a random id; name, team and roles are what the provider says today. */
@Injectable()
export class StaffSignIns extends StaffDirectory {
  private readonly ids = new Map<string, string>();

  constructor(@Inject(KEYS_POOL) private readonly keys: Pool) {
    super();
  }

  async find(issuer: string, subject: string, { name, team, roles }: Claims): Promise<StaffMember> {
    const key = `${issuer}\n${subject}`;
    const id = this.ids.get(key) ?? (await this.idOf(issuer, subject));
    if (this.ids.size < 10_000) this.ids.set(key, id);
    return { id, name: name ?? '', team, roles };
  }

  async expect(issuer: string, subject: string, id: string): Promise<string> {
    await this.keys.query(take, [issuer, subject, id]);
    return this.idOf(issuer, subject);
  }

  private async idOf(issuer: string, subject: string): Promise<string> {
    const before = await this.keys.query<{ id: string }>(found, [issuer, subject]);
    if (before.rows[0]) return before.rows[0].id;
    await this.keys.query(take, [issuer, subject, randomUUID()]);
    const { rows } = await this.keys.query<{ id: string }>(found, [issuer, subject]);
    if (!rows[0]) throw new Error('a sign-in was recorded and not found again');
    return rows[0].id;
  }
}

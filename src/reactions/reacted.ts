import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { VIEWS_POOL } from '../database/database.module';

/** How far the system has reacted; everything after it may be met again. */
@Injectable()
export class Reacted {
  constructor(@Inject(VIEWS_POOL) private readonly pool: Pool) {}

  /** 0 before the first. */
  async position(): Promise<bigint> {
    const { rows } = await this.pool.query<{ position: string }>('select position from reacted');
    return BigInt(rows[0]?.position ?? 0);
  }

  /** Never goes back. */
  async moveTo(position: bigint): Promise<void> {
    await this.pool.query(
      `insert into reacted (position) values ($1) on conflict (single) do update set position = excluded.position, moved_at = now() where reacted.position < excluded.position`,
      [String(position)],
    );
  }
}

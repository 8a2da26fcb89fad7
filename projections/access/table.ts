import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asBigInt } from '../../src/database/as-big-int';

/** Who may see which dossier (toegang). Every query joins it under the alias `access`; the condition on what an actor may see speaks of its columns:
 *  `access.number`, `access.team`, `access.handler` (staff id), `access.confidential`, `access.readers`, `access.conflicted` (staff ids). No row, no dossier. */
@Entity('access')
export class AccessRow {
  @PrimaryColumn({ type: 'text' }) number!: string;
  @Index() @Column({ type: 'text', nullable: true }) team!: string | null;
  @Column({ type: 'text', nullable: true }) handler!: string | null;
  @Column({ type: 'boolean' }) confidential!: boolean;
  /** Who may see it while it is confidential, beside its handler. */
  @Column({ type: 'jsonb' }) readers!: string[];
  /** Who may never see it: they are involved. Awb 9:29. */
  @Column({ type: 'jsonb' }) conflicted!: string[];
  @Column({ type: 'integer' }) revision!: number;
  @Column({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

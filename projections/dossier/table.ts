import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Complaint } from '../../src/complaint/complaint';
import type { Facts } from '../../src/complaint/events';
import { asBigInt } from '../../src/database/as-big-int';

/** A dossier as it is now: what may be read by all who see it, even when its keys are destroyed. */
@Entity('dossier')
export class DossierTable {
  @PrimaryColumn({ type: 'text' }) number!: string;
  @Column({ type: 'text' }) channel!: string;
  @Column({ type: 'text' }) receipt!: string;
  @Column({ name: 'name_withheld', type: 'boolean' }) nameWithheld!: boolean;
  @Column({ type: 'jsonb' }) allegations!: Facts['submitted']['allegations'];
  @Column({ type: 'jsonb' }) parties!: Facts['party-added'][];
  /** The dossier as folded so far: stage, receipt, first line, dates told. */
  @Column({ type: 'jsonb' }) folded!: Complaint;
  @Column({ type: 'integer' }) revision!: number;
  @Column({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

/** What is personal in it, by subject: `dossier`, or a party's id; a later row changes what the earlier ones say. */
@Entity('dossier', { schema: 'personal' })
export class DossierPersonal {
  @PrimaryColumn({ type: 'text' }) complaint!: string;
  @PrimaryColumn({ type: 'text' }) subject!: string;
  @Column({ type: 'jsonb' }) content!: object;
  @PrimaryColumn({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

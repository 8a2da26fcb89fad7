import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Complaint } from '../../src/complaint/complaint';
import type { DossierDate } from '../../src/complaint/dates';
import type { FallsDue } from '../../src/complaint/falls-due';
import { asBigInt } from '../../src/database/as-big-int';
import type { LocalDate } from '../../src/law/local-date';

/** A date of a dossier (termijn of afgesproken dag): what ends when, whom it binds, and what the clock still has to say about it. */
@Entity('deadline')
export class DeadlineRow {
  @PrimaryColumn({ type: 'text' }) number!: string;
  @PrimaryColumn({ type: 'text' }) term!: string;
  /** Which one, where a dossier can have several; '' otherwise. */
  @PrimaryColumn({ type: 'text' }) of!: string;
  @Column({ name: 'ends_on', type: 'date' }) endsOn!: LocalDate;
  @Column({ type: 'text' }) binds!: DossierDate['binds'];
  @Column({ type: 'boolean' }) done!: boolean;
  /** The event that set this day: what the clock's commands are caused by. */
  @Column({ type: 'uuid' }) cause!: string;
  @Column({ type: 'jsonb' }) steps!: FallsDue[];
  /** When the clock has something to say next; null: never. */
  @Index() @Column({ name: 'next_on', type: 'date', nullable: true }) nextOn!: LocalDate | null;
  @Column({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

/** A dossier as folded so far, for the next event: facts only, without its events. */
@Entity('deadline_dossier')
export class DeadlineDossier {
  @PrimaryColumn({ type: 'text' }) number!: string;
  @Column({ type: 'jsonb' }) folded!: Complaint;
  @Column({ type: 'integer' }) revision!: number;
  @Column({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

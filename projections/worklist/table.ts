import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Complaint } from '../../src/complaint/complaint';
import type { Stage } from '../../src/complaint/stages';
import type { EventType } from '../../src/complaint/events';
import { asBigInt } from '../../src/database/as-big-int';
import type { LocalDate } from '../../src/law/calendar';
import { asInstant } from '../as-instant';

/** One dossier in the worklist (werkvoorraad). */
@Entity('worklist')
export class WorklistTable {
  @PrimaryColumn({ type: 'text' }) number!: string;
  @Index() @Column({ type: 'text' }) stage!: Stage;
  /** Party id; the name stands in `personal.worklist`. */
  @Column({ type: 'text', nullable: true }) complainant!: string | null;
  @Column({ type: 'text', nullable: true }) municipality!: string | null;
  @Column({ type: 'jsonb' }) kinds!: string[];
  @Index() @Column({ name: 'received_on', type: 'date' }) receivedOn!: LocalDate;
  @Index() @Column({ name: 'first_contact_by', type: 'date', nullable: true }) firstContactBy!: LocalDate | null;
  @Column({ name: 'last_type', type: 'text' }) lastType!: EventType;
  @Column({ name: 'last_recorded_at', type: 'timestamptz', precision: 3, transformer: asInstant }) lastRecordedAt!: string;
  /** Position of the dossier's first event: the order in which dossiers came. */
  @Index() @Column({ type: 'bigint', transformer: asBigInt }) arrived!: bigint;
  /** The dossier as folded so far, for the next event: facts only. */
  @Column({ type: 'jsonb' }) folded!: Complaint;
  @Column({ type: 'integer' }) revision!: number;
  @Column({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

/** The names that the worklist shows. */
@Entity('worklist', { schema: 'personal' })
export class WorklistPersonal {
  @PrimaryColumn({ type: 'text' }) complaint!: string;
  @PrimaryColumn({ type: 'text' }) subject!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

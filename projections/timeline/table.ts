import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventType } from '../../src/complaint/events';
import { asBigInt } from '../../src/database/as-big-int';
import type { LocalDate } from '../../src/law/calendar';
import { asInstant } from '../as-instant';

/** One event on the timeline (tijdlijn). */
@Entity('timeline')
export class TimelineTable {
  @PrimaryColumn({ type: 'text' }) number!: string;
  @PrimaryColumn({ type: 'integer' }) revision!: number;
  @Column({ name: 'event_id', type: 'uuid' }) eventId!: string;
  @Column({ type: 'text' }) type!: EventType;
  @Column({ name: 'occurred_on', type: 'date' }) occurredOn!: LocalDate;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, transformer: asInstant }) recordedAt!: string;
  @Column({ type: 'jsonb' }) actor!: { id: string; role: string };
  @Column({ type: 'jsonb' }) facts!: object;
  @Column({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

/** What is personal in an event. */
@Entity('timeline', { schema: 'personal' })
export class TimelinePersonal {
  @PrimaryColumn({ type: 'text' }) complaint!: string;
  @PrimaryColumn({ type: 'integer' }) revision!: number;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'jsonb' }) content!: object;
  @Column({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

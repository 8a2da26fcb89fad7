import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Complaint } from '../../src/complaint/complaint';
import type { Stage } from '../../src/complaint/stages';
import { asBigInt } from '../../src/database/as-big-int';
import type { LocalDate } from '../../src/law/calendar';

/** A dossier as far as another one can be like it (samenloop): facts only. */
@Entity('candidate')
export class CandidateTable {
  @PrimaryColumn({ type: 'text' }) number!: string;
  @Column({ type: 'text' }) stage!: Stage;
  /** Party id; what is known of this person stands in `personal.candidate`. */
  @Column({ type: 'text', nullable: true }) complainant!: string | null;
  @Index() @Column({ type: 'text', nullable: true }) municipality!: string | null;
  @Column({ type: 'jsonb' }) kinds!: string[];
  @Column({ name: 'received_on', type: 'date' }) receivedOn!: LocalDate;
  /** When it was, per allegation: first and last day. */
  @Column({ type: 'jsonb' }) happened!: { from: LocalDate; to: LocalDate }[];
  /** The dossier as folded so far, for the next event: facts only. */
  @Column({ type: 'jsonb' }) folded!: Complaint;
  @Column({ type: 'integer' }) revision!: number;
  @Column({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

/** `called` and `text` are as they were written, to be shown; `name` and `words` are what is compared of them. */
export type Trait = 'called' | 'name' | 'email' | 'phone' | 'postcode' | 'house' | 'text' | 'words' | 'body';

/** What is personal and can be the same: of the complainant in the form in which it is compared, of the dossier its text. Empty = taken away. */
@Entity('candidate', { schema: 'personal' })
export class CandidatePersonal {
  @PrimaryColumn({ type: 'text' }) complaint!: string;
  @PrimaryColumn({ type: 'text' }) subject!: string;
  @PrimaryColumn({ type: 'text' }) trait!: Trait;
  @Column({ type: 'text' }) value!: string;
  @Column({ type: 'bigint', transformer: asBigInt }) position!: bigint;
}

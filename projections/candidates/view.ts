import type { Likeness } from '../../src/complaint/parts/intake';
import type { Stage } from '../../src/complaint/stages';
import type { LocalDate } from '../../src/law/local-date';

/** By what the complainant is the same person. `address`: postcode and house number. */
export type SamePerson = 'name' | 'email' | 'phone' | 'address';

/** Another dossier that may be about the same matter (samenloop), and why it came up. What was destroyed is undefined. */
export interface CandidateView {
  number: string;
  stage: Stage;
  receivedOn: LocalDate;
  kinds: string[];
  municipality?: string;
  complainant?: string;
  /** The beginning of the text. */
  excerpt?: string;
  because: Likeness[];
  samePerson: SamePerson[];
  /** How alike the texts are, 0 to 100. */
  textAlike: number;
}

import type { NormId } from '../../src/law/norms';
import type { ComplaintKind } from '../../src/complaint/words';

/** A subject people complain about, with all that is said about it on the way. `{gemeente}` stands for the municipality. */
export interface Theme {
  readonly id: string;
  /** How often it comes up beside the others. */
  readonly weight: number;
  readonly kinds: readonly ComplaintKind[];
  readonly unit: string;
  readonly norm: NormId;
  /** What happened, in the complainant's own words. */
  readonly complaint: readonly [string, string, ...string[]];
  readonly wanted: string;
  /** The allegation as the office words it, and a second one that often goes with it. */
  readonly wording: string;
  readonly second: string;
  /** The decision against which something else may be open. */
  readonly decision: string;
  /** What the municipality says, what it does when it is called, and what both agree on. */
  readonly position: string;
  readonly did: string;
  readonly agreement: string;
  readonly findings: string;
  readonly recommendation: string;
}

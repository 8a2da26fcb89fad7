import type { LawRefusal, LawRefusalCode, LawRefusalFacts } from '../law/refusal';

/** A no of the law to what somebody asked it here. A refusal that arises anywhere else is a fault of ours, and stays one. */
export class LawProblem extends Error {
  readonly code: LawRefusalCode;
  readonly source: string;
  readonly facts: LawRefusalFacts;

  constructor({ code, source, facts }: LawRefusal) {
    super(code);
    [this.code, this.source, this.facts] = [code, source, facts];
  }

  get status(): number {
    return this.code === 'unknown-term' ? 404 : 409;
  }
}

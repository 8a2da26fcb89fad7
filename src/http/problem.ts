import type { InputError } from '../complaint/refusal';
import type { SignInFault } from '../auth/sign-in-problem';

/** Everything the doors can say no with, beside the domain's refusals, and the status it is said with. Words: `web/text/refusals.ts`. */
export const problemStatus = {
  'invalid-input': 400,
  'broken-json': 400,
  'key-missing': 400,
  'key-malformed': 400,
  'if-match-malformed': 400,
  'bad-query': 400,
  'url-too-long': 400,
  'token-and-cookie': 400,
  'bad-request': 400,
  'sign-in-failed': 400,
  'not-signed-in': 401,
  'bad-token': 401,
  'no-access': 403,
  'cross-site': 403,
  'reason-required': 403,
  'no-such-route': 404,
  'not-found': 404,
  destroyed: 410,
  'revision-passed': 412,
  'too-large': 413,
  'wrong-content-type': 415,
  'key-reused': 422,
  'too-many-requests': 429,
  unexpected: 500,
  'not-yet': 503,
  'outcome-unknown': 503,
  'keys-unavailable': 503,
  'newer-version': 503,
  'dossier-set-aside': 503,
  'sign-in-unavailable': 503,
  unavailable: 503,
  'store-full': 507,
} as const satisfies Record<string, number> & Record<SignInFault, number>;
export type ProblemCode = keyof typeof problemStatus;

/** What a sentence may need, and what a machine may read beside it. */
export interface ProblemExtras {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly InputError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A no of the doors. Its cause is for the log only, never for the answer. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
    cause?: unknown,
  ) {
    super(code, { cause });
  }

  get status(): number {
    return problemStatus[this.code];
  }
}

/** Why somebody could not be recognised; `http` says it in Dutch and with a status. */
export type SignInFault = 'bad-token' | 'token-and-cookie' | 'sign-in-failed' | 'sign-in-unavailable' | 'no-access';

export class SignInProblem extends Error {
  constructor(
    readonly code: SignInFault,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

import { createHash } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Attempt } from './identity-provider';
import { returnPath } from './return-path';
import { SignInProblem } from './sign-in-problem';

export const attemptCookie = '__Host-wederhoor-aanmelden';
/** Seconds in which somebody must have signed in. */
export const attemptLasts = 600;

// The cookie carries the attempt itself, sealed, so that strangers at the door cost no row in a database.
const sealingKey = (secret: Buffer) => createHash('sha256').update('wederhoor.sign-in-attempt.v1').update(secret).digest();

export function newAttempt(wanted: unknown): Attempt {
  return { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), returnTo: returnPath(wanted) };
}

export function sealAttempt(attempt: Attempt, secret: Buffer): Promise<string> {
  return new EncryptJWT({ ...attempt })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(`${attemptLasts}s`)
    .encrypt(sealingKey(secret));
}

/** @throws SignInProblem sign-in-failed when it is not ours, or too old */
export async function openAttempt(sealed: string | undefined, secret: Buffer): Promise<Attempt> {
  if (!sealed) throw new SignInProblem('sign-in-failed');
  try {
    const { payload } = await jwtDecrypt<Attempt & Record<string, unknown>>(sealed, sealingKey(secret), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp', 'state', 'nonce', 'verifier'],
    });
    const { state, nonce, verifier, returnTo } = payload;
    return { state, nonce, verifier, returnTo: returnPath(returnTo) };
  } catch (error) {
    throw new SignInProblem('sign-in-failed', error);
  }
}

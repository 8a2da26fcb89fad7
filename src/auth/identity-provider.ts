import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, discovery } from 'openid-client';
import type { Configuration } from 'openid-client';
import { CONFIG, type Config } from '../config';
import { SignInProblem } from './sign-in-problem';

/** What one attempt to sign in must be answered with. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

export const callbackPath = '/aanmelden/terug';
const patience = 5;

interface Provider {
  readonly client: Configuration;
  readonly keys: JWTVerifyGetKey;
}

/** The identity provider (OpenID Connect): found when it is first needed, and again after a failure. */
@Injectable()
export class IdentityProvider {
  private found?: Promise<Provider>;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get issuer(): string {
    return this.config.oidcIssuer;
  }

  /** The keys that the provider signs with. @throws SignInProblem sign-in-unavailable */
  async keys(): Promise<JWTVerifyGetKey> {
    return (await this.provider()).keys;
  }

  /** Where the browser goes to sign in. Always asks again who it is: else signing out would mean nothing on a shared computer. */
  async addressFor({ state, nonce, verifier }: Attempt): Promise<URL> {
    const { client } = await this.provider();
    return buildAuthorizationUrl(client, {
      redirect_uri: this.config.publicUrl + callbackPath,
      scope: 'openid profile',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      prompt: 'login',
      state,
      nonce,
    });
  }

  /** The claims of who came back, after all checks (state, nonce, issuer, audience, signature). @throws SignInProblem sign-in-failed */
  async claimsOf(query: string, { state, nonce, verifier }: Attempt): Promise<Record<string, unknown>> {
    const { client } = await this.provider();
    const address = new URL(`${this.config.publicUrl}${callbackPath}?${query}`);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    try {
      const answer = await authorizationCodeGrant(client, address, checks);
      return { ...answer.claims() };
    } catch (error) {
      throw new SignInProblem('sign-in-failed', error);
    }
  }

  private provider(): Promise<Provider> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw new SignInProblem('sign-in-unavailable', error);
    });
    return this.found;
  }

  private async discover(): Promise<Provider> {
    const { oidcIssuer, oidcClientId, oidcClientSecret } = this.config;
    const address = new URL(oidcIssuer);
    // Config allows http only where the traffic does not leave this machine.
    const execute = address.protocol === 'http:' ? [allowInsecureRequests] : [];
    const client = await discovery(address, oidcClientId, oidcClientSecret, undefined, { execute, timeout: patience });
    const { issuer, jwks_uri: keysAt } = client.serverMetadata();
    if (issuer !== oidcIssuer || !keysAt) throw new Error(`the provider calls itself ${issuer}`);
    return { client, keys: createRemoteJWKSet(new URL(keysAt), { timeoutDuration: patience * 1_000 }) };
  }
}

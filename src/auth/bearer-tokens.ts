import { Inject, Injectable } from '@nestjs/common';
import { errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { CONFIG, type Config } from '../config';
import { IdentityProvider } from './identity-provider';
import { recognise } from './recognise';
import { SignInProblem } from './sign-in-problem';
import type { SignedIn } from './signed-in';
import { StaffDirectory } from './staff-directory';

/** Access tokens of scripts and machines: signed by the provider, for our API, and still valid. */
@Injectable()
export class BearerTokens {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly provider: IdentityProvider,
    private readonly staff: StaffDirectory,
  ) {}

  /** @throws SignInProblem bad-token, sign-in-unavailable, no-access */
  async recognised(token: string): Promise<{ signedIn: SignedIn; endsAt: number }> {
    const claims = await this.verified(token);
    return { signedIn: await recognise(this.staff, this.provider.issuer, claims), endsAt: (claims.exp ?? 0) * 1_000 };
  }

  private async verified(token: string): Promise<JWTPayload> {
    const keys = await this.provider.keys();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: this.config.oidcIssuer,
        audience: this.config.oidcAudience,
        algorithms: ['RS256'],
        clockTolerance: 30,
        requiredClaims: ['sub', 'iat', 'exp'],
      });
      return payload;
    } catch (error) {
      const unreachable = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
      throw new SignInProblem(unreachable ? 'sign-in-unavailable' : 'bad-token', error);
    }
  }
}

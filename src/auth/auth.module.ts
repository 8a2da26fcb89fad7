import { Global, Module } from '@nestjs/common';
import { BearerTokens } from './bearer-tokens';
import { IdentityProvider } from './identity-provider';
import { StaffDirectory } from './staff-directory';
import { StaffSignIns } from './staff-sign-ins';

/** Recognises people: by the session of the desk, or by the token of a script. */
@Global()
@Module({
  providers: [IdentityProvider, BearerTokens, { provide: StaffDirectory, useClass: StaffSignIns }],
  exports: [IdentityProvider, BearerTokens, StaffDirectory],
})
export class AuthModule {}

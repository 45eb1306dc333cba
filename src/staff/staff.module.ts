import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionCookie, SessionGate, SessionGuard, SessionResolver } from '@libs/identity';
import { InstitutionDirectory } from '../institutions/index.js';
import { BrowserSession } from './browser-session.js';
import { LoginLimits, SecondFactorLimits } from './login-limits.store.js';
import { OwnPassword } from './own-password.js';
import { PasswordHasher } from './password-hasher.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactorRule } from './second-factor/second-factor-rule.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { TotpSecrets } from './second-factor/totp-secrets.js';
import { SessionStore } from './session-store.js';
import { SessionsController } from './sessions.controller.js';
import { SignIn } from './sign-in.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffRegister } from './staff-register.js';
import { StaffModels } from './staff.store.js';

/** Accounts, for any process. */
@Module({
  providers: [StaffModels, StaffDirectory, StaffRegister, PasswordHasher],
  exports: [StaffModels, StaffDirectory, StaffRegister, PasswordHasher],
})
export class StaffDirectoryModule {}

/** Signing in and the guard in front of every route: the HTTP process only. */
@Module({})
export class StaffModule {
  /** `publicUrl` is the address people see: https makes the cookie Secure and `__Host-`. */
  static forRoot({ publicUrl, env = {} }: { publicUrl: string; env?: NodeJS.ProcessEnv }): DynamicModule {
    const reach = SecondFactorRule.reachFrom(env);
    return {
      module: StaffModule,
      global: true,
      imports: [StaffDirectoryModule],
      controllers: [SessionsController, SecondFactorController],
      providers: [
        LoginLimits,
        SecondFactorLimits,
        BrowserSession,
        OwnPassword,
        SecondFactors,
        TotpSecrets,
        {
          provide: SecondFactorRule,
          inject: [InstitutionDirectory],
          useFactory: (institutions: InstitutionDirectory) => new SecondFactorRule(institutions, reach),
        },
        SessionStore,
        SignIn,
        SessionGate,
        { provide: SessionCookie, useValue: SessionCookie.for(publicUrl) },
        { provide: SessionResolver, useExisting: SessionStore },
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
      exports: [
        StaffDirectoryModule,
        BrowserSession,
        SessionStore,
        SessionGate,
        SessionCookie,
        SecondFactorRule,
        SessionResolver,
      ],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionCookie, SessionGate, SessionGuard, SessionResolver } from '@libs/identity';
import { LoginLimits } from './login-limits.store.js';
import { PasswordHasher } from './password-hasher.js';
import { SessionStore } from './session-store.js';
import { SessionsController } from './sessions.controller.js';
import { SignIn } from './sign-in.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffModels } from './staff.store.js';

/** Accounts, for any process. */
@Module({
  providers: [StaffModels, StaffDirectory, PasswordHasher],
  exports: [StaffModels, StaffDirectory, PasswordHasher],
})
export class StaffDirectoryModule {}

/** Signing in and the guard in front of every route: the HTTP process only. */
@Module({})
export class StaffModule {
  /** `publicUrl` is the address people see: https makes the cookie Secure and `__Host-`. */
  static forRoot({ publicUrl }: { publicUrl: string }): DynamicModule {
    return {
      module: StaffModule,
      imports: [StaffDirectoryModule],
      controllers: [SessionsController],
      providers: [
        LoginLimits,
        SessionStore,
        SignIn,
        SessionGate,
        { provide: SessionCookie, useValue: SessionCookie.for(publicUrl) },
        { provide: SessionResolver, useExisting: SessionStore },
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
      exports: [StaffDirectoryModule, SessionStore, SessionGate, SessionCookie],
    };
  }
}

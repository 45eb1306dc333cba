import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Problem } from '@libs/problem-details';
import { networkOf } from '../platform/index.js';
import { LoginLimits } from './login-limits.store.js';
import { PasswordHasher } from './password-hasher.js';
import { type OpenedSession, SessionStore } from './session-store.js';
import { StaffDirectory } from './staff-directory.js';
import type { StaffDocument } from './staff.store.js';
import { foldUsername } from './username.js';

export interface SignedIn extends OpenedSession {
  readonly account: StaffDocument;
}

/** A password for a session. An unknown name, a wrong password and a closed account cost and answer the same. */
@Injectable()
export class SignIn implements OnModuleInit {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly passwords: PasswordHasher,
    private readonly sessions: SessionStore,
    private readonly limits: LoginLimits,
  ) {}

  onModuleInit(): Promise<void> {
    return this.passwords.prepare();
  }

  /** @throws Problem 401 `wrong-credentials`, 429 `too-many-attempts` or `too-busy` */
  async attempt(username: string, password: string, address: string): Promise<SignedIn> {
    const folded = foldUsername(username);
    const from = networkOf(address);
    this.passwords.requireRoom(from);
    await this.limits.admit(folded, address);
    const { account, matches } = await this.limits.look(folded, address, async () => {
      const found = await this.directory.findAccount(folded);
      return { account: found, matches: await this.passwords.matches(found?.passwordHash, password, from) };
    });
    if (!account || !matches || !account.active) throw wrongCredentials();
    await this.limits.forgive(folded, address);
    return { ...(await this.sessions.open(account)), account };
  }
}

function wrongCredentials(): Problem {
  return new Problem(401, 'wrong-credentials', 'The user name or the password is not right.', {
    opaque: true,
    headers: { 'www-authenticate': 'Session realm="ventanilla"' },
  });
}

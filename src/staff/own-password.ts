import { Injectable } from '@nestjs/common';
import { Problem } from '@libs/problem-details';
import { networkOf } from '../platform/index.js';
import { LoginLimits } from './login-limits.store.js';
import { PasswordHasher } from './password-hasher.js';
import { requireGoodPassword } from './password-rule.js';
import { type StaffDocument, StaffModels } from './staff.store.js';

/** A change of one's own password, by whoever knows the present one. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly models: StaffModels,
    private readonly passwords: PasswordHasher,
    private readonly limits: LoginLimits,
  ) {}

  /** @throws Problem 422 `wrong-password`, 429; PasswordTooWeak */
  async change(
    staffId: string,
    { current, password }: { current: string; password: string },
    address: string,
  ): Promise<StaffDocument> {
    const { username, passwordHash: before } = await this.models.requireAccount(staffId);
    await this.limits.admit(username, address);
    const looked = () => this.passwords.matches(before, current, networkOf(address));
    if (!(await this.limits.look(username, address, looked)))
      throw new Problem(422, 'wrong-password', 'The present password is not right.');
    await this.limits.forgive(username, address);
    requireGoodPassword(password, username);
    if (password === current) throw new Problem(422, 'password-unchanged', 'The new password is the present one.');
    const passwordHash = await this.passwords.hash(password);
    const changed = await this.models.accounts
      .findOneAndUpdate(
        // Of two changes at once one counts, and the other does not undo it.
        { _id: staffId, passwordHash: before ?? '' },
        { $set: { passwordHash }, $unset: { mustChangePassword: 1 }, $inc: { sessionEpoch: 1 } },
        { returnDocument: 'after' },
      )
      .lean<StaffDocument>()
      .exec();
    if (!changed) throw new Problem(409, 'password-changed-meanwhile', 'The password was changed meanwhile.');
    return changed;
  }
}

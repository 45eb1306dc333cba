import { Clock } from '@libs/clock';
import { Problem } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../../institutions/index.js';
import { SecondFactorLimits } from '../login-limits.store.js';
import { EnrolmentNotBegun } from '../staff.refusals.js';
import { lessThan, type StaffDocument, StaffModels } from '../staff.store.js';
import { base32 } from './base32.js';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.js';
import { otpauthUri, stepOfCode } from './totp.js';
import { TotpSecrets } from './totp-secrets.js';

/** So long, ms, a begun second factor waits for its first code. */
const ENROLMENT_MS = 15 * 60_000;

/** What an authenticator program is set up with. Shown once. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** The proof itself: a code of the authenticator program, or one of the recovery codes. */
export interface Proof {
  readonly code?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

/** The second factors of staff: set up, shown, used once each. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly models: StaffModels,
    private readonly secrets: TotpSecrets,
    private readonly limits: SecondFactorLimits,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  /** Begins, or begins again. What was in force stays in force until the new one showed its first code. */
  async begin(staffId: string): Promise<Enrolment> {
    const account = await this.models.requireAccount(staffId);
    const { secret, sealed } = this.secrets.make(account);
    const { name: issuer } = await this.institutions.get(account.institution);
    const enrolment = { sealed, begunAt: this.clock.now() };
    await this.models.accounts.updateOne({ _id: staffId }, { $set: { enrolment } }).exec();
    return { secret: base32(secret), uri: otpauthUri(secret, { issuer, account: account.username }) };
  }

  /**
   * The first code puts it in force and ends every session of the account.
   * @returns the account as it is then, and the recovery codes, which are shown once
   * @throws EnrolmentNotBegun, Problem 422 `second-factor-refused`, 429
   */
  async confirm(
    staffId: string,
    code: string,
    address: string,
  ): Promise<{ account: StaffDocument; recovery: string[] }> {
    await this.limits.admit(staffId, address);
    const account = await this.models.requireAccount(staffId);
    const { enrolment } = account;
    const now = this.clock.now();
    if (!enrolment || now.getTime() - enrolment.begunAt.getTime() > ENROLMENT_MS) throw new EnrolmentNotBegun();
    const lastStep = stepOfCode(this.secrets.open(account, enrolment.sealed), code, now);
    if (lastStep === undefined) throw refused();
    const recovery = newRecoveryCodes();
    const secondFactor = { sealed: enrolment.sealed, since: now, lastStep, recovery: recovery.map(recoveryHash) };
    // Filtered by what was begun, so that of two confirmations at once one counts.
    const confirmed = await this.models.accounts
      .findOneAndUpdate(
        { _id: staffId, 'enrolment.begunAt': enrolment.begunAt },
        { $set: { secondFactor }, $unset: { enrolment: 1 }, $inc: { sessionEpoch: 1 } },
        { returnDocument: 'after' },
      )
      .lean<StaffDocument>()
      .exec();
    if (!confirmed) throw new EnrolmentNotBegun();
    await this.limits.forgive(staffId, address);
    return { account: confirmed, recovery };
  }

  /**
   * Takes a proof, once: the same code a second time is refused, and so is an earlier one.
   * @throws Problem 422 `second-factor-refused`, 429
   */
  async prove(staffId: string, { code = '', recoveryCode }: Proof, address: string): Promise<StaffDocument> {
    if (recoveryCode === undefined) await this.limits.admit(staffId, address);
    const account = await this.models.requireAccount(staffId);
    const taken =
      recoveryCode === undefined
        ? await this.takeCode(account, code)
        : await this.takeRecoveryCode(account, recoveryCode);
    if (!taken) throw refused();
    await this.limits.forgive(staffId, address);
    return account;
  }

  private async takeCode(account: StaffDocument, code: string): Promise<boolean> {
    const { _id, secondFactor } = account;
    if (!secondFactor) return false;
    const step = stepOfCode(this.secrets.open(account, secondFactor.sealed), code, this.clock.now());
    if (step === undefined) return false;
    const { modifiedCount } = await this.models.accounts
      .updateOne(
        { _id, 'secondFactor.since': secondFactor.since, 'secondFactor.lastStep': lessThan(step) },
        { $set: { 'secondFactor.lastStep': step } },
      )
      .exec();
    return modifiedCount === 1;
  }

  private async takeRecoveryCode({ _id }: StaffDocument, code: string): Promise<boolean> {
    const hash = recoveryHash(code);
    const { modifiedCount } = await this.models.accounts
      .updateOne({ _id, 'secondFactor.recovery': hash }, { $pull: { 'secondFactor.recovery': hash } })
      .exec();
    return modifiedCount === 1;
  }
}

/** A wrong code, one used before and an account without a second factor are answered alike. */
function refused(): Problem {
  return new Problem(422, 'second-factor-refused', 'This code is not right, or was used before.');
}

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseCommand } from '../cases/index.js';
import { LicenceUnknown } from './domain/licence.refusals.js';
import { claimRenewal, requireRenewable } from './domain/licence.renewal.js';
import { LicenceLedger } from './licence-ledger.js';
import { LicenceNumbers } from './licence-numbers.js';
import type { LicenceReceipt } from './licences.dto.js';
import { receiptOf } from './receipt-of.js';
import { RenewalFiling } from './renewal-filing.js';

/** A case asks that the licence of this number go on. What counts is when the case was filed, not when this is said. */
export class FileRenewal extends Command<LicenceReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: { readonly number: string },
  ) {
    super();
  }
}

@CommandHandler(FileRenewal)
export class FileRenewalHandler implements ICommandHandler<FileRenewal> {
  constructor(
    private readonly ledger: LicenceLedger,
    private readonly numbers: LicenceNumbers,
    private readonly renewals: RenewalFiling,
  ) {}

  /** First which licence it is about, in the case's own stream, so that no case renews two; a duty goes on should this process end between. */
  async execute({ caseId, command, given }: FileRenewal): Promise<LicenceReceipt> {
    const { institution } = command;
    await this.ledger.admit(caseId, command, 'case');
    const licenceCase = await this.numbers.caseOf(institution, given.number);
    if (licenceCase === undefined) throw new LicenceUnknown();
    const [{ state }, facts] = await Promise.all([
      this.ledger.load(institution, licenceCase),
      this.renewals.facts(institution, { caseId, licenceCase }),
    ]);
    requireRenewable(state, facts);
    const claim = { caseId, licenceOf: licenceCase };
    await this.ledger.decide(caseId, command, (own) => ({ events: claimRenewal(own, claim) }));
    return receiptOf(caseId, await this.renewals.file(command, claim));
  }
}

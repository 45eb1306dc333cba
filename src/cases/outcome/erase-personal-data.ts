import { KeyStore } from '@libs/personal-data';
import { Clock } from '@libs/clock';
import { Feed } from '@libs/feed';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

import { APP_DB, type AppDb } from '../../platform/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { caseSearch } from '../../search/index.js';
import { type Erasure, erasePersonalData } from '../domain/case.outcome.js';

/** A person's data in a case is erased: its key is destroyed, what it sealed can be read no more, every hash stays valid. */
export class ErasePersonalData extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly erasure: Erasure,
  ) {
    super();
  }
}

@CommandHandler(ErasePersonalData)
export class ErasePersonalDataHandler implements ICommandHandler<ErasePersonalData> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly keystore: KeyStore,
    private readonly feed: Feed,
    @Inject(APP_DB) private readonly db: AppDb,
    private readonly clock: Clock,
  ) {}

  async execute({ caseId, command, erasure }: ErasePersonalData): Promise<StepReceipt> {
    // Recorded first: a writer that still holds the key loses on the version and seals under the next generation.
    const receipt = await this.cases.decide(caseId, command, (state) =>
      erasePersonalData(state, { ...erasure, ...acting(command) }),
    );
    await this.keystore.destroy(caseId, erasure.subject, this.clock.now());
    await this.purge(caseId);
    return receipt;
  }

  /** The served and the building collection forget when they fold the event; a retired one folds nothing any more. */
  private async purge(caseId: string): Promise<void> {
    const active = await this.feed.views.activeName(caseSearch.name);
    const others = (await this.feed.views.allCollections(caseSearch.name)).filter((name) => name !== active);
    for (const name of others) {
      await this.db
        .collection<{ _id: string }>(name)
        .updateOne({ _id: caseId }, { $set: { subject: '', applicant: '', words: [] } });
    }
  }
}

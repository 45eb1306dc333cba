import { Clock } from '@libs/clock';
import { Feed } from '@libs/feed';
import { KeyStore } from '@libs/personal-data';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { APP_DB, type AppDb } from '../../platform/index.js';
import { caseSearch } from '../../search/index.js';

/** Carries out an erasure that stands in the history. Doing it again harms nothing: later data has a later generation. */
export class DestroyKey extends Command<void> {
  constructor(
    readonly caseId: string,
    readonly alias: string,
    /** How many erasures of the alias the history holds. */
    readonly erasures: number,
  ) {
    super();
  }
}

@CommandHandler(DestroyKey)
export class DestroyKeyHandler implements ICommandHandler<DestroyKey> {
  constructor(
    private readonly keystore: KeyStore,
    private readonly feed: Feed,
    private readonly clock: Clock,
    @Inject(APP_DB) private readonly db: AppDb,
  ) {}

  async execute({ caseId, alias, erasures }: DestroyKey): Promise<void> {
    await this.keystore.destroy(caseId, alias, erasures, this.clock.now());
    await this.purge(caseId);
  }

  /** The served and the building collection forget when they fold the event; a retired one folds nothing any more. */
  private async purge(caseId: string): Promise<void> {
    const active = await this.feed.views.activeName(caseSearch.name);
    const others = (await this.feed.views.allCollections(caseSearch.name)).filter((name) => name !== active);
    const forgotten = { subject: '', applicant: '', words: [] };
    for (const name of others) {
      await this.db.collection<{ _id: string }>(name).updateOne({ _id: caseId }, { $set: forgotten });
    }
  }
}

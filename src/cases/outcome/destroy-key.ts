import { Clock } from '@libs/clock';
import { Feed } from '@libs/feed';
import { KeyStore } from '@libs/personal-data';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { APP_DB, type AppDb } from '../../platform/index.js';
import { type CaseSearchRow, caseSearch, forgetting } from '../../search/index.js';

const CALL_MS = 4_000;

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
    await this.purge(caseId, alias);
  }

  /** The served collection forgets when it folds the event; one that is being built may be far from it, a retired one folds nothing any more. */
  private async purge(caseId: string, alias: string): Promise<void> {
    const active = await this.feed.views.activeName(caseSearch.name);
    const others = (await this.feed.views.allCollections(caseSearch.name)).filter((name) => name !== active);
    for (const name of others) {
      let forgotten = false;
      while (!forgotten) forgotten = await this.forgets(name, caseId, alias);
    }
  }

  /** False when the row was changed under our hands: then it is looked at again. */
  private async forgets(collection: string, caseId: string, alias: string): Promise<boolean> {
    const rows = this.db.collection<CaseSearchRow & { _id: string }>(collection);
    const row = await rows.findOne({ _id: caseId }, { maxTimeMS: CALL_MS });
    if (row === null) return true;
    const { subject, applicant, words } = forgetting(row, alias);
    const asRead = { _id: caseId, subject: row.subject, applicant: row.applicant };
    const { matchedCount } = await rows.updateOne(
      asRead,
      { $set: { subject, applicant, words } },
      { maxTimeMS: CALL_MS },
    );
    return matchedCount === 1;
  }
}

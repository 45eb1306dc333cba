import { Feed } from '@libs/feed';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { APP_DB, type AppDb } from '../../platform/index.js';
import { type CaseSearchRow, caseSearch, forgetting } from '../../search/index.js';

const CALL_MS = 4_000;

/** Takes what was said under an alias from the collections that hold words in clear. */
export class ForgetInViews extends Command<void> {
  constructor(
    readonly caseId: string,
    readonly alias: string,
    /** Also from the served one: it was restored, and has long folded the event that would make it forget. */
    readonly everywhere = false,
  ) {
    super();
  }
}

@CommandHandler(ForgetInViews)
export class ForgetInViewsHandler implements ICommandHandler<ForgetInViews> {
  constructor(
    private readonly feed: Feed,
    @Inject(APP_DB) private readonly db: AppDb,
  ) {}

  /** The served collection forgets when it folds the event; one that is being built may be far from it, a retired one folds nothing any more. */
  async execute({ caseId, alias, everywhere }: ForgetInViews): Promise<void> {
    const all = await this.feed.views.allCollections(caseSearch.name);
    const active = everywhere ? undefined : await this.feed.views.activeName(caseSearch.name);
    for (const name of all.filter((one) => one !== active)) {
      let forgotten = false;
      while (!forgotten) forgotten = await this.forgets(name, caseId, alias);
    }
  }

  /** False when the row was changed under our hands: then it is looked at again. */
  private async forgets(collection: string, caseId: string, alias: string): Promise<boolean> {
    const rows = this.db.collection<CaseSearchRow & { _id: string }>(collection);
    const row = await rows.findOne({ _id: caseId }, { maxTimeMS: CALL_MS });
    if (row === null) return true;
    const { subject, applicant, words, names, identifierKey, phoneKey } = forgetting(row, alias);
    const asRead = { _id: caseId, subject: row.subject, applicant: row.applicant };
    const gone = {
      ...(identifierKey === undefined && { identifierKey: '' as const }),
      ...(phoneKey === undefined && { phoneKey: '' as const }),
    };
    const { matchedCount } = await rows.updateOne(
      asRead,
      { $set: { subject, applicant, words, names }, $unset: gone },
      { maxTimeMS: CALL_MS },
    );
    return matchedCount === 1;
  }
}

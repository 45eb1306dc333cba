import { Inject, Injectable } from '@nestjs/common';
import { type Collection, type Db, MongoServerError } from 'mongodb';
import { APP_DB } from '../platform/index.js';
import type { InboxFilter } from './inbox-reader.view.js';
import type { Narrowing } from './inbox-narrowing.js';
import { TooManyViews } from './saved-views.refusals.js';

/** A worklist with its filters, under a name of its reader's own. */
export interface SavedView extends Narrowing {
  id: string;
  name: string;
  department: string;
  filter?: InboxFilter;
}

/** All of one account, in the order they were kept. */
interface ViewsOfAccount {
  /** `<institution>/<account>`. */
  _id: string;
  views: SavedView[];
}

export const SAVED_VIEWS = 'saved_views';
export const MOST_VIEWS = 20;

const CALL_MS = 4_000;
const DUPLICATE_KEY = 11_000;

/** The views that each person keeps of worklists. */
@Injectable()
export class SavedViews {
  private readonly accounts: Collection<ViewsOfAccount>;

  constructor(@Inject(APP_DB) db: Db) {
    this.accounts = db.collection<ViewsOfAccount>(SAVED_VIEWS);
  }

  async of(institution: string, account: string): Promise<readonly SavedView[]> {
    const found = await this.accounts.findOne({ _id: idOf(institution, account) }, { maxTimeMS: CALL_MS });
    return found?.views ?? [];
  }

  /** Keeps it under its id, in the place of the one that was kept under it before. @throws TooManyViews */
  async keep(institution: string, account: string, view: SavedView): Promise<void> {
    const _id = idOf(institution, account);
    const options = { maxTimeMS: CALL_MS };
    const there = await this.accounts.updateOne({ _id, 'views.id': view.id }, { $set: { 'views.$': view } }, options);
    if (there.matchedCount > 0) return;
    try {
      // The last place must be free in the same moment: two tabs keep no more than one.
      const room = { _id, 'views.id': { $ne: view.id }, [`views.${MOST_VIEWS - 1}`]: { $exists: false } };
      await this.accounts.updateOne(room, { $push: { views: view } }, { ...options, upsert: true });
    } catch (error) {
      // The account has its document, and it did not fit: it is full, or another tab has kept this very view.
      if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) throw error;
      const views = await this.of(institution, account);
      if (!views.some(({ id }) => id === view.id)) throw new TooManyViews(MOST_VIEWS);
    }
  }

  async remove(institution: string, account: string, id: string): Promise<void> {
    await this.accounts.updateOne(
      { _id: idOf(institution, account) },
      { $pull: { views: { id } } },
      { maxTimeMS: CALL_MS },
    );
  }
}

function idOf(institution: string, account: string): string {
  return `${institution}/${account}`;
}

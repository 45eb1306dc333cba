import { Unavailable } from '@libs/problem-details';
import { Inject, Injectable } from '@nestjs/common';
import type { Collection, Filter } from 'mongodb';
import { APP_DB, type AppDb } from '../platform/index.js';
import { type KeptSnippet, MOST_SNIPPETS, type Snippet, standsAmong } from './domain/snippet.js';

/** All of one owner, in the order they were kept: 200 of 4,000 characters at most, some 2 MB. */
interface SnippetsOfOwner {
  /** `<institution>/account/<id>` or `<institution>/department/<code>`. */
  _id: string;
  snippets: Snippet[];
}

export const SNIPPETS = 'snippets';
const CALL_MS = 4_000;
const MOST_TRIES = 5;

/** Whose texts they are. */
export type SnippetOwner =
  | { readonly institution: string; readonly account: string }
  | { readonly institution: string; readonly department: string };

/** The texts that people and departments keep. One document an owner, so that its limit and its keywords hold in one write. */
@Injectable()
export class Snippets {
  private readonly owners: Collection<SnippetsOfOwner>;

  constructor(@Inject(APP_DB) db: AppDb) {
    this.owners = db.collection<SnippetsOfOwner>(SNIPPETS);
  }

  async of(owner: SnippetOwner): Promise<readonly Snippet[]> {
    const found = await this.owners.findOne({ _id: idOf(owner) }, { maxTimeMS: CALL_MS });
    return found?.snippets ?? [];
  }

  /**
   * Keeps a new one under its id, or another version in the place of the one that was shown.
   * @returns its version
   * @throws KeywordTaken, TooManySnippets, SnippetChanged, SnippetUnknown
   */
  async keep(owner: SnippetOwner, asked: KeptSnippet): Promise<number> {
    const version = (asked.shown ?? 0) + 1;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const written = asked.shown === undefined ? await this.add(owner, asked) : await this.replace(owner, asked);
      if (written) return version;
      // It did not fit in that moment. Where a look now finds no reason, somebody else has just made room: it is tried again.
      const there = standsAmong(await this.of(owner), asked);
      if (there !== undefined) return there.version;
      await this.makeRoom(owner);
    }
    throw new Unavailable();
  }

  async remove(owner: SnippetOwner, id: string): Promise<void> {
    await this.owners.updateOne({ _id: idOf(owner) }, { $pull: { snippets: { id } } }, { maxTimeMS: CALL_MS });
  }

  /** The last place must be free and the keyword nobody's in the same moment: two tabs keep no more than one. */
  private async add(owner: SnippetOwner, { id, keyword, title, text }: KeptSnippet): Promise<boolean> {
    const room: Filter<SnippetsOfOwner> = {
      _id: idOf(owner),
      'snippets.id': { $ne: id },
      'snippets.keyword': { $ne: keyword },
      [`snippets.${MOST_SNIPPETS - 1}`]: { $exists: false },
    };
    const snippet = { id, keyword, title, text, version: 1 };
    const { matchedCount } = await this.owners.updateOne(
      room,
      { $push: { snippets: snippet } },
      { maxTimeMS: CALL_MS },
    );
    return matchedCount > 0;
  }

  private async replace(owner: SnippetOwner, { id, keyword, title, text, shown = 0 }: KeptSnippet): Promise<boolean> {
    const unchanged: Filter<SnippetsOfOwner> = {
      _id: idOf(owner),
      snippets: { $elemMatch: { id, version: shown } },
      $nor: [{ snippets: { $elemMatch: { keyword, id: { $ne: id } } } }],
    };
    const snippet = { id, keyword, title, text, version: shown + 1 };
    const { matchedCount } = await this.owners.updateOne(
      unchanged,
      { $set: { 'snippets.$[one]': snippet } },
      { arrayFilters: [{ 'one.id': id }], maxTimeMS: CALL_MS },
    );
    return matchedCount > 0;
  }

  /** By the id alone, so that two who do it at once are no error to each other. */
  private async makeRoom(owner: SnippetOwner): Promise<void> {
    const options = { upsert: true, maxTimeMS: CALL_MS };
    await this.owners.updateOne({ _id: idOf(owner) }, { $setOnInsert: { snippets: [] } }, options);
  }
}

function idOf(owner: SnippetOwner): string {
  return 'account' in owner
    ? `${owner.institution}/account/${owner.account}`
    : `${owner.institution}/department/${owner.department}`;
}

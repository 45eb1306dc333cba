import type { ReadEvent } from '@libs/event-store';
import { MongoError, MongoInvalidArgumentError } from 'mongodb';
import { CallTimedOut, within } from './bounded.js';
import type { FeedContext } from './feed-context.js';
import type { AnyView, FoldFailure } from './fold-row.js';
import { errorCode } from './keep-trying.js';
import type { SealedCommit } from './sealed-commit.js';

/** Most commits whose keys are fetched in one go. */
const CHUNK = 1_000;

/** True of errors that say nothing about the data: the same call may succeed later. */
export function isPassing(error: unknown): boolean {
  if (error instanceof MongoInvalidArgumentError) return false;
  if (error instanceof MongoError || error instanceof CallTimedOut) return true;
  return (error as { unavailable?: unknown } | undefined)?.unavailable === true;
}

/** Events of commits of many streams; one that cannot be read fails alone. */
export class EventPages {
  constructor(
    private readonly events: FeedContext['events'],
    private readonly view: Pick<AnyView, 'opens'>,
  ) {}

  /**
   * For each list its events, one list a commit, up to the first commit that cannot be read.
   * @throws what passes by itself (isPassing): nothing was read then
   */
  async read(lists: readonly (readonly SealedCommit[])[]): Promise<{ events: ReadEvent[][]; failure?: FoldFailure }[]> {
    try {
      const all = await this.readAll(lists.flat());
      let at = 0;
      return lists.map((list) => ({ events: all.slice(at, (at += list.length)) }));
    } catch (error) {
      if (isPassing(error)) throw error;
    }
    const each: { events: ReadEvent[][]; failure?: FoldFailure }[] = [];
    for (const list of lists) each.push(await this.readUpToFailure(list));
    return each;
  }

  private async readAll(commits: readonly SealedCommit[]): Promise<ReadEvent[][]> {
    const all: ReadEvent[][] = [];
    for (let at = 0; at < commits.length; at += CHUNK) {
      const chunk = commits.slice(at, at + CHUNK).map(({ commit }) => commit);
      all.push(...(await within('events of a page', this.events.read(chunk, { open: this.view.opens }))));
    }
    return all;
  }

  private async readUpToFailure(
    list: readonly SealedCommit[],
  ): Promise<{ events: ReadEvent[][]; failure?: FoldFailure }> {
    const events: ReadEvent[][] = [];
    for (const sealed of list) {
      try {
        events.push(...(await this.readAll([sealed])));
      } catch (error) {
        if (isPassing(error)) throw error;
        return { events, failure: { version: sealed.commit.version, code: errorCode(error) } };
      }
    }
    return { events };
  }
}

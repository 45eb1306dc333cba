import { Feed } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { departmentInbox, type InboxRow } from '../departments/index.js';

const CALL_MS = 4_000;

/** What a merged department still has open, as the inbox view knows it. */
@Injectable()
export class CasesLeft {
  constructor(private readonly feed: Feed) {}

  /** By id; reserved cases, which go by no rule, are not among them, nor are those that are left out. */
  async of(institution: string, department: string, most: number, without: readonly string[] = []): Promise<string[]> {
    const rows = await this.feed.views.collection<InboxRow>(departmentInbox.name);
    const found = await rows
      .find(
        { institution, department, open: true, ...(without.length > 0 && { _id: { $nin: [...without] } }) },
        { projection: { _id: 1 }, maxTimeMS: CALL_MS },
      )
      .limit(most)
      .toArray();
    return found.map(({ _id }) => _id);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { APP_DB, type AppDb } from '../platform/index.js';

/** What a public id stands for. */
export interface PublicId {
  publicId: string;
  institution: string;
  caseId: string;
}

const CALL_MS = 4_000;

/**
 * Which case a public id stands for, written with each request that comes in here. A public id cannot be computed back into its
 * case, and the view that knows both may be behind: with this a request is found from the moment it was answered.
 */
@Injectable()
export class PublicIds {
  constructor(@Inject(APP_DB) private readonly db: AppDb) {}

  /** Repeating it changes nothing. */
  async note({ publicId, institution, caseId }: PublicId): Promise<void> {
    const record = { institution, caseId };
    await this.records.updateOne({ _id: publicId }, { $setOnInsert: record }, { upsert: true, maxTimeMS: CALL_MS });
  }

  async casesOf(institution: string, publicIds: readonly string[]): Promise<string[]> {
    if (publicIds.length === 0) return [];
    const found = await this.records
      .find({ _id: { $in: [...publicIds] }, institution }, { maxTimeMS: CALL_MS })
      .toArray();
    return found.map(({ caseId }) => caseId);
  }

  private get records() {
    return this.db.collection<Omit<PublicId, 'publicId'> & { _id: string }>('open311_public_ids');
  }
}

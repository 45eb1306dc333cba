import { createHash, type Hash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Clock } from '@libs/clock';
import {
  type ContentAddress,
  DESTROYED,
  keyIdOf,
  type KeyName,
  KeyStore,
  openContent,
  sealContent,
} from '@libs/personal-data';
import { Inject, Injectable } from '@nestjs/common';
import { type Collection, GridFSBucket, type IndexDescription, type ObjectId } from 'mongodb';
import { DATABASES, type Databases } from '../../platform/index.js';
import { CASE_ALIAS } from '../domain/case.event-schemas.js';

const CALL_MS = 4_000;
const BUCKET = 'attachments';
const INTAKE = 'attachment_intake';

/** A content that is being received: what is still here long after no history will ever name it, or names it already. */
export interface Intake {
  readonly _id: string;
  readonly institution: string;
  readonly caseId: string;
  readonly at: Date;
}

/** As the history names it. */
export interface StoredContent {
  readonly contentId: string;
  /** SHA-256 of all bytes as they lie, in hex. */
  readonly sealedSha256: string;
}

export interface ContentPlace {
  readonly institution: string;
  readonly caseId: string;
  /** Of the case's own key. */
  readonly keyGeneration: number;
}

/** What GridFS would make at the first upload; made beforehand, since the application may make none. */
export const attachmentIndexes: readonly { collection: string; indexes: readonly IndexDescription[] }[] = [
  { collection: INTAKE, indexes: [{ name: 'at', key: { at: 1 } }] },
  {
    collection: `${BUCKET}.files`,
    indexes: [
      { name: 'filename_1_uploadDate_1', key: { filename: 1, uploadDate: 1 } },
      { name: 'case', key: { 'metadata.institution': 1, 'metadata.caseId': 1 } },
    ],
  },
  { collection: `${BUCKET}.chunks`, indexes: [{ name: 'files_id_1_n_1', key: { files_id: 1, n: 1 }, unique: true }] },
];

/**
 * The bytes of attachments in GridFS, sealed under the key of their case: destroying the key destroys them. Nothing here says what they are;
 * the history does.
 */
@Injectable()
export class AttachmentContents {
  private readonly bucket: GridFSBucket;
  private readonly intake: Collection<Intake>;

  constructor(
    @Inject(DATABASES) { app }: Databases,
    private readonly keystore: KeyStore,
    private readonly clock: Clock,
  ) {
    this.bucket = new GridFSBucket(app, { bucketName: BUCKET });
    this.intake = app.collection<Intake>(INTAKE);
  }

  /** Takes bytes in as they come, a piece at a time; answers when every byte is stored. */
  async receive(place: ContentPlace, plain: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<StoredContent> {
    const contentId = randomUUID();
    const { institution, caseId } = place;
    const name = keyName(place);
    const key = (await this.keystore.ensure([name], { fresh: false })).get(keyIdOf(name));
    if (key === undefined) throw new Error('the keystore gave no key');
    await this.intake.insertOne({ _id: contentId, institution, caseId, at: this.clock.now() }, { maxTimeMS: CALL_MS });
    const metadata = { institution, caseId, key: keyIdOf(name) };
    const target = this.bucket.openUploadStreamWithId(gridId(contentId), contentId, { metadata });
    const hash = createHash('sha256');
    const sealed = hashed(sealContent(key, addressOf(institution, caseId, contentId), plain), hash);
    try {
      await pipeline(Readable.from(sealed, { objectMode: false }), target, signal ? { signal } : {});
    } catch (error) {
      // A piece may still be on its way: the mark stays, so that the sweep looks again.
      await this.remove(contentId).catch(() => undefined);
      throw error;
    }
    return { contentId, sealedSha256: hash.digest('hex') };
  }

  /**
   * The bytes again; DESTROYED where the key is a tombstone. Ends in an error, and so without its last segment, where what lies there is
   * not what the history names.
   */
  async open(
    institution: string,
    caseId: string,
    { contentId, sealedSha256 }: StoredContent,
  ): Promise<AsyncGenerator<Buffer> | typeof DESTROYED> {
    const [stored] = await this.bucket.find({ _id: gridId(contentId) }, { maxTimeMS: CALL_MS }).toArray();
    const keyId = String(stored?.metadata?.['key'] ?? '');
    const key = (await this.keystore.find([keyId])).get(keyId);
    if (key === DESTROYED) return DESTROYED;
    // A content without its key and without a tombstone is an error, never "erased".
    if (stored === undefined || key === undefined) throw new Error(`content ${contentId} or its key is missing`);
    const sealed = asRecorded(this.bucket.openDownloadStream(gridId(contentId)), { contentId, sealedSha256 });
    return openContent(key, addressOf(institution, caseId, contentId), sealed);
  }

  /** It waits for what it belongs to, until then: the sweep leaves it alone so long. */
  async keepUntil(contentId: string, until: Date): Promise<void> {
    await this.intake.updateOne({ _id: contentId }, { $set: { at: until } }, { maxTimeMS: CALL_MS });
  }

  /** The history names it now. */
  async settle(contentId: string): Promise<void> {
    await this.intake.deleteOne({ _id: contentId }, { maxTimeMS: CALL_MS });
  }

  /** No history names it, nor will. */
  async discard(contentId: string): Promise<void> {
    await this.remove(contentId);
    await this.settle(contentId);
  }

  /** The ciphertext of what the case's own key sealed in its first generations: those keys are destroyed. */
  async removeSealedUpTo(institution: string, caseId: string, generations: number): Promise<void> {
    const keys = Array.from({ length: generations }, (_, at) =>
      keyIdOf(keyName({ institution, caseId, keyGeneration: at + 1 })),
    );
    const filter = { 'metadata.institution': institution, 'metadata.caseId': caseId, 'metadata.key': { $in: keys } };
    for await (const { filename } of this.bucket.find(filter, { maxTimeMS: CALL_MS })) await this.remove(filename);
  }

  /** What began to be received before an instant and was never settled, the oldest first. */
  unsettled(before: Date, most: number): Promise<Intake[]> {
    return this.intake
      .find({ at: { $lt: before } }, { maxTimeMS: CALL_MS })
      .sort({ at: 1 })
      .limit(most)
      .toArray();
  }

  /** Parts of one whose upload broke off have no record of the whole; GridFS removes both, and complains of the missing one. */
  private async remove(contentId: string): Promise<void> {
    try {
      await this.bucket.delete(gridId(contentId));
    } catch (error) {
      if (!/not found/i.test(error instanceof Error ? error.message : '')) throw error;
    }
  }
}

async function* hashed(pieces: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** The last piece is held back until all of them are known to be right. */
async function* asRecorded(
  stored: AsyncIterable<Buffer>,
  { contentId, sealedSha256 }: StoredContent,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  for await (const piece of hashed(stored, hash)) {
    if (held) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== sealedSha256) throw new Error(`content ${contentId} is not the one that was recorded`);
  if (held) yield held;
}

/** Ids of contents are UUIDs; the driver's types know ObjectIds only, GridFS takes any. */
function gridId(contentId: string): ObjectId {
  return contentId as unknown as ObjectId;
}

function keyName({ institution, caseId, keyGeneration }: ContentPlace): KeyName {
  return { institution, streamId: caseId, alias: CASE_ALIAS, generation: keyGeneration };
}

function addressOf(institution: string, streamId: string, contentId: string): ContentAddress {
  return { institution, streamId, contentId };
}

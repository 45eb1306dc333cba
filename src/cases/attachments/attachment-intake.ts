import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ContentScanner, ContentWatch, ImagePress, type ImageType, type IntakeType } from '@libs/attachment-intake';
import { DESTROYED } from '@libs/personal-data';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../platform/index.js';
import { AttachmentContents, type ContentPlace, type StoredContent } from './attachment-contents.store.js';

/** The most bytes of one attachment: thirty pages scanned in grey at 200 dots an inch. */
export const MOST_BYTES = 25 * 1024 * 1024;

/** A content that was received, looked at and stored; no history names it yet. */
export interface ReceivedContent extends StoredContent {
  readonly mediaType: IntakeType;
  readonly bytes: number;
  readonly sha256: string;
  readonly receivedSha256: string;
  readonly scanned: boolean;
}

/** What is sent passes here before it is kept: looked at as it comes, stored sealed, scanned, and images written anew. */
@Injectable()
export class AttachmentIntake {
  private readonly press = new ImagePress();
  private readonly scanner: ContentScanner | undefined;

  constructor(
    private readonly contents: AttachmentContents,
    @Inject(APP_CONFIG) { scanner }: AppConfig,
  ) {
    this.scanner = scanner && new ContentScanner(scanner);
  }

  /** @throws Problem where the content is not taken; nothing of it is kept then */
  async receive(
    place: ContentPlace,
    source: AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<ReceivedContent> {
    const watch = new ContentWatch(MOST_BYTES);
    const stored = await this.contents.receive(place, watch.watch(source), signal);
    const { contentId } = stored;
    const received = watch.result;
    try {
      const scanned = (await this.scanner?.scan(await this.reopen(place, stored), signal)) ?? false;
      if (received.mediaType === 'application/pdf')
        return { ...received, ...stored, receivedSha256: received.sha256, scanned };
      const anew = await this.pressAnew(place, stored, received.mediaType, signal);
      await this.contents.discard(contentId);
      return { ...received, ...anew, receivedSha256: received.sha256, scanned };
    } catch (error) {
      await this.contents.discard(contentId);
      throw error;
    }
  }

  private async pressAnew(
    place: ContentPlace,
    asSent: StoredContent,
    type: ImageType,
    signal: AbortSignal | undefined,
  ): Promise<Pick<ReceivedContent, keyof StoredContent | 'bytes' | 'sha256'>> {
    const image = await this.press.press(type, await this.reopen(place, asSent), signal);
    const kept = await this.contents.receive(place, Readable.from([image]), signal);
    return { ...kept, bytes: image.length, sha256: createHash('sha256').update(image).digest('hex') };
  }

  private async reopen(
    { institution, caseId }: ContentPlace,
    stored: StoredContent,
  ): Promise<AsyncIterable<Uint8Array>> {
    const content = await this.contents.open(institution, caseId, stored);
    // The decision that follows refuses what an erasure overtook; there is nothing to look at any more.
    if (content === DESTROYED) throw new Error('the key was destroyed while the content was received');
    return content;
  }
}

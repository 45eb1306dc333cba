import { Clock } from '@libs/clock';
import { StreamLoader } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { caseStream } from '../cases/index.js';
import { RequestKeys } from '../platform/index.js';

const WINDOW_MS = 10 * 60_000;

/**
 * GeoReport has no Idempotency-Key, and its clients send again when an answer is lost: the same holder and form within ten
 * minutes is the same request. Time is cut into windows of ten minutes, and the key of a request is its window with a keyed hash
 * of its form; one that came in the window before, and less than ten minutes ago, keeps the key it had. Nothing is stored for it.
 * (One that is still being registered when its window ends is not seen by the next: a retry in that moment is a second request.)
 */
@Injectable()
export class RepeatedRequests {
  constructor(
    private readonly loader: StreamLoader,
    private readonly clock: Clock,
    private readonly keys: RequestKeys,
  ) {}

  /** The idempotency key of a form. `caseIdOf` says which case a key makes. */
  async keyOf(institution: string, form: object, caseIdOf: (key: string) => string): Promise<string> {
    const now = this.clock.now().getTime();
    const window = Math.floor(now / WINDOW_MS);
    const before = await this.keyIn(window - 1, form);
    if (before !== undefined) {
      const receivedAt = await this.receptionOf(institution, caseIdOf(before));
      if (receivedAt !== undefined && now - receivedAt < WINDOW_MS) return before;
    }
    const key = await this.keyIn(window, form);
    if (key === undefined) throw new Error('there is no request key for the present month');
    return key;
  }

  /** Undefined where the window lies in a month that has no request key, so that nothing can have come in. */
  private async keyIn(window: number, form: object): Promise<string | undefined> {
    const mac = await this.keys.macOf('Open311Request', form)(new Date(window * WINDOW_MS));
    return mac && `${window}/${Buffer.from(mac.buffer).toString('base64url')}`;
  }

  /** When a case was registered, ms since the epoch; undefined where there is none. */
  private async receptionOf(institution: string, streamId: string): Promise<number | undefined> {
    const commits = await this.loader.load({ institution, streamId, kind: caseStream.kind });
    const registration = commits.find(({ events }) => events.some(({ type }) => type === 'PetitionRegistered'));
    return registration?.effectiveAt.getTime();
  }
}

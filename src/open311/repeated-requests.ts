import { Clock } from '@libs/clock';
import { requestMac, StreamLoader } from '@libs/event-store';
import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION_KEYS, type InstallationKeys } from '../platform/index.js';

const WINDOW_MS = 10 * 60_000;

/**
 * GeoReport has no Idempotency-Key, and its clients send again when an answer is lost: the same holder and form within ten
 * minutes is the same request. Time is cut into windows of ten minutes, and the key of a request is its window with a keyed hash
 * of its form; one that came in the window before, and less than ten minutes ago, keeps the key it had. Nothing is stored for it.
 */
@Injectable()
export class RepeatedRequests {
  constructor(
    private readonly loader: StreamLoader,
    private readonly clock: Clock,
    @Inject(INSTALLATION_KEYS) private readonly keys: Pick<InstallationKeys, 'request'>,
  ) {}

  /** The idempotency key of a form. `caseIdOf` says which case a key makes. */
  async keyOf(form: object, caseIdOf: (key: string) => string): Promise<string> {
    const mac = Buffer.from(requestMac(this.keys.request, 'Open311Request', form).buffer).toString('base64url');
    const now = this.clock.now().getTime();
    const window = Math.floor(now / WINDOW_MS);
    const before = `${window - 1}/${mac}`;
    const receivedAt = await this.receptionOf(caseIdOf(before));
    return receivedAt !== undefined && now - receivedAt < WINDOW_MS ? before : `${window}/${mac}`;
  }

  /** When a case was registered, ms since the epoch; undefined where there is none. */
  private async receptionOf(caseId: string): Promise<number | undefined> {
    const commits = await this.loader.load(caseId);
    const registration = commits.find(({ events }) => events.some(({ type }) => type === 'PetitionRegistered'));
    return registration?.effectiveAt.getTime();
  }
}

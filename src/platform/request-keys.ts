import type { Clock } from '@libs/clock';
import { requestMac } from '@libs/event-store';
import type { InstallationKeyring } from '@libs/personal-data';
import type { Binary } from 'mongodb';

const KEPT_MONTHS = 2;

/**
 * Keys of the macs that tell a retry from another request under the same Idempotency-Key, one a calendar month (UTC) of the
 * commit's `recordedAt`. Old ones are destroyed: a mac over what a person said must not outlive the erasing of it, and nobody
 * retries after two months.
 */
export class RequestKeys {
  private readonly known = new Map<string, Uint8Array>();

  constructor(
    private readonly keyring: InstallationKeyring,
    private readonly clock: Clock,
  ) {}

  /** For a command's meta: its mac as of the instant it is, or was, recorded. */
  macOf(command: string, request: unknown): (recordedAt: Date) => Promise<Binary | undefined> {
    return async (recordedAt) => {
      const key = await this.keyAt(recordedAt);
      return key && requestMac(key, command, request);
    };
  }

  /** Destroys the keys of months that are over for long. */
  async destroyOld(): Promise<number> {
    const now = this.clock.now();
    this.known.clear();
    return this.keyring.destroyRange('request-', `request-${monthBefore(now, KEPT_MONTHS)}`, now);
  }

  private async keyAt(instant: Date): Promise<Uint8Array | undefined> {
    const month = monthBefore(instant, 0);
    const known = this.known.get(month);
    if (known) return known;
    // A month that is over gets no key any more: its own is there, or was destroyed.
    const key = await this.keyring.find(`request-${month}`, month >= monthBefore(this.clock.now(), 0));
    if (key) this.known.set(month, key);
    return key;
  }
}

function monthBefore(instant: Date, months: number): string {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
}

import { Gathered } from '@libs/batching';
import type { Collection } from 'mongodb';
import { within } from './bounded.js';
import type { LeaseRow } from './feed-collections.js';

interface Renewal {
  readonly name: string;
  /** Of this lease alone. */
  readonly owner: string;
  readonly ttlMs: number;
}

const all = new WeakMap<Collection<LeaseRow>, LeaseRenewals>();

/** One for all leases of a process that lie in a collection. */
export function renewalsOf(leases: Collection<LeaseRow>): LeaseRenewals {
  const known = all.get(leases) ?? new LeaseRenewals(leases);
  all.set(leases, known);
  return known;
}

/** What a lease becomes that is held for so long from now, by the server's clock. */
export function untilIn(ttlMs: number) {
  return { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: ttlMs } };
}

/** Prolongs the leases of a process together: they are held all day long, and each write of its own costs a sync of the journal. */
export class LeaseRenewals {
  private readonly renewals = new Gathered<Renewal, boolean>((renewals) => this.renewAll(renewals));

  constructor(private readonly leases: Collection<LeaseRow>) {}

  /** False when one of those that were asked for together is no longer held: then each is to be asked for alone. */
  renew(renewal: Renewal): Promise<boolean> {
    return this.renewals.add(renewal);
  }

  private async renewAll(renewals: readonly Renewal[]): Promise<boolean[]> {
    const updates = [...new Set(renewals.map(({ ttlMs }) => ttlMs))].map((ttlMs) => {
      const alike = renewals.filter((one) => one.ttlMs === ttlMs);
      const filter = { _id: { $in: alike.map(({ name }) => name) }, owner: { $in: alike.map(({ owner }) => owner) } };
      return { updateMany: { filter, update: [{ $set: { until: untilIn(ttlMs) } }] } };
    });
    const shortest = Math.min(...renewals.map(({ ttlMs }) => ttlMs));
    const { matchedCount } = await within(
      'renewal of leases',
      this.leases.bulkWrite(updates, { ordered: false }),
      shortest,
    );
    return renewals.map(() => matchedCount === renewals.length);
  }
}

import type { Clock } from '@libs/clock';
import type { Filter } from 'mongodb';
import { type Duty, type DutyCollections, type DutyState, OPEN_DUTIES } from './duty.js';

export interface DeadDutiesPage {
  duties: Duty[];
  /** Give it as `after` for the next page; undefined on the last one. */
  next?: string;
}

export interface DutyStatus {
  /** Open duties only; `done` is history and counted by the metrics. */
  counts: { consumer: string; state: Exclude<DutyState, 'done'>; count: number }[];
  /** Age of the oldest pending duty, ms; 0 when none is pending. */
  oldestPendingMs: number;
}

/** One, some of an institution, or all (of an institution). */
export type WhichDead = string | { ids: readonly string[]; institution: string } | { all: true; institution?: string };

const LARGEST_PAGE = 500;

/** What operators see and do: the parked duties and the state of all. */
export class DeadDuties {
  constructor(
    private readonly collections: Pick<DutyCollections, 'duties'>,
    private readonly clock: Clock,
  ) {}

  /** Dead duties in the order of their ids, at most 500 a page. */
  async listDead(asked: { institution?: string; limit: number; after?: string }): Promise<DeadDutiesPage> {
    const limit = Math.max(1, Math.min(Math.trunc(asked.limit) || 1, LARGEST_PAGE));
    const filter: Filter<Duty> = {
      state: 'dead',
      ...(asked.institution === undefined ? {} : { institution: asked.institution }),
      ...(asked.after === undefined ? {} : { _id: { $gt: asked.after } }),
    };
    const found = await this.collections.duties
      .find(filter)
      .sort({ _id: 1 })
      .hint('dead_by_id')
      .limit(limit + 1)
      .toArray();
    const duties = found.slice(0, limit);
    const last = duties.at(-1);
    return found.length > limit && last ? { duties, next: last._id } : { duties };
  }

  /** Sends dead duties off again as a new generation; how many. The effect keeps its command id. */
  async retryDead(which: WhichDead): Promise<number> {
    const { modifiedCount } = await this.collections.duties.updateMany(
      { ...selected(which), state: 'dead' },
      {
        $set: { state: 'pending', attempts: 0, signals: 0, nextSignalAt: this.clock.now() },
        $inc: { generation: 1 },
        $unset: { error: 1, deadAt: 1, notBefore: 1 },
      },
    );
    return modifiedCount;
  }

  async dutyStatus(): Promise<DutyStatus> {
    const rows = await this.collections.duties
      .aggregate<{ _id: { consumer: string; state: 'pending' | 'dead' }; count: number; oldest: Date }>(
        [
          { $match: OPEN_DUTIES },
          {
            $group: {
              _id: { consumer: '$consumer', state: '$state' },
              count: { $sum: 1 },
              oldest: { $min: '$createdAt' },
            },
          },
          { $sort: { _id: 1 } },
        ],
        { hint: 'open_by_consumer' },
      )
      .toArray();
    const oldest = rows.filter(({ _id }) => _id.state === 'pending').map((row) => row.oldest.getTime());
    const now = this.clock.now().getTime();
    return {
      counts: rows.map(({ _id, count }) => ({ ..._id, count })),
      oldestPendingMs: oldest.length === 0 ? 0 : Math.max(0, now - Math.min(...oldest)),
    };
  }
}

function selected(which: WhichDead): Filter<Duty> {
  if (typeof which === 'string') return { _id: which };
  if ('ids' in which) return { _id: { $in: [...which.ids] }, institution: which.institution };
  return which.institution === undefined ? {} : { institution: which.institution };
}

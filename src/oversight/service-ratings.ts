import { type CivilDate, civilDate, dayNumber, monthOf } from '@libs/business-calendar';
import { Feed } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { type CaseFacts, caseFacts } from './case-facts.view.js';
import { type RatedCount, type RatingFigures, ratingsByGroup, withoutSmallGroups } from './domain/ratings.js';
import type { Period } from './period.js';

export const RATING_GROUPINGS = ['department', 'procedure', 'channel', 'month'] as const;
export type RatingGrouping = (typeof RATING_GROUPINGS)[number];

export interface RatingsQuery extends Period {
  by: RatingGrouping;
}

export interface ServiceRatingFigures {
  from: string;
  to: string;
  by: RatingGrouping;
  total: RatingFigures;
  groups: RatingFigures[];
}

const CALL_MS = 4_000;
const MONTHS_IN_PUBLIC = 12;
/** Code of the small groups together. */
export const OTHERS = 'others';

/** What citizens said of how they were attended, by the month in which they said it. */
@Injectable()
export class ServiceRatings {
  constructor(private readonly feed: Feed) {}

  /** @throws ViewNotReady */
  async figures({ institution, department, from, to, by }: RatingsQuery): Promise<ServiceRatingFigures> {
    const group = by === 'month' ? '$rating.month' : `$${by}`;
    const counted = await this.feed.views.byIndex<CaseFacts, { _id: Omit<RatedCount, 'cases'>; cases: number }[]>(
      caseFacts.name,
      (rows) =>
        rows
          .aggregate<{ _id: Omit<RatedCount, 'cases'>; cases: number }>(
            [
              {
                $match: {
                  institution,
                  'rating.month': { $gte: from, $lte: to },
                  ...(department !== undefined && { department }),
                },
              },
              { $group: { _id: { group, rating: '$rating.rating' }, cases: { $sum: 1 } } },
            ],
            { maxTimeMS: CALL_MS, hint: 'rated' },
          )
          .toArray(),
    );
    return { from, to, by, ...ratingsByGroup(counted.map(({ _id, cases }) => ({ ..._id, cases }))) };
  }

  /**
   * For everybody: of the twelve months that ended last, by department, without small groups. Nobody chooses the period: two that differ by a
   * day would tell what was said on that day.
   */
  async inPublic(institution: string, today: CivilDate): Promise<ServiceRatingFigures> {
    const to = monthBefore(monthOf(today));
    let from = to;
    for (let months = 1; months < MONTHS_IN_PUBLIC; months += 1) from = monthBefore(from);
    const { by, groups } = await this.figures({ institution, from, to, by: 'department' });
    return { from, to, by, ...withoutSmallGroups(groups, OTHERS) };
  }
}

function monthBefore(month: string): string {
  return monthOf(civilDate(dayNumber(`${month}-01`) - 1));
}

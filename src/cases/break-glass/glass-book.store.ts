import { Clock } from '@libs/clock';
import { namedId } from '@libs/event-store';
import { open, seal, type SealedValue } from '@libs/personal-data';
import { Inject, Injectable } from '@nestjs/common';
import { type Collection, type Filter, type IndexDescription, MongoServerError } from 'mongodb';
import { DATABASES, type Databases, INSTALLATION_KEYS, type InstallationKeys } from '../../platform/index.js';
import type { GlassReason, GlassVerdict } from './glass.codes.js';
import { GlassSuspended, OpeningUnknown, ReviewedAlready } from './glass.refusals.js';

/** A case opened for a reason and for a while. Inserted, never changed; what somebody made of it is a document of its own. */
export interface Opening {
  _id: string;
  institution: string;
  caseId: string;
  folio: string;
  /** Of the case when it was opened. */
  caseDepartment?: string;
  /** Id of the account, its role and department. */
  by: string;
  role: string;
  department?: string;
  reasonCode: GlassReason;
  /** Free words: they may name somebody. */
  reason: SealedValue;
  at: Date;
  until: Date;
}

export interface GlassReview {
  /** That of the opening: each is reviewed once. */
  _id: string;
  institution: string;
  by: string;
  at: Date;
  verdict: GlassVerdict;
  note: SealedValue;
}

export interface OpeningShown extends Omit<Opening, 'reason' | 'institution' | 'at' | 'until'> {
  at: string;
  until: string;
  reason: string;
  reviewBy: string;
  /** Nobody has looked into it, and the day for that is over. */
  overdue: boolean;
  review?: { by: string; at: string; verdict: GlassVerdict; note: string };
}

export const OPENINGS = 'glass_openings';
export const REVIEWS = 'glass_reviews';
export const openingIndexes: IndexDescription[] = [
  { name: 'by_time', key: { institution: 1, at: -1, _id: 1 } },
  { name: 'of_reader', key: { by: 1, at: -1 } },
];

const KEY_NAME = 'installation/break-glass/1';
const CALL_MS = 4_000;
const OPEN_MS = 30 * 60_000;
const REVIEW_MS = 24 * 3_600_000;
const WEEK_MS = 7 * 24 * 3_600_000;
const MOST_A_WEEK = 3;
const LISTED = 200;

export type NewOpening = Pick<
  Opening,
  'institution' | 'caseId' | 'folio' | 'caseDepartment' | 'by' | 'role' | 'department' | 'reasonCode'
> & {
  readonly reason: string;
};

/** Who broke the glass of which case, and what whoever oversees made of it. */
@Injectable()
export class GlassBook {
  private readonly openings: Collection<Opening>;
  private readonly reviews: Collection<GlassReview>;

  constructor(
    @Inject(DATABASES) { historyDb }: Databases,
    private readonly clock: Clock,
    @Inject(INSTALLATION_KEYS) private readonly keys: Pick<InstallationKeys, 'breakGlass'>,
  ) {
    this.openings = historyDb.collection<Opening>(OPENINGS);
    this.reviews = historyDb.collection<GlassReview>(REVIEWS);
  }

  /** For half an hour; the one that still stands where there is one. @throws GlassSuspended after three in a week */
  async break({ reason, ...opening }: NewOpening): Promise<Opening> {
    const { institution, by, caseId } = opening;
    const standing = await this.findStanding(institution, by, caseId);
    if (standing) return standing;
    // The number is part of the id: of two at the same moment one counts the other.
    for (;;) {
      const at = this.clock.now();
      const weekAgo = new Date(at.getTime() - WEEK_MS);
      const [all, lately] = await Promise.all([this.count({ by }), this.count({ by, at: { $gt: weekAgo } })]);
      if (lately >= MOST_A_WEEK) throw new GlassSuspended(MOST_A_WEEK);
      const _id = namedId('break-glass', by, String(all + 1));
      const sealed = seal(this.keys.breakGlass, KEY_NAME, addressOf(institution, _id, '/reason'), reason);
      const until = new Date(at.getTime() + OPEN_MS);
      const broken: Opening = { _id, ...opening, reason: sealed, at, until };
      if (await this.inserted(broken)) return broken;
    }
  }

  async findStanding(institution: string, by: string, caseId: string): Promise<Opening | undefined> {
    const filter = { institution, by, caseId, until: { $gt: this.clock.now() } };
    return (await this.openings.findOne(filter, { maxTimeMS: CALL_MS })) ?? undefined;
  }

  /** The latest first, each with its review. @param caseDepartment only those of cases that were with it then */
  async list(institution: string, caseDepartment?: string): Promise<OpeningShown[]> {
    const filter = { institution, ...(caseDepartment !== undefined && { caseDepartment }) };
    const found = await this.openings
      .find(filter, { maxTimeMS: CALL_MS })
      .sort({ at: -1, _id: 1 })
      .limit(LISTED)
      .toArray();
    const reviews = await this.reviews
      .find({ _id: { $in: found.map(({ _id }) => _id) } }, { maxTimeMS: CALL_MS })
      .toArray();
    return found.map((opening) =>
      this.shown(
        opening,
        reviews.find(({ _id }) => _id === opening._id),
      ),
    );
  }

  /** @throws OpeningUnknown | ReviewedAlready */
  async review(review: Omit<GlassReview, 'at' | 'note'> & { note: string }): Promise<void> {
    const { _id, institution } = review;
    const opening = await this.openings.findOne({ _id, institution }, { maxTimeMS: CALL_MS });
    if (opening === null || opening.by === review.by) throw new OpeningUnknown();
    const note = seal(this.keys.breakGlass, KEY_NAME, addressOf(institution, _id, '/note'), review.note);
    try {
      await this.reviews.insertOne({ ...review, note, at: this.clock.now() }, { maxTimeMS: CALL_MS });
    } catch (error) {
      if (isDuplicate(error)) throw new ReviewedAlready();
      throw error;
    }
  }

  /** Openings that nobody looked into within a day. */
  async overdue(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - REVIEW_MS);
    const counted = await this.openings
      .aggregate<{ overdue: number }>(
        [
          { $match: { at: { $lte: before } } },
          { $lookup: { from: REVIEWS, localField: '_id', foreignField: '_id', as: 'review' } },
          { $match: { review: { $size: 0 } } },
          { $count: 'overdue' },
        ],
        { maxTimeMS: CALL_MS },
      )
      .toArray();
    return counted[0]?.overdue ?? 0;
  }

  private shown(
    { reason, institution, at, until, ...opening }: Opening,
    review: GlassReview | undefined,
  ): OpeningShown {
    const reviewBy = new Date(at.getTime() + REVIEW_MS);
    const words = (sealed: SealedValue, path: string) =>
      open(this.keys.breakGlass, addressOf(institution, opening._id, path), sealed).value as string;
    return {
      ...opening,
      at: at.toISOString(),
      until: until.toISOString(),
      reason: words(reason, '/reason'),
      reviewBy: reviewBy.toISOString(),
      overdue: review === undefined && reviewBy <= this.clock.now(),
      ...(review && {
        review: {
          by: review.by,
          at: review.at.toISOString(),
          verdict: review.verdict,
          note: words(review.note, '/note'),
        },
      }),
    };
  }

  private count(filter: Filter<Opening>): Promise<number> {
    return this.openings.countDocuments(filter, { maxTimeMS: CALL_MS });
  }

  private async inserted(opening: Opening): Promise<boolean> {
    try {
      await this.openings.insertOne(opening, { maxTimeMS: CALL_MS });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}

function addressOf(institution: string, streamId: string, path: string) {
  return { institution, streamId, version: 1, path };
}

function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === 11_000;
}

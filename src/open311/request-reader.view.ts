import { EventReader, StreamLoader } from '@libs/event-store';
import { Feed, ViewNotReady } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { caseStream } from '../cases/index.js';
import { DueDates } from '../deadlines/index.js';
import { PublicIds } from './public-ids.store.js';
import { type PublicRequestRow, publicRequests } from './public-requests.view.js';
import type { RequestSearch } from './request-search.js';

const CALL_MS = 4_000;

/** Reads public requests: lists from the view, single ones from their own history where the view does not have them yet. */
@Injectable()
export class PublicRequestReader {
  constructor(
    private readonly feed: Feed,
    private readonly ids: PublicIds,
    private readonly loader: StreamLoader,
    private readonly events: EventReader,
    private readonly dueDates: DueDates,
  ) {}

  /** Newest first. Each combination of filters has its index; a page costs what it skips and shows. */
  async page({ institution, from, before, matters, open, skip, limit }: RequestSearch): Promise<PublicRequestRow[]> {
    const state = open === undefined ? { $in: [true, false] } : open;
    const filter = {
      institution,
      ...(matters && { matter: { $in: [...matters] } }),
      ...((matters || open !== undefined) && { open: state }),
      requestedAt: { $gte: from, ...(before !== undefined && { $lt: before }) },
    };
    const found = await this.feed.views.byIndex<PublicRequestRow, PublicRequestRow[]>(publicRequests.name, (rows) =>
      rows
        .find(filter, { maxTimeMS: CALL_MS })
        .hint(matters ? 'by_service' : open === undefined ? 'by_time' : 'by_state')
        .sort({ requestedAt: -1, _id: -1 })
        .skip(skip)
        .limit(limit)
        .toArray(),
    );
    return this.withPresentDueDates(institution, found);
  }

  /** Those that exist, in the order asked for. @throws ViewNotReady where it cannot be told yet whether one exists */
  async byIds(institution: string, publicIds: readonly string[]): Promise<PublicRequestRow[]> {
    const folded = await this.folded(institution, publicIds);
    const found = new Map((folded ?? []).map((row) => [row.publicId, row]));
    const missing = publicIds.filter((id) => !found.has(id));
    for (const row of await this.unfolded(institution, missing)) found.set(row.publicId, row);
    if (folded === undefined && found.size < publicIds.length) throw new ViewNotReady(publicRequests.name);
    return this.withPresentDueDates(
      institution,
      publicIds.flatMap((id) => found.get(id) ?? []),
    );
  }

  /** A change of law counts from its first moment, also for rows it has not reached yet. */
  private withPresentDueDates(institution: string, rows: readonly PublicRequestRow[]): Promise<PublicRequestRow[]> {
    return Promise.all(rows.map(async (row) => ({ ...row, dueOn: await this.dueDates.present(institution, row) })));
  }

  /** Undefined while the view is built for the first time. */
  private async folded(institution: string, publicIds: readonly string[]): Promise<PublicRequestRow[] | undefined> {
    try {
      const rows = await this.feed.views.collection<PublicRequestRow>(publicRequests.name);
      return await rows.find({ publicId: { $in: [...publicIds] }, institution }, { maxTimeMS: CALL_MS }).toArray();
    } catch (error) {
      if (error instanceof ViewNotReady) return undefined;
      throw error;
    }
  }

  /** The same rows folded on the spot. */
  private async unfolded(institution: string, publicIds: readonly string[]): Promise<PublicRequestRow[]> {
    const caseIds = await this.ids.casesOf(institution, publicIds);
    const rows = await Promise.all(caseIds.map((caseId) => this.fold(institution, caseId)));
    return rows.filter((row) => row !== undefined);
  }

  private async fold(institution: string, caseId: string): Promise<PublicRequestRow | undefined> {
    const commits = await this.loader.load({ institution, streamId: caseId, kind: caseStream.kind });
    const events = (await this.events.read(commits, { open: true })).flat();
    return events.reduce<PublicRequestRow | undefined>(
      (row, event) => publicRequests.evolve(row, { ...event, position: 0 }),
      undefined,
    );
  }
}

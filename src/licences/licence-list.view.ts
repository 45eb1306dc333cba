import { civilDate, dayNumber } from '@libs/business-calendar';
import { defineView, Feed, type FeedEvent } from '@libs/feed';
import { filterFor, type Principal } from '@libs/identity';
import { cursorOf, type Page, readCursor } from '@libs/paging';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { licenceDecider } from './domain/licence.decider.js';
import type { LicenceEvent } from './domain/licence.events.js';
import { isIssued, type IssuedLicence, lastPeriod } from './domain/licence.state.js';
import { validityOn } from './domain/validity.js';
import { LicenceRegister } from './licence-register.js';
import type { LicenceListLine, LicencesQueryDto } from './licences.dto.js';

/** A licence as the list shows it: codes and dates, no names and no words. */
export interface LicenceRow {
  institution: string;
  department: string;
  procedure: string;
  /** The last day of its last period; FOREVER where it has none, so that lists have an order. */
  validTo: string;
  /** As it folds; the view needs nothing else of it. */
  licence: IssuedLicence;
}

const FOREVER = '9999-12-31';

export const licenceList = defineView<LicenceRow>({
  name: 'licence-list',
  revision: 1,
  kinds: ['licence'],
  opens: {},
  indexes: [
    { name: 'by_end', key: { institution: 1, validTo: 1, _id: 1 } },
    { name: 'by_department', key: { institution: 1, department: 1, validTo: 1, _id: 1 } },
  ],

  evolve(row, event) {
    const before = row?.licence ?? licenceDecider.initial;
    const licence = licenceDecider.evolve(before, eventIn(event), event.envelope);
    if (!isIssued(licence)) return undefined;
    const { department, procedure } = licence;
    const { institution } = event.envelope;
    return { institution, department, procedure, validTo: lastPeriod(licence).to ?? FOREVER, licence };
  },
});

/** The feed hands over the clear fields only; the decider reads no others. */
function eventIn({ type, data }: FeedEvent): LicenceEvent {
  return { type, data } as unknown as LicenceEvent;
}

const CALL_MS = 4_000;
const PAGE = 25;

/** Licences by the end of their period, of the departments that somebody may see. */
@Injectable()
export class LicenceList {
  constructor(
    private readonly feed: Feed,
    private readonly register: LicenceRegister,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async page(principal: Principal, query: LicencesQueryDto): Promise<Page<LicenceListLine>> {
    const { department, procedure, expiringWithin, cursor, limit = PAGE } = query;
    const scope = filterFor('list-licences', principal, { 'own-department': 'department' });
    if (scope === undefined) return { rows: [] };
    if (department !== undefined && scope['department'] !== undefined && scope['department'] !== department)
      return { rows: [] };
    const today = this.institutions.today(await this.institutions.get(principal.institution));
    const ends = expiringWithin !== undefined && { $gte: today, $lte: civilDate(dayNumber(today) + expiringWithin) };
    const rows = await this.feed.views.collection<LicenceRow>(licenceList.name);
    const found = await rows
      .find(
        {
          ...scope,
          ...(department !== undefined && { department }),
          ...(procedure !== undefined && { procedure }),
          ...(ends !== false && { validTo: ends }),
          ...behind(readCursor(cursor, 2)),
        },
        { maxTimeMS: CALL_MS },
      )
      .sort({ validTo: 1, _id: 1 })
      .limit(limit + 1)
      .toArray();
    const shown = found.slice(0, limit);
    const end = shown.at(-1);
    return {
      rows: await Promise.all(shown.map(({ licence }) => this.line(principal.institution, licence, today))),
      ...(found.length > limit && end && { next: cursorOf([end.validTo, end._id]) }),
    };
  }

  /** Of most rows their own dates tell it; only one that a renewal may keep valid has its renewals looked at, a few of a page at most. */
  private async line(institution: string, licence: IssuedLicence, today: string): Promise<LicenceListLine> {
    const { caseId, number, procedure, department } = licence;
    const { from: validFrom, to: validTo } = lastPeriod(licence);
    const carried =
      validTo !== undefined && validTo < today && licence.renewals.some((one) => one.timely && one.extends);
    const renewals = carried ? await this.register.renewals(institution, licence) : [];
    const renewal = licence.renewals.at(-1)?.caseId;
    return {
      caseId,
      number,
      procedure,
      department,
      validFrom,
      ...(validTo !== undefined && { validTo }),
      status: validityOn(licence, renewals, today).status,
      ...(renewal !== undefined && { renewal }),
    };
  }
}

function behind(after: (string | number)[] | undefined) {
  if (after === undefined) return {};
  const [validTo, id] = after.map(String);
  return { $or: [{ validTo: { $gt: validTo } }, { validTo, _id: { $gt: id } }] };
}

import { FreshReads } from '@libs/batching';
import { Feed } from '@libs/feed';
import { Inject, Injectable } from '@nestjs/common';
import type { Collection, Db } from 'mongodb';
import { AbsenceBook } from '../absences/index.js';
import { type Department, InstitutionDirectory } from '../institutions/index.js';
import { APP_DB } from '../platform/index.js';
import { StaffDirectory } from '../staff/index.js';
import { departmentInbox, type InboxRow } from './department-inbox.view.js';
import { assign } from './domain/assignment.js';

interface Turn {
  /** `<institution>/<department>`. */
  _id: string;
  officer: string;
}

interface OfficerLoad {
  _id: string;
  cases: number;
}

const CALL_MS = 4_000;
const FRESH_MS = 2_000;

/** Whose turn it is when a department's queue hands over a case. */
@Injectable()
export class OfficerRota {
  private readonly turns: Collection<Turn>;
  private readonly officers = new FreshReads<string[]>(FRESH_MS);

  constructor(
    @Inject(APP_DB) db: Db,
    private readonly staff: StaffDirectory,
    private readonly absences: AbsenceBook,
    private readonly institutions: InstitutionDirectory,
    private readonly feed: Feed,
  ) {
    this.turns = db.collection<Turn>('assignment_turns');
  }

  /** The officer the policy names, or undefined where a person decides or nobody is there today. */
  async next(institution: string, department: string, policy: Department['policy']): Promise<string | undefined> {
    if (policy === 'by-hand') return undefined;
    const officers = await this.presentOfficers(institution, department);
    const _id = `${institution}/${department}`;
    const [lastAssigned, loads] = await Promise.all([
      policy === 'round-robin' ? this.turns.findOne({ _id }, { maxTimeMS: CALL_MS }) : undefined,
      policy === 'least-loaded' ? this.loads(institution, department) : new Map<string, number>(),
    ]);
    const officer = assign(policy, { officers, loads, ...(lastAssigned && { lastAssigned: lastAssigned.officer }) });
    if (policy === 'round-robin' && officer !== undefined) {
      await this.turns.updateOne({ _id }, { $set: { officer } }, { upsert: true, maxTimeMS: CALL_MS });
    }
    return officer;
  }

  /** Who is away today gets no case; when everybody is, a person decides. */
  private async presentOfficers(institution: string, department: string): Promise<string[]> {
    const officers = await this.officersOf(institution, department);
    const today = this.institutions.today(await this.institutions.get(institution));
    const away = await this.absences.idsAway(institution, today);
    return officers.filter((officer) => !away.has(officer));
  }

  private officersOf(institution: string, department: string): Promise<string[]> {
    return this.officers.get(`${institution}/${department}`, async () =>
      (await this.staff.officersOf(institution, department)).map(({ id }) => id),
    );
  }

  /** Open cases per officer, as the inbox shows them; a case or two behind does no harm. */
  private async loads(institution: string, department: string): Promise<Map<string, number>> {
    const counted = await this.feed.views.byIndex<InboxRow, OfficerLoad[]>(departmentInbox.name, (rows) =>
      rows
        .aggregate<OfficerLoad>(
          [
            { $match: { institution, department, open: true, officer: { $gt: '' } } },
            { $group: { _id: '$officer', cases: { $sum: 1 } } },
          ],
          { maxTimeMS: CALL_MS, hint: 'by_officer' },
        )
        .toArray(),
    );
    return new Map(counted.map(({ _id, cases }) => [_id, cases]));
  }
}

import type { StepReceipt } from '../../src/cases/case-command.js';
import type { InboxLine } from '../../src/departments/inbox-line.js';
import type { InboxCountDto } from '../../src/departments/departments.dto.js';
import type { CountedCaseDto, CountedCasesDto } from '../../src/oversight/figures.dto.js';
import type { GroupFigures, ResponseTimeFigures } from '../../src/oversight/response-times.js';
import type { Page } from '@libs/paging';
import { type Answer, expected } from './http-caller.js';
import { type CaseRef, type File, signedIn, StaffMember } from './staff-member.js';
import type { TheTownHall } from './the-town-hall.js';
import { until } from './until.js';

/** Audits response times, and rules where departments do not agree. */
export class Supervisor extends StaffMember {
  static async arrives(hall: TheTownHall, username = 'supervisora'): Promise<Supervisor> {
    const { http, account } = await signedIn(hall, username);
    return new Supervisor(http, account, hall);
  }

  /** Waits until the case stands in some department's inbox. */
  seesDelivered(aCase: CaseRef): Promise<File> {
    return this.waitsFor('the case to reach a department', aCase, ({ state }) => state.delivered);
  }

  /** The figures, with everything counted that was done before. */
  async readsFigures(query: Record<string, string> = {}): Promise<ResponseTimeFigures> {
    await this.hall.viewsCatchUp();
    return this.looksAtFigures(query);
  }

  /** The figures as far as they are counted: also where no worker is there to count on. */
  async looksAtFigures(query: Record<string, string> = {}): Promise<ResponseTimeFigures> {
    const path = `/response-times?${new URLSearchParams(query).toString()}`;
    return expected(200, 'the figures', await this.http.get<ResponseTimeFigures>(path)).body;
  }

  /** Waits until the total of the period is as told, and hands over all of the figures. */
  seesFigures(what: string, query: Record<string, string>, holds: (total: GroupFigures) => boolean) {
    return until(what, async () => {
      const figures = await this.readsFigures(query);
      return holds(figures.total) ? figures : undefined;
    });
  }

  /** The cases behind a number of the figures, read page by page. */
  async opensNumber(query: Record<string, string>, limit = 100): Promise<CountedCaseDto[]> {
    const rows: CountedCaseDto[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const asked: Record<string, string> = { ...query, limit: String(limit), ...(next !== '' && { cursor: next }) };
      const path = `/response-times/cases?${new URLSearchParams(asked).toString()}`;
      const answer: Answer<CountedCasesDto> = await this.http.get(path);
      const { body } = expected(200, 'the cases behind a number', answer);
      rows.push(...body.rows);
      next = body.next;
    }
    return rows;
  }

  /** How many cases each filter of a department's inbox shows. */
  async countsInbox(department: string): Promise<Record<string, number>> {
    const path = `/departments/${department}/inbox/counts`;
    const { body } = expected(200, 'the counts', await this.http.get<InboxCountDto[]>(path));
    return Object.fromEntries(body.map(({ filter, cases }) => [filter, cases]));
  }

  async listsRulings(): Promise<InboxLine[]> {
    return expected(200, 'the rulings', await this.http.get<Page<InboxLine>>('/rulings')).body.rows;
  }

  /** Waits until just these cases wait for a ruling: the list follows what happened a moment later. */
  seesRulings(...cases: readonly CaseRef[]): Promise<InboxLine[]> {
    const wanted = cases.map(({ caseId }) => caseId).toSorted();
    return until('the rulings to be as told', async () => {
      const rulings = await this.listsRulings();
      const listed = rulings.map(({ caseId }) => caseId).toSorted();
      return JSON.stringify(listed) === JSON.stringify(wanted) ? rulings : undefined;
    });
  }

  rules(aCase: CaseRef, department: string, order = 'Se ordena atender sin más devoluciones'): Promise<StepReceipt> {
    return this.takes('ruling', aCase, { department, order });
  }

  assigns(aCase: CaseRef, { id }: { id: string }): Promise<StepReceipt> {
    return this.takes('assign', aCase, { officer: id });
  }
}

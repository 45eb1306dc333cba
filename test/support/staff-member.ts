import type { CalendarPageDto } from '../../src/calendars/calendar-page.dto.js';
import type { AttachmentReceipt } from '../../src/cases/attachments/add-attachment.js';
import type { AttachmentList } from '../../src/cases/attachments/attachments.controller.js';
import type { CaseDeadline } from '../../src/cases/term/case-deadline.js';
import type { CaseTimeAccount } from '../../src/cases/term/case-time-account.js';
import type { TimeAccountFigures } from '../../src/oversight/time-accounts.js';
import type { OpenedFile } from '../../src/cases/cases.controller.js';
import type { StepReceipt } from '../../src/cases/case-command.js';
import type { InboxLine } from '../../src/departments/inbox-line.js';
import type { InboxFilter } from '../../src/departments/inbox-reader.view.js';
import type { CaseFound } from '../../src/search/index.js';
import type { SignedInStaffDto } from '../../src/staff/sessions.dto.js';
import type { Page } from '@libs/paging';
import { type Answer, expected, HttpCaller } from './http-caller.js';
import { type SentFile, sending } from './sent-file.js';
import { PASSWORD, type TheTownHall } from './the-town-hall.js';
import { until } from './until.js';

/** Whatever names a case: an acuse, a receipt, a line of an inbox. */
export interface CaseRef {
  readonly caseId: string;
  /** The version it was seen at: views are waited for until they have it. */
  readonly version?: number;
}

export type File = OpenedFile;

/** The steps of a case by the last part of their address. */
export type StepPath =
  | 'accept'
  | `attachments/${string}/withdrawal`
  | 'attachments/renumberings'
  | 'return'
  | 'ruling'
  | 'assign'
  | 'notes'
  | 'questions'
  | 'replies'
  | 'answer'
  | 'notification'
  | 'close'
  | 'reopen'
  | 'withdraw'
  | 'voiding'
  | 'erasure-proposals'
  | 'erasure-approval'
  | 'erasure-rejection'
  | 'rectifications'
  | 'holds'
  | 'hold-liftings'
  | 'steps'
  | 'extension'
  | 'lapse/warning'
  | 'lapse/archiving'
  | 'silence/certificate'
  | 'silence/setting-aside'
  | 'classification'
  | 'requirements'
  | 'preventions'
  | 'prevention-notifications'
  | 'prevention-replies'
  | 'dismissal'
  | 'admission'
  | 'opinion-requests'
  | 'opinions'
  | 'opinion-silences'
  | 'opinion-withdrawals'
  | 'stages'
  | 'tasks'
  | 'task-silences'
  | 'drafts'
  | 'reviews'
  | 'approval'
  | 'signature'
  | 'parties'
  | 'notification-attempts'
  | 'notification-services'
  | 'appeals'
  | 'appeal-decision'
  | 'joinder'
  | 'joinder-undone'
  | 'rebinding'
  | 'referrals'
  | 'referral-answers'
  | 'referral-silences'
  | 'corrections'
  | 'cosigners'
  | 'representative'
  | 'letters'
  | 'raising'
  | 'lowering'
  | 'decision-confirmation'
  | 'decision-rejection'
  | 'public-version-proposals'
  | 'public-version-approval'
  | 'public-version-rejection'
  | 'access'
  | 'access-withdrawal'
  | 'accused';

/** Somebody with an account, at their screen. */
export class StaffMember {
  constructor(
    readonly http: HttpCaller,
    readonly account: SignedInStaffDto,
    protected readonly hall: TheTownHall,
  ) {}

  get id(): string {
    return this.account.id;
  }

  get department(): string {
    return this.account.department ?? '';
  }

  /** The file as it stands. */
  async reads(aCase: CaseRef): Promise<File> {
    return expected(200, 'reading the file', await this.opens(aCase)).body;
  }

  opens({ caseId }: CaseRef): Promise<Answer<File>> {
    return this.http.get(`/cases/${caseId}`);
  }

  /** Puts a file into the case. Whatever is answered is handed over. */
  attaches({ caseId }: CaseRef, file: SentFile): Promise<Answer<AttachmentReceipt>> {
    return this.http.call('POST', `/api/v1/cases/${caseId}/attachments`, sending(file));
  }

  async listsAttachments({ caseId }: CaseRef): Promise<AttachmentList> {
    return expected(200, 'the attachments', await this.http.get<AttachmentList>(`/cases/${caseId}/attachments`)).body;
  }

  /** Asks for the bytes of an attachment. */
  downloads({ caseId }: CaseRef, { attachmentId }: { attachmentId: string }): Promise<Answer> {
    return this.http.get(`/attachments/${caseId}/${attachmentId}`);
  }

  /** Asks why the case is due when it is. */
  asksWhyDue({ caseId }: CaseRef): Promise<Answer<CaseDeadline>> {
    return this.http.get(`/cases/${caseId}/deadline`);
  }

  /** Asks who had the case how long. */
  asksWhoHadIt({ caseId }: CaseRef): Promise<Answer<CaseTimeAccount>> {
    return this.http.get(`/cases/${caseId}/time-account`);
  }

  /** Asks what each office used of the time of the cases of a period; `table` for a spreadsheet. */
  asksWhoUsedTheTime(query: Record<string, string> = {}, table = ''): Promise<Answer<TimeAccountFigures>> {
    return this.http.get(`/oversight/time-account${table}?${new URLSearchParams(query).toString()}`);
  }

  /** The deadline to print. */
  printsDeadline({ caseId }: CaseRef): Promise<Answer> {
    return this.http.get(`/cases/${caseId}/deadline.html`);
  }

  /** The constancia of silence to print. */
  printsSilence({ caseId }: CaseRef): Promise<Answer> {
    return this.http.get(`/cases/${caseId}/silence/certificate.pdf`);
  }

  /** The calendar in force, what was declared in it, and how far the open cases are counted by it. */
  async readsCalendar(): Promise<CalendarPageDto> {
    return expected(200, 'the calendar', await this.http.get<CalendarPageDto>('/calendar')).body;
  }

  /** Waits until every open case is counted by the calendar in force. */
  seesRecomputed(): Promise<CalendarPageDto> {
    const patience = { withinMs: 180_000, everyMs: 200 };
    return until(
      'the recomputation to end',
      async () => {
        const page = await this.readsCalendar();
        return page.recomputation.state === 'finished' ? page : undefined;
      },
      patience,
    );
  }

  /** Asks for the file as somebody who has this version of it. */
  rereads({ caseId }: CaseRef, version: number): Promise<Answer<File>> {
    return this.http.get(`/cases/${caseId}`, { 'if-none-match': `"${version}"` });
  }

  /** Waits until the file shows it; a case this person does not see yet is waited for too. */
  waitsFor(what: string, aCase: CaseRef, shows: (file: File) => boolean): Promise<File> {
    return until(what, async () => {
      const { status, body } = await this.opens(aCase);
      return status === 200 && shows(body) ? body : undefined;
    });
  }

  /**
   * Asks for a step on the version given, or on the one that stands now. Whatever is answered is handed over. The
   * queues may move the case on between the look and the step: then somebody who gave no version looks again.
   */
  async tries(
    step: StepPath,
    aCase: CaseRef,
    body?: unknown,
    { version, headers = {} }: { version?: number; headers?: Record<string, string> } = {},
  ): Promise<Answer<StepReceipt>> {
    for (let look = 1; ; look += 1) {
      const seen = version ?? (await this.reads(aCase)).version;
      const answer = await this.http.post<StepReceipt>(`/cases/${aCase.caseId}/${step}`, body, {
        'if-match': `"${seen}"`,
        ...headers,
      });
      if (answer.status !== 412 || version !== undefined || look === 5) return answer;
    }
  }

  /** Takes a step that is to succeed. */
  async takes(step: StepPath, aCase: CaseRef, body?: unknown): Promise<StepReceipt> {
    return expected(200, step, await this.tries(step, aCase, body)).body;
  }

  /** The second of two persons, of what stands proposed. */
  async confirms(aCase: CaseRef): Promise<StepReceipt> {
    const { proposalId, payloadHash } = (await this.reads(aCase)).state.decisionProposal ?? {};
    return this.takes('decision-confirmation', aCase, { proposalId, payloadHash });
  }

  notes(aCase: CaseRef, text: string, visibility: 'internal' | 'public' = 'internal'): Promise<StepReceipt> {
    return this.takes('notes', aCase, { visibility, text });
  }

  /** The first page of a department's inbox as it is shown now; with a case, once it knows that at its version. */
  looksAtInbox(department: string, filter?: InboxFilter, seen?: CaseRef): Promise<Page<InboxLine>> {
    const path = `/departments/${department}/inbox${filter === undefined ? '' : `?filter=${filter}`}`;
    return until(`the inbox of ${department} to know the case`, async () => {
      const answer = await this.http.get<Page<InboxLine>>(path, consistentWith(seen));
      const { body } = expected(200, 'the inbox', answer);
      return body.stale === true && seen !== undefined ? undefined : body;
    });
  }

  /** Waits until the inbox shows the case, and hands over its line. */
  findsInInbox(department: string, aCase: CaseRef, filter?: InboxFilter): Promise<InboxLine> {
    const { caseId, version = 0 } = aCase;
    return until(`case ${caseId} at ${version} in the inbox of ${department}, ${filter ?? 'all'}`, async () => {
      const { rows } = await this.looksAtInbox(department, filter, aCase);
      return rows.find((row) => row.caseId === caseId && row.version >= version);
    });
  }

  /** Waits until the inbox no longer shows the case. */
  async missesInInbox(department: string, aCase: CaseRef, filter?: InboxFilter): Promise<void> {
    const { caseId } = aCase;
    await until(`case ${caseId} to leave the inbox of ${department}, ${filter ?? 'all'}`, async () => {
      const { rows } = await this.looksAtInbox(department, filter, aCase);
      return !rows.some((row) => row.caseId === caseId) || undefined;
    });
  }

  /** What the search finds now; with a case, once the search knows it at that version. */
  searches(query: Record<string, string>, seen?: CaseRef): Promise<Page<CaseFound>> {
    const path = `/cases?${new URLSearchParams(query).toString()}`;
    return until('the search to know the case', async () => {
      const answer = await this.http.get<Page<CaseFound>>(path, consistentWith(seen));
      const { body } = expected(200, 'the search', answer);
      return body.stale === true && seen !== undefined ? undefined : body;
    });
  }

  async signsOut(): Promise<void> {
    expected(204, 'signing out', await this.http.delete('/sessions/current'));
  }
}

function consistentWith({ caseId, version }: Partial<CaseRef> = {}): Record<string, string> {
  return version === undefined ? {} : { 'x-consistent-with': `${caseId}@${version}` };
}

/** Signs in; hands over the browser that holds the session, and who it says is there. */
export async function signedIn(
  { url }: TheTownHall,
  username: string,
): Promise<{ http: HttpCaller; account: SignedInStaffDto }> {
  const http = new HttpCaller(url);
  const answer = await http.post<{ staff: SignedInStaffDto }>('/sessions', { username, password: PASSWORD });
  return { http, account: expected(201, `${username} signing in`, answer).body.staff };
}

import { Problem } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import type { FoundCase } from '../../cases/index.js';
import { CitizenCookies } from '../citizen-cookies.js';
import { formTokenOf, SealedSessions } from '../sealed-sessions.store.js';

/** So long a case stays open in a browser that does nothing. */
const VISIT_MS = 30 * 60_000;

/** What was not taken, with what was typed; on the case itself where there is nothing any more that it could be typed into. */
export interface NotTaken {
  readonly on: 'reply' | 'rate' | 'reopen' | 'appeal' | 'case';
  readonly given?: string;
  readonly problem?: string;
  /** Of several, the one that was chosen. */
  readonly chosen?: string;
  /** The visit in which it was written was over: it is there again, to be sent. */
  readonly resumed?: true;
  readonly choiceProblem?: string;
  readonly fileProblem?: string;
}

/** What became of what was sent last, to be said once on the next page. */
export type Told = 'reply' | 'rate' | 'reopen' | 'appeal' | { readonly file: string } | NotTaken;

interface VisitContent extends FoundCase {
  readonly told?: Told;
}

export interface Visit {
  readonly token: string;
  readonly formToken: string;
  readonly found: FoundCase;
  readonly told?: Told;
}

/** A case that was opened with its code, in one browser: the code itself is not kept. */
@Injectable()
export class Visits {
  constructor(
    private readonly sessions: SealedSessions,
    private readonly cookies: CitizenCookies,
  ) {}

  /** @returns the cookie to set */
  async begin({ institution, caseId }: FoundCase, told?: NotTaken): Promise<string> {
    const content = { institution, caseId, ...(told !== undefined && { told }) };
    const token = await this.sessions.begin('visit', content, VISIT_MS);
    return this.cookies.visit.set(token, VISIT_MS / 1000);
  }

  async find(cookieHeader: string | undefined): Promise<Visit | undefined> {
    const token = this.cookies.visit.read(cookieHeader);
    const opened = token === undefined ? undefined : await this.sessions.open<VisitContent>('visit', token);
    if (token === undefined || opened === undefined) return undefined;
    const { told, institution, caseId } = opened.content;
    // Every look keeps it open, and what was told is told once.
    const content = { institution, caseId };
    await this.sessions.change('visit', token, { content, revision: opened.revision, lastsMs: VISIT_MS });
    return {
      token,
      formToken: formTokenOf(token),
      found: { institution, caseId },
      ...(told !== undefined && { told }),
    };
  }

  /** By a form. @throws Problem 410 where the case is no longer open, 409 where the form is of another */
  async openBy(cookieHeader: string | undefined, formToken: string | undefined): Promise<Visit> {
    const visit = await this.find(cookieHeader);
    if (visit === undefined)
      throw new Problem(410, 'visit-over', 'The case is no longer open: enter folio and code again.');
    if (formToken !== visit.formToken)
      throw new Problem(409, 'visit-changed', 'The form is of another case than the one that is open.');
    return visit;
  }

  async tell({ token, found }: Visit, told: Told): Promise<void> {
    const opened = await this.sessions.open('visit', token);
    if (opened === undefined) return;
    const { institution, caseId } = found;
    const content = { institution, caseId, told };
    await this.sessions.change('visit', token, { content, revision: opened.revision, lastsMs: VISIT_MS });
  }

  async end({ token }: Visit): Promise<string> {
    await this.sessions.end(token);
    return this.cookies.visit.clear();
  }
}

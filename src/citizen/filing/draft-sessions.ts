import { Problem } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { HeldPapers } from '../../cases/index.js';
import { CitizenCookies } from '../citizen-cookies.js';
import { formTokenOf, SealedSessions } from '../sealed-sessions.store.js';
import { type Draft, DRAFT_MS, FILED_MS } from './draft.js';
import { draftGone } from './filing-desk.js';

export interface DraftSession {
  readonly token: string;
  readonly draft: Draft;
  readonly revision: number;
}

const TRIES = 5;

/** The draft of a browser: opened by its cookie, changed by forms that come from its own pages. */
@Injectable()
export class DraftSessions {
  constructor(
    private readonly sessions: SealedSessions,
    private readonly cookies: CitizenCookies,
    private readonly papers: HeldPapers,
  ) {}

  /** @returns the cookie to set */
  async begin(draft: Draft, cookieHeader: string | undefined): Promise<string> {
    const before = this.cookies.draft.read(cookieHeader);
    if (before !== undefined) await this.sessions.end(before);
    return this.cookies.draft.set(await this.sessions.begin('draft', draft, DRAFT_MS), DRAFT_MS / 1000);
  }

  async find(cookieHeader: string | undefined): Promise<DraftSession | undefined> {
    const token = this.cookies.draft.read(cookieHeader);
    const found = token === undefined ? undefined : await this.sessions.open<Draft>('draft', token);
    return token === undefined || found === undefined
      ? undefined
      : { token, draft: found.content, revision: found.revision };
  }

  /** @throws Problem 410 */
  async open(cookieHeader: string | undefined): Promise<DraftSession> {
    const found = await this.find(cookieHeader);
    if (found === undefined) throw draftGone();
    return found;
  }

  /** By a form. @throws Problem 410, or 409 where the form is of another draft */
  async openBy(cookieHeader: string | undefined, formToken: string | undefined): Promise<DraftSession> {
    const found = await this.open(cookieHeader);
    if (formToken !== formTokenOf(found.token)) throw changedElsewhere();
    return found;
  }

  formToken({ token }: DraftSession): string {
    return formTokenOf(token);
  }

  until(): Date {
    return this.sessions.until(DRAFT_MS);
  }

  /** Of two changes at once each counts: the later is made on what the earlier left. @throws Problem 409, 410 */
  async change(session: DraftSession, change: (draft: Draft) => Draft): Promise<Draft> {
    const { token } = session;
    let { draft, revision } = session;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const content = change(draft);
      const lastsMs = content.filed ? FILED_MS : DRAFT_MS;
      if (await this.sessions.change('draft', token, { content, revision, lastsMs })) {
        await this.papers.keepUntil(content.papers, this.until());
        return content;
      }
      const now = await this.sessions.open<Draft>('draft', token);
      if (now === undefined) throw draftGone();
      ({ content: draft, revision } = now);
      if (draft.filed) return draft;
    }
    throw changedElsewhere();
  }

  async end({ token }: DraftSession): Promise<string> {
    await this.sessions.end(token);
    return this.cookies.draft.clear();
  }
}

function changedElsewhere(): Problem {
  return new Problem(409, 'draft-changed', 'The form is of another draft than the one that is open.');
}

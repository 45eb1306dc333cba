import type { StepReceipt } from '../../src/cases/case-command.js';
import type { ResponseTimeFigures } from '../../src/oversight/response-times.js';
import { expected } from './http-caller.js';
import { Officer } from './officer.js';
import { type CaseRef, signedIn } from './staff-member.js';
import type { TheTownHall } from './the-town-hall.js';

/** Heads a department: does what its officers do, and answers for them. */
export class Head extends Officer {
  static override async arrives(hall: TheTownHall, username: string): Promise<Head> {
    const { http, account } = await signedIn(hall, username);
    return new Head(http, account, hall);
  }

  reopens(aCase: CaseRef, reason = 'La lámpara volvió a fallar'): Promise<StepReceipt> {
    return this.takes('reopen', aCase, { reasonCode: 'work-not-done', reason });
  }

  /** The figures, with everything counted that was done before. */
  async readsFigures(query: Record<string, string> = {}): Promise<ResponseTimeFigures> {
    await this.hall.viewsCatchUp();
    const path = `/response-times?${new URLSearchParams(query).toString()}`;
    return expected(200, 'the figures', await this.http.get<ResponseTimeFigures>(path)).body;
  }
}

import { Injectable } from '@nestjs/common';
import { type DueDate, LegalClock } from '../../deadlines/index.js';
import { appealable } from '../domain/case.appeal.js';
import type { AppealedAct } from '../domain/case.codes.js';
import type { RegisteredCase } from '../domain/case.state.js';
import { ResolutionLaws } from '../resolution/resolution-law.js';

/** Until when a party may appeal what stands decided against it. */
export interface AppealTerm {
  readonly party: string;
  readonly against: AppealedAct;
  /** The day on which the notification took effect: never day 1. Absent for a refusal by silence, which is notified by nobody. */
  readonly from?: string;
  /** By the calendar in force; absent where no term is known, and where none runs. */
  readonly lastDay?: string;
}

/** The terms to appeal of a case, by the law that it pinned. */
@Injectable()
export class AppealTerms {
  constructor(
    private readonly law: ResolutionLaws,
    private readonly clock: LegalClock,
  ) {}

  /** From the day after the effect of the notification (LFPA 38, LOJ 45); by the procedure's own length before that of its regime. */
  async from(institution: string, registered: RegisteredCase, effectiveOn: string): Promise<DueDate | undefined> {
    const { appeal } = await this.law.of(registered);
    if (appeal) return this.clock.openTerm({ institution, filedOn: effectiveOn, termDays: appeal.termDays });
    const { law } = registered;
    if (law === undefined) return undefined;
    return this.clock.appealTerm({ institution, regimeVersion: law.regimeVersion, notifiedOn: effectiveOn });
  }

  /** Of each party that may appeal now, or could until a day that has passed. */
  async of(institution: string, registered: RegisteredCase): Promise<AppealTerm[]> {
    return Promise.all(
      appealable(registered).map(async ({ party, against, from }) => {
        const due = from === undefined ? undefined : await this.from(institution, registered, from);
        return { party, against, ...(from !== undefined && { from }), ...(due && { lastDay: due.dueOn }) };
      }),
    );
  }
}

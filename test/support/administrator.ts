import type { StepReceipt } from '../../src/cases/case-command.js';
import { expected } from './http-caller.js';
import { signedIn, StaffMember } from './staff-member.js';
import type { TheTownHall } from './the-town-hall.js';

/** Runs the installation and never sees what is in a case. */
export class Administrator extends StaffMember {
  static async arrives(hall: TheTownHall, username = 'administrador'): Promise<Administrator> {
    const { http, account } = await signedIn(hall, username);
    return new Administrator(http, account);
  }

  /** Carries out what was decided about the case at that version. */
  async erases(aCase: { caseId: string; version: number }, subject: 'p1' | 'case'): Promise<StepReceipt> {
    const { version } = aCase;
    const answer = await this.tries('erasures', aCase, { subject, basis: 'arco-cancelacion' }, { version });
    return expected(200, 'erasing', answer).body;
  }
}

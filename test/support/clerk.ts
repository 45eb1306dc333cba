import type { Acuse } from '../../src/cases/acuse.js';
import type { StepReceipt } from '../../src/cases/case-command.js';
import { type Answer, expected } from './http-caller.js';
import type { Petition } from './petitions.js';
import { type CaseRef, signedIn, StaffMember } from './staff-member.js';
import type { TheTownHall } from './the-town-hall.js';

/** Sits at the front desk. */
export class Clerk extends StaffMember {
  static async arrives(hall: TheTownHall, username = 'ventanilla'): Promise<Clerk> {
    const { http, account } = await signedIn(hall, username);
    return new Clerk(http, account);
  }

  async registers(petition: Petition): Promise<Acuse> {
    return expected(201, 'registering', await this.hands(petition)).body;
  }

  /** Sends a petition and hands over whatever is answered. */
  hands(petition: unknown, headers: Record<string, string> = {}): Promise<Answer<Acuse>> {
    return this.http.post('/petitions', petition, headers);
  }

  /** Prints the acuse again. */
  async reprints({ caseId }: CaseRef): Promise<Acuse> {
    return expected(200, 'the acuse', await this.http.get<Acuse>(`/cases/${caseId}/acuse`)).body;
  }

  async printsOnPaper({ caseId }: CaseRef): Promise<Answer> {
    return expected(200, 'the acuse on paper', await this.http.get(`/cases/${caseId}/acuse.pdf`));
  }

  /** Takes down what the citizen replied to the question that is open. */
  async takesReply(aCase: CaseRef, text: string): Promise<StepReceipt> {
    const { state } = await this.reads(aCase);
    return this.takes('replies', aCase, { requestId: state.openQuestion, channel: 'desk', text });
  }

  /** The queues may move the case on between the look and the step: then it is read again, and the citizen's wish is still the same. */
  async withdraws(aCase: CaseRef, reason = 'Ya lo arregló un vecino'): Promise<StepReceipt> {
    const body = { reasonCode: 'citizen-request', reason };
    for (let look = 1; look < 5; look += 1) {
      const answer = await this.tries('withdraw', aCase, body);
      if (answer.status !== 412) return expected(200, 'withdraw', answer).body;
    }
    return this.takes('withdraw', aCase, body);
  }
}

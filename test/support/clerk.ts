import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { StepReceipt } from '../../src/cases/case-command.js';
import type { RegisterPetitionDto } from '../../src/cases/cases.dto.js';
import type { InboxLine } from '../../src/departments/inbox-line.js';
import type { Page } from '@libs/paging';
import { type Answer, expected } from './http-caller.js';
import { type CaseRef, signedIn, StaffMember } from './staff-member.js';
import type { TheTownHall } from './the-town-hall.js';
import { until } from './until.js';

/** Sits at the front desk. */
export class Clerk extends StaffMember {
  static async arrives(hall: TheTownHall, username = 'ventanilla'): Promise<Clerk> {
    const { http, account } = await signedIn(hall, username);
    return new Clerk(http, account, hall);
  }

  async registers(petition: RegisterPetitionDto): Promise<Acuse> {
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

  /** Says what a petition in free words is about. */
  classifies(aCase: CaseRef, matter: string, more: Record<string, unknown> = {}): Promise<StepReceipt> {
    return this.takes('classification', aCase, { matter, ...more });
  }

  /** Waits until the list of petitions that nobody classified shows the case, and hands over its line. */
  seesUnclassified(aCase: CaseRef): Promise<InboxLine> {
    return until(`case ${aCase.caseId} among the unclassified`, async () => {
      const { rows } = await this.listsUnclassified();
      return rows.find(({ caseId }) => caseId === aCase.caseId);
    });
  }

  async noLongerSeesUnclassified(aCase: CaseRef): Promise<void> {
    await until(`case ${aCase.caseId} to leave the unclassified`, async () => {
      const { rows } = await this.listsUnclassified();
      return !rows.some(({ caseId }) => caseId === aCase.caseId) || undefined;
    });
  }

  /** Takes down what the citizen completed. */
  async takesCompletion(aCase: CaseRef, text = 'Aquí está lo que faltaba'): Promise<StepReceipt> {
    const { state } = await this.reads(aCase);
    const preventionId = state.instruction?.preventions.at(-1)?.preventionId;
    return this.takes('prevention-replies', aCase, { preventionId, channel: 'desk', text });
  }

  private async listsUnclassified(): Promise<Page<InboxLine>> {
    return expected(200, 'the unclassified', await this.http.get<Page<InboxLine>>('/unclassified')).body;
  }

  async withdraws(aCase: CaseRef, reason = 'Ya lo arregló un vecino'): Promise<StepReceipt> {
    return this.takes('withdraw', aCase, { reasonCode: 'citizen-request', reason });
  }
}

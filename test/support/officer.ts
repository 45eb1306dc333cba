import type { StepReceipt } from '../../src/cases/case-command.js';
import type { Outcome, ReturnReason } from '../../src/cases/domain/case.codes.js';
import type { InboxLine } from '../../src/departments/inbox-line.js';
import type { InboxFilter } from '../../src/departments/inbox-reader.view.js';
import { type CaseRef, type File, signedIn, StaffMember } from './staff-member.js';
import type { TheTownHall } from './the-town-hall.js';

/** Works the cases of one department. */
export class Officer extends StaffMember {
  static async arrives(hall: TheTownHall, username: string): Promise<Officer> {
    const { http, account } = await signedIn(hall, username);
    return new Officer(http, account, hall);
  }

  /** Waits until the department's queue has brought the case. */
  receives(aCase: CaseRef): Promise<File> {
    const here = ({ state }: File) => state.delivered && state.department === this.department;
    return this.waitsFor(`the case to reach ${this.department}`, aCase, here);
  }

  seesInInbox(aCase: CaseRef, filter?: InboxFilter): Promise<InboxLine> {
    return this.findsInInbox(this.department, aCase, filter);
  }

  noLongerSeesInInbox(aCase: CaseRef, filter?: InboxFilter): Promise<void> {
    return this.missesInInbox(this.department, aCase, filter);
  }

  accepts(aCase: CaseRef): Promise<StepReceipt> {
    return this.takes('accept', aCase);
  }

  async acceptsOnArrival(aCase: CaseRef): Promise<StepReceipt> {
    await this.receives(aCase);
    return this.accepts(aCase);
  }

  returns(
    aCase: CaseRef,
    {
      reasonCode = 'not-our-matter',
      reason = 'No es de nuestra competencia',
      suggestedDepartment,
    }: { reasonCode?: ReturnReason; reason?: string; suggestedDepartment?: string } = {},
  ): Promise<StepReceipt> {
    return this.takes('return', aCase, { reasonCode, reason, suggestedDepartment });
  }

  takesOver(aCase: CaseRef): Promise<StepReceipt> {
    return this.assigns(aCase, this);
  }

  assigns(aCase: CaseRef, { id }: { id: string }): Promise<StepReceipt> {
    return this.takes('assign', aCase, { officer: id });
  }

  asks(aCase: CaseRef, question: string): Promise<StepReceipt> {
    return this.takes('questions', aCase, { question });
  }

  /** The formal notice of what is missing, handed over on a day. */
  prevents(aCase: CaseRef, notifiedOn: string, more: Record<string, unknown> = {}): Promise<StepReceipt> {
    const delivery = { mode: 'in-person', notifiedOn, answerDays: 5 };
    return this.takes('preventions', aCase, { text: 'Entregue el croquis del lugar', delivery, ...more });
  }

  admits(aCase: CaseRef): Promise<StepReceipt> {
    return this.takes('admission', aCase, {});
  }

  /** Proposes it: somebody else confirms. */
  dismisses(aCase: CaseRef): Promise<StepReceipt> {
    return this.takes('dismissal', aCase, { reason: 'No entregó el croquis', legalBasis: 'CPAEM, artículo 119' });
  }

  asksUnits(aCase: CaseRef, question: string, units: readonly Record<string, unknown>[]): Promise<StepReceipt> {
    return this.takes('opinion-requests', aCase, { question, units });
  }

  /** Says what the unit thinks of what it was asked. */
  async givesOpinion(aCase: CaseRef, text = 'No hay inconveniente'): Promise<StepReceipt> {
    const { state } = await this.reads(aCase);
    const asked = state.instruction?.opinions.find(({ unit }) => unit === this.department);
    return this.takes('opinions', aCase, { opinionId: asked?.opinionId, sense: 'favourable', text });
  }

  answers(
    aCase: CaseRef,
    { outcome = 'favourable', text = 'Se atendió lo pedido', legalBasis }: Partial<AnswerGiven> = {},
  ): Promise<StepReceipt> {
    return this.takes('answer', aCase, { outcome, text, legalBasis });
  }

  notifies(aCase: CaseRef, notifiedOn: string, proof = 'Firmó de recibido'): Promise<StepReceipt> {
    return this.takes('notification', aCase, { mode: 'in-person', notifiedOn, proof });
  }

  closes(aCase: CaseRef): Promise<StepReceipt> {
    return this.takes('close', aCase);
  }

  /** The whole way of an accepted case to its end, all on the day it is answered. */
  async concludes(aCase: CaseRef): Promise<StepReceipt> {
    await this.answers(aCase);
    const { state } = await this.reads(aCase);
    await this.notifies(aCase, state.answeredOn ?? '');
    return this.closes(aCase);
  }
}

interface AnswerGiven {
  outcome: Outcome;
  text: string;
  legalBasis?: string;
}

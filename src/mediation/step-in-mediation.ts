import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseCommand } from '../cases/index.js';
import {
  concludeWithout,
  declareCommitment,
  rescheduleCommitment,
  verifyCommitment,
} from './domain/mediation.conclusion.js';
import type { MediationEvent } from './domain/mediation.events.js';
import { deliverInvitation, noteViolenceRisk } from './domain/mediation.opening.js';
import { endEarly, postponeSession, recordSession, scheduleSession, takeNote } from './domain/mediation.sessions.js';
import type { MediationState } from './domain/mediation.state.js';
import { MediationBook, type MediationMoment } from './mediation-book.js';
import type { MediationReceipt } from './mediation.dto.js';

/** Steps that need nothing but the mediation itself, who takes them and the day. */
const STEPS = {
  'note-violence-risk': noteViolenceRisk,
  'deliver-invitation': deliverInvitation,
  'schedule-session': scheduleSession,
  'postpone-session': postponeSession,
  'record-session': recordSession,
  'take-note': takeNote,
  'end-early': endEarly,
  'conclude-without': concludeWithout,
  'declare-commitment': declareCommitment,
  'verify-commitment': verifyCommitment,
  'reschedule-commitment': rescheduleCommitment,
} as const;
type StepName = keyof typeof STEPS;
type Decide = (state: MediationState, moment: MediationMoment) => readonly MediationEvent[];

/** One of the steps above. */
export class StepInMediation extends Command<MediationReceipt> {
  private constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly decide: Decide,
  ) {
    super();
  }

  static of<Name extends StepName>(
    name: Name,
    caseId: string,
    command: CaseCommand,
    given: Parameters<(typeof STEPS)[Name]>[1],
  ): StepInMediation {
    const step = STEPS[name] as (state: MediationState, of: typeof given, moment: MediationMoment) => MediationEvent[];
    return new StepInMediation(caseId, command, (state, moment) => step(state, given, moment));
  }
}

@CommandHandler(StepInMediation)
export class StepInMediationHandler implements ICommandHandler<StepInMediation> {
  constructor(private readonly book: MediationBook) {}

  execute({ caseId, command, decide }: StepInMediation): Promise<MediationReceipt> {
    return this.book.decide(caseId, command, (state, moment) => ({ events: decide(state, moment) }));
  }
}

import { civilDateOf } from '@libs/business-calendar';
import { type Committed, type Consulted, EventStore, VersionStale } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { type CaseCommand, CaseLedger, type CaseState, isRegistered } from '../cases/index.js';
import { LegalClock } from '../deadlines/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { StaffDirectory } from '../staff/index.js';
import type { MediationEvent } from './domain/mediation.events.js';
import { type CaseFacts, INVITATION_DAYS } from './domain/mediation.opening.js';
import { NotOfTheDepartment } from './domain/mediation.refusals.js';
import { isBegun, type MediationState } from './domain/mediation.state.js';
import type { MediationReceipt } from './mediation.dto.js';
import { requireMediating } from './mediation-scope.js';
import { mediationOf, mediationStream } from './mediation-stream.js';

export interface MediationMoment extends CaseFacts {
  readonly by: { readonly id: string; readonly role?: string };
}

interface DecidedMediation {
  readonly events: readonly MediationEvent[];
  readonly consulted?: Consulted;
}

export type MediationDecision = (
  state: MediationState,
  moment: MediationMoment,
) => DecidedMediation | Promise<DecidedMediation>;

/** The mediations' side of the event store. The case is only looked at: nothing here is written in its stream. */
@Injectable()
export class MediationBook {
  constructor(
    private readonly store: EventStore,
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: LegalClock,
    private readonly staff: StaffDirectory,
  ) {}

  /** `of` says whose version was seen: the mediation's own, or before there is one that of the case. */
  async decide(
    caseId: string,
    command: CaseCommand,
    decision: MediationDecision,
    of: 'mediation' | 'case' = 'mediation',
  ): Promise<MediationReceipt> {
    const { institution, expectedVersion, effective: _, signal, visibleTo, operation = 'mediate', ...meta } = command;
    const [aCase, { zone }] = await Promise.all([
      this.cases.get(institution, caseId),
      this.institutions.get(institution),
    ]);
    const committed = await this.store.decide(
      mediationStream,
      mediationOf(institution, caseId),
      (state, now) => {
        if (of === 'case' && expectedVersion !== undefined && expectedVersion !== aCase.version)
          throw new VersionStale(expectedVersion, aCase.version);
        const on = civilDateOf(now, zone);
        return decision(state, { ...factsOf(caseId, aCase.state), on, by: meta.actor });
      },
      meta,
      {
        ...(of === 'mediation' && expectedVersion !== undefined && { expectedVersion }),
        ...(signal && { signal }),
        ...(visibleTo && {
          guard: (state: MediationState) => requireMediating(operation, visibleTo, aCase.state, state),
        }),
      },
    );
    return receiptOf(caseId, committed);
  }

  /** The last day for the invitation by the calendar in force, and what that rests on. */
  async inviteBy(institution: string, openedOn: string): Promise<{ inviteBy: string; consulted: Consulted }> {
    const term = {
      institution,
      from: { on: openedOn },
      length: { unit: 'BUSINESS_DAYS' as const, length: INVITATION_DAYS },
    };
    const { dueOn, calendarVersion } = await this.clock.internalTerm(term);
    return { inviteBy: dueOn, consulted: { calendar: calendarVersion } };
  }

  /** @throws NotOfTheDepartment */
  async requireColleague(
    institution: string,
    id: string,
    department: string | undefined,
    field: string,
  ): Promise<void> {
    const works = await this.staff.departmentOf(institution, id);
    if (works === undefined || works !== department) throw new NotOfTheDepartment(field);
  }
}

function factsOf(caseId: string, state: CaseState): Omit<CaseFacts, 'on'> {
  return { caseId, caseStatus: state.status, department: isRegistered(state) ? state.department : undefined };
}

function receiptOf(caseId: string, { version, state }: Committed<MediationState>): MediationReceipt {
  return { caseId, version, status: isBegun(state) ? state.status : 'none' };
}

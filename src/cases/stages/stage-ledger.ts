import { type Committed, type Decided, namedId } from '@libs/event-store';
import type { Task } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import type { CaseCommand, StepReceipt } from '../case-command.js';
import { CaseFiles } from '../case-file.js';
import { type CaseDecision, CaseLedger, type CaseMoment, receiptOf } from '../case-ledger.js';
import { listOf } from '../domain/case.code-lists.js';
import type { TaskSilenceEffect } from '../domain/case.codes.js';
import type { CaseEvent } from '../domain/case.events.js';
import { type PlannedTask, tasksToOpen } from '../domain/case.stage-plan.js';
import { openTasks, type TaskOpening } from '../domain/case.stages.js';
import { type CaseState, isRegistered, type RegisteredCase } from '../domain/case.state.js';
import { CaseLaws } from '../term/case-law.js';
import { stateAfter } from '../term/clock-start.js';
import { consultedFor } from '../term/resumed-term.js';
import { TaskTerms } from './task-terms.js';

const SILENCES: Readonly<Record<Task['silence']['effect'], TaskSilenceEffect>> = {
  WAIT: 'wait',
  ESCALATE: 'escalate',
  GO_ON: 'go-on',
  OUTCOME: 'outcome',
};

/** What begins now, with the dates it was given and the versions they rest on. */
export interface Opened {
  readonly openings: readonly TaskOpening[];
  readonly consulted: NonNullable<Decided<CaseEvent>['consulted']>;
}

/** Decisions that may complete a stage: the next one begins in the same commit, so that nobody keeps it from beginning. */
@Injectable()
export class StageLedger {
  constructor(
    private readonly cases: CaseLedger,
    private readonly files: CaseFiles,
    private readonly laws: CaseLaws,
    private readonly terms: TaskTerms,
  ) {}

  async decide(caseId: string, command: CaseCommand, decision: CaseDecision): Promise<StepReceipt> {
    const committed: Committed<CaseState> = await this.cases.decideFully(caseId, command, async (state, moment) => {
      const inForce = await this.terms.inForce(command.institution, state);
      const events = await decision(inForce.state, moment);
      const after = this.after(caseId, command, state, events, moment);
      const { consulted: counted } = inForce;
      if (events.length === 0 || !isRegistered(after) || after.tasks === undefined)
        return { events, ...(counted && { consulted: counted }) };
      const { openings, consulted } = await this.toOpen(caseId, command, after, moment);
      return { events: [...events, ...openTasks(after, openings)], consulted: { ...counted, ...consulted } };
    });
    return receiptOf(caseId, committed);
  }

  /** What begins for the case as it stands. @throws CalendarTooShort, TermNotCountable, RegimeNotPublished */
  async toOpen(
    caseId: string,
    { institution, commandId }: CaseCommand,
    registered: RegisteredCase,
    moment: CaseMoment,
  ): Promise<Opened> {
    const { stages } = await this.laws.of(registered);
    // Whatever the form says, where nothing could begin it need not be opened.
    if (tasksToOpen(stages, registered, undefined).length === 0) return { openings: [], consulted: {} };
    const planned = tasksToOpen(stages, registered, await this.files.formOf(institution, caseId));
    const dated = await Promise.all(
      planned.map(async (plan) => {
        const due = await this.terms.of(institution, registered.procedure, plan.task, moment);
        const { code } = plan.task;
        // Part of stored ids, never to change: a repeated command finds the same opinions.
        const opinionId = namedId('opinion', commandId, `${code}/${plan.unit ?? ''}`);
        return { due, opening: openingOf(plan, opinionId, moment.on, due.dueOn) };
      }),
    );
    return {
      openings: dated.map(({ opening }) => opening),
      consulted: Object.assign({}, ...dated.map(({ due }) => consultedFor(due))) as Opened['consulted'],
    };
  }

  private after(
    caseId: string,
    { institution, actor }: CaseCommand,
    state: CaseState,
    events: readonly CaseEvent[],
    { at, on }: CaseMoment,
  ): CaseState {
    const effectiveAt = at.toISOString();
    return stateAfter(
      state,
      { events },
      { institution, streamId: caseId, actor, effectiveAt, effectiveSource: 'clock', on },
    );
  }
}

function openingOf({ stage, task, unit }: PlannedTask, opinionId: string, on: string, dueOn: string): TaskOpening {
  const { code, name, kind, blocking, silence, outcomes } = task;
  const ending = listOf(outcomes.flatMap(({ code: outcome, ends }) => (ends === undefined ? [] : outcome)));
  return {
    stage: stage.code,
    task: code,
    kind,
    ...(unit !== undefined && { unit }),
    openedOn: on,
    dueOn,
    blocking,
    silence: SILENCES[silence.effect],
    ...(silence.effect === 'OUTCOME' && { silenceOutcome: silence.outcome }),
    outcomes: outcomes.map((outcome) => outcome.code).join(','),
    ...(ending !== undefined && { ending }),
    opinionId,
    question: `${name} (${stage.name})`,
  };
}

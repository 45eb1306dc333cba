import type { CivilDate } from '@libs/business-calendar';
import type { Consulted } from '@libs/event-store';
import { monthRuleOf, type TermLength } from '@libs/legal-terms';
import type { Task } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { CalendarTooShort, type DueDate, LegalClock } from '../../deadlines/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import type { CaseMoment } from '../case-ledger.js';
import { taskKey, tasksAwaited, withTaskDays } from '../domain/case.task-days.js';
import type { TaskRecord } from '../domain/case.stages.record.js';
import { type CaseState, isRegistered } from '../domain/case.state.js';
import { CaseLaws } from '../term/case-law.js';

/** A case whose tasks end when the calendar in force says, and the versions that were asked where that is another day than was told. */
export interface InForce {
  readonly state: CaseState;
  readonly consulted?: Consulted;
}

/** The terms of the tasks of a procedure: when they begin, and whenever somebody asks whether one has passed. */
@Injectable()
export class TaskTerms {
  constructor(
    private readonly laws: CaseLaws,
    private readonly institutions: InstitutionDirectory,
    private readonly catalogue: ProcedureCatalogue,
    private readonly clock: LegalClock,
  ) {}

  /** Of a task that begins now. @throws CalendarTooShort, TermNotCountable, RegimeNotPublished */
  of(institution: string, procedure: string, task: Task, { at, on }: CaseMoment): Promise<DueDate> {
    return this.count(institution, procedure, task, on, { at: at.toISOString() });
  }

  /** Law that came after a task began gives it another last day; where it takes days away, what its unit was told stands. */
  async inForce(institution: string, state: CaseState): Promise<InForce> {
    if (!isRegistered(state)) return { state };
    const awaited = tasksAwaited(state);
    if (awaited.length === 0) return { state };
    const { stages } = await this.laws.of(state);
    const tasks = new Map(stages.flatMap((stage) => stage.tasks.map((task) => [task.code, task] as const)));
    const days = new Map<string, CivilDate>();
    let consulted: Consulted | undefined;
    for (const record of awaited) {
      const task = tasks.get(record.task);
      const due = task && (await this.countedAnew(institution, state.procedure, task, record));
      if (due === undefined || due.dueOn <= record.dueOn) continue;
      days.set(taskKey(record), due.dueOn);
      consulted = { ...consulted, calendar: due.calendarVersion };
    }
    return { state: withTaskDays(state, days), ...(consulted && { consulted }) };
  }

  /** Undefined where the day it began on is not enough, or no calendar reaches so far: what was told is the best there is. */
  private async countedAnew(
    institution: string,
    procedure: string,
    task: Task,
    { openedOn }: TaskRecord,
  ): Promise<DueDate | undefined> {
    const { term } = task;
    if (term !== undefined && 'unit' in term && term.unit === 'HOURS') return undefined;
    try {
      return await this.count(institution, procedure, task, openedOn, { on: openedOn });
    } catch (error) {
      if (error instanceof CalendarTooShort) return undefined;
      throw error;
    }
  }

  private async count(
    institution: string,
    procedure: string,
    { code, term }: Task,
    on: CivilDate,
    from: { readonly at: string } | { readonly on: CivilDate },
  ): Promise<DueDate> {
    // The check of a catalogue asks for one.
    if (term === undefined) throw new Error(`the task ${code} of ${procedure} has no term`);
    if ('regime' in term) {
      const regimeVersion = await this.catalogue.regime(institution, term.regime, on, procedure);
      return this.clock.countTerm({ institution, regimeVersion, filed: from, suspensions: [] });
    }
    const { country } = await this.institutions.get(institution);
    const { unit, length } = term;
    const monthRule: Pick<TermLength, 'monthRule'> =
      unit === 'MONTHS' ? { monthRule: monthRuleOf({ monthRule: null, country }) } : {};
    return this.clock.internalTerm({ institution, from, length: { unit, length, ...monthRule } });
  }
}

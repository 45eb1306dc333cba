import { type Procedure, resolutionPathOf } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { type AppealDefinition, InstitutionDirectory, type ProcedureDefinition } from '../../institutions/index.js';
import type { RegisteredCase } from '../domain/case.state.js';
import type { AskedByLaw } from '../domain/case.steps.js';

/** What a case's own procedure, as it was pinned at filing, asks from the draft of its resolution to the appeal. */
export interface ResolutionLaw extends AskedByLaw {
  /** Absent: no term to appeal is known. */
  readonly appeal?: AppealDefinition;
  readonly reopenDays: number;
}

/** In which a citizen may reopen where the procedure does not say (docs/adr/0012-citizens-reopen-within-days.md). */
const REOPEN_DAYS = 10;
/** Of the rest, what was issued or handed over stands, and an appeal is the way against it. */
const REOPENED_BY_CITIZENS: readonly Procedure['kind'][] = ['PETITION', 'COMPLAINT'];

/** A definition of this release, or one with stages. */
type Definition = Partial<ProcedureDefinition> & Partial<Pick<Procedure, 'kind' | 'stages' | 'separation'>>;

/** By the version that was pinned: it never changes, and a process holds what it has read of it. */
@Injectable()
export class ResolutionLaws {
  constructor(private readonly institutions: InstitutionDirectory) {}

  async of({ procedureVersion }: RegisteredCase): Promise<ResolutionLaw> {
    return lawOf(await this.institutions.consulted<Definition>(procedureVersion));
  }
}

function lawOf({ resolution, stages, separation = [], appeal, ...rest }: Definition): ResolutionLaw {
  const apart = apartFromApproval(stages, separation);
  const { reopenDays = reopenDaysOf(rest.kind) } = rest;
  const ways = { ...pathOf(resolution, stages), ...stagesOf(resolution, stages) };
  return { ...ways, apart, reopenDays, ...(appeal && { appeal }) };
}

/** The short form, which says no kind, is of petitions. */
function reopenDaysOf(kind: Procedure['kind'] = 'PETITION'): number {
  return REOPENED_BY_CITIZENS.includes(kind) ? REOPEN_DAYS : 0;
}

function pathOf(resolution: Definition['resolution'], stages: Definition['stages']): AskedByLaw {
  if (resolution !== undefined)
    return { approvalAsked: resolution !== 'one-step', reviewAsked: resolution === 'reviewed' };
  return stages === undefined ? {} : resolutionPathOf({ stages });
}

/** Where one officer answers, the department may go through the stages and need not. */
function stagesOf(resolution: Definition['resolution'], stages: Definition['stages'] = []): AskedByLaw {
  const there = stages.length > 0;
  return { stages: there, stagesAsked: there && resolution !== 'one-step' };
}

/** Who signs the resolution does the tasks of kind `approval`. */
function apartFromApproval(stages: Definition['stages'] = [], separation: Procedure['separation']): string[] {
  const approvals = stages.flatMap(({ tasks }) => tasks.filter(({ kind }) => kind === 'approval'));
  return separation
    .filter(({ duties }) => approvals.some(({ code }) => duties.includes(code)))
    .flatMap(({ duties }) => duties.filter((duty) => approvals.every(({ code }) => code !== duty)));
}
